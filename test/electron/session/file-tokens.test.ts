import { expect, test } from 'vitest';
import { createFileTokens } from '../../../electron/session/file-tokens.ts';
import { fileToken } from '../../../shared/ipc/channels/archive.ts';

test('a path has one token, which says nothing of it and leads back', () => {
  const tokens = createFileTokens();
  const token = tokens.tokenOf('/ufficio/PEG.pegaso');
  expect(tokens.tokenOf('/ufficio/PEG.pegaso')).toBe(token);
  expect(tokens.tokenOf('/ufficio/altro.pegaso')).not.toBe(token);
  expect(token).not.toContain('PEG');
  expect(tokens.pathOf(token)).toBe('/ufficio/PEG.pegaso');
  expect(() => createFileTokens().pathOf(token)).toThrow('non è più disponibile');
  expect(() => tokens.pathOf(fileToken.parse('/etc/passwd'))).toThrow('non è più disponibile');
});
