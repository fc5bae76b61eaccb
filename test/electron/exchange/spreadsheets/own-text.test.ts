import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownText } from '../../../../electron/exchange/spreadsheets/xml/own-text.ts';

test('a text in memory of its own is the same text, whatever its characters', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
    fc.constant('\ud800 e altro ancora'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(ownText(text)).toBe(text);
    }),
  );
});
