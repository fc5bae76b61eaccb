import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createVersionNews } from '../../../electron/session/version-news.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const file = (version: string | null, user: string | null = null) => ({ fileName: 'peg.pegaso', version, user });

test('a newer program is told of once for each version, across starts', () => {
  const folder = temporaryFolder();
  const news = createVersionNews(folder, '0.9.0');
  expect(news.of(file('0.10.0', 'ROSSI MARIO'))).toContain(
    "C'è un Pegaso più recente (0.10.0), usato da ROSSI MARIO per «peg.pegaso»",
  );
  expect(news.of(file('0.10.0'))).toBe(null);
  const next = createVersionNews(folder, '0.9.0');
  expect(next.of(file('0.10.0'))).toBe(null);
  // Between this one and one that was told already there is nothing to hurry for.
  expect(next.of(file('0.9.5'))).toBe(null);
  expect(next.of(file('0.11.0'))).toContain('(0.11.0), usato per «peg.pegaso»; questo è il 0.9.0');
});

test('nothing is told of the same version, of an older one, or where a file does not say', () => {
  const news = createVersionNews(temporaryFolder(), '0.10.0');
  for (const version of ['0.10.0', '0.9.0', '0.10.0-beta.1', null, 'domani', ''])
    expect(news.of(file(version))).toBe(null);
});

test('who cannot remember it, or remembers nonsense, is told again', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'told-version.json');
  writeFileSync(path, '{"newest":"domani"}');
  const news = createVersionNews(folder, '1.0.0');
  expect(news.of(file('2.0.0'))).not.toBe(null);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ newest: '2.0.0' });
  rmSync(path);
  mkdirSync(path);
  expect(news.of(file('2.0.0'))).not.toBe(null);
});
