import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readTableApart } from '../../../../electron/exchange/apart/read-apart.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { readOfficialApart } from '../../../../electron/official/read-official-apart.ts';
import { faultOf, LARGE_FILES } from '../../../fuzz/large-files.ts';
import { nestedFormsPdf, twiceDeflatedPdf } from '../../../support/hostile-pdf.ts';
import { type MeasuredReading, measuredReading, type ReadingKind } from '../../../support/measured-reading.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const MOST_MEGABYTES = 1_024;

async function reading(kind: ReadingKind, name: string, bytes: Uint8Array | string): Promise<MeasuredReading> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return measuredReading(kind, path);
}

/** Small files that were made to hurt: what each is refused with, within ten seconds and a gigabyte. */
const SMALL: readonly (readonly [ReadingKind, string, () => Uint8Array | string | Promise<Uint8Array>, RegExp])[] = [
  ['official', 'moduli.pdf', () => nestedFormsPdf(12), /preso più di (?:5 secondi|512 MB)/u],
  ['official', 'bomba.pdf', () => twiceDeflatedPdf(300), /più grande di 64 MB/u],
  ['table', 'nullo.json', () => '{"a":\0}', /non è un foglio di calcolo né un testo/u],
  [
    'package',
    'bomba.pegasoz',
    () => writeZip([{ name: 'manifesto.json', content: Buffer.alloc(150_000_000) }]),
    /più di 100 MB/u,
  ],
];

test.each(SMALL)('%s: «%s» is refused in time', { timeout: 240_000 }, async (kind, name, bytes, refusal) => {
  const { refusal: said, seconds, megabytes } = await reading(kind, name, await bytes());
  expect(said?.message).toMatch(refusal);
  expect(seconds).toBeLessThan(10);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});

/** Of the large ones, which `npm run fuzz` reads all, one of each kind that is stopped before it fills the memory. */
const DRAWN = LARGE_FILES.filter(({ name }) => name === 'righe.txt' || name === 'oggetti.json');

test.each(DRAWN)('$kind: «$name» never fills the memory', async (file) => {
  expect(await faultOf(file, temporaryFolder())).toBeNull();
});

test('a reading is given up at once', async () => {
  const path = join(temporaryFolder(), 'moduli.pdf');
  writeFileSync(path, nestedFormsPdf(12));
  const abort = new AbortController();
  const started = performance.now();
  setTimeout(() => abort.abort(), 1_000);
  await expect(readOfficialApart(path, { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - started).toBeLessThan(4_000);
  await expect(readTableApart(path, null, { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' });
});

test('the command line refuses such a file and takes in the others', () => {
  const folder = temporaryFolder();
  const bad = join(folder, 'bomba.pdf');
  writeFileSync(bad, twiceDeflatedPdf(300));
  const project = resolve(import.meta.dirname, '../../../..');
  const good = join(project, 'test/fixtures/official/schede-vallechiara.txt');
  const args = ['import', bad, good, '--archive', join(folder, 'a.pegaso'), '--json'];
  let said = '';
  try {
    execFileSync(process.execPath, [join(project, 'electron/cli/pegaso.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    said = String(Reflect.get(Object(error), 'stdout'));
  }
  const { files } = JSON.parse(said) as { files: readonly { error?: { code: string }; created?: readonly string[] }[] };
  expect(files[0]?.error?.code).toBe('document-unreadable');
  expect(files[1]?.created?.length).toBeGreaterThan(0);
});

test.each(['apart-worker.ts', '../official/official-worker.ts'])('%s may be ended: it opens no archive', (worker) => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    // What is imported for its types alone is not loaded.
    const text = readFileSync(path, 'utf8').replaceAll(/^(?:im|ex)port type [^;]*;/gmu, '');
    for (const [, from = ''] of text.matchAll(/(?:from|import\()\s*'([^']+)'/gu))
      if (from.startsWith('.')) visit(resolve(dirname(path), from));
      else packages.add(from);
  };
  visit(
    resolve(import.meta.dirname, '../../../../electron/exchange', worker.startsWith('..') ? worker : `apart/${worker}`),
  );
  expect([...seen].map((path) => basename(path))).toContain('answer-questions.ts');
  expect(seen.size).toBeGreaterThan(20);
  expect([...packages]).not.toContain('better-sqlite3');
});
