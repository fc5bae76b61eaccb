import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeBenchArchive } from '../../../bench/archive/bench-archive.ts';
import { pegaso, pegasoUntil, startPegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SCHEDE = fileURLToPath(new URL('../../../fixtures/official/schede-vallechiara.txt', import.meta.url));

/** Made once: every test gets its bytes. */
let imported: Buffer | null = null;

async function printable() {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.pegaso');
  if (imported === null) {
    await pegaso('import', SCHEDE, '--archive', archive);
    imported = readFileSync(archive);
  } else writeFileSync(archive, imported);
  mkdirSync(join(folder, 'out'));
  const out = join(folder, 'out', 'schede.pdf');
  const print = (...args: readonly string[]) => pegaso('print', '--archive', archive, ...args);
  return { archive, out, print, written: () => readdirSync(join(folder, 'out')) };
}

describe('print', () => {
  test('writes the chosen schede, the same bytes for the same date', async () => {
    const { out, print } = await printable();
    const chosen = [
      '--plan',
      'PEG_2023_2025',
      '--level',
      'obiettivo di peg',
      '--text',
      'TRANSIZIONE',
      '--date',
      '2025-01-15',
    ];
    const first = await print('--out', out, ...chosen, '--json');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({
      files: [out],
      objectives: 2,
      pages: expect.any(Number),
      problems: [],
    });
    const bytes = readFileSync(out);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

    const again = await print('--out', out, ...chosen);
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Stampati 2 obiettivi in \d+ pagine:\n {2}\S/u),
    });
    expect(readFileSync(out).equals(bytes)).toBe(true);
  });

  test('splits by centre, and prints everything when nothing is chosen', async () => {
    const { out, print, written } = await printable();
    const { code, out: shown } = await print('--out', out, '--split', 'centre', '--page-numbers', '--json');
    expect(code).toBe(0);
    const { files, objectives } = JSON.parse(shown);
    expect(objectives).toBeGreaterThan(1);
    expect(written()).toHaveLength(files.length);
    expect(written()).toContain('schede-B02.pdf');
  });

  test.each([
    [['--plan', 'PEG_1999'], 1, 'La vista «PEG_1999»'],
    [['--centre', 'Z99'], 1, '«Z99»'],
    [['--level', 'PIAO'], 1, 'Il livello «PIAO»'],
    [['--text', 'Nessuno parla così'], 1, 'Nessun obiettivo'],
    [['--date', '2021-02-30'], 2, '«2021-02-30» non è un giorno del calendario'],
    [['--date', '01/02/2021'], 2, '«01/02/2021» non è un giorno del calendario'],
    [['--plan', 'X'.repeat(61)], 2, 'Il valore di --plan è troppo lungo.'],
    [['--text', 'due\nrighe'], 2, 'Il valore di --text ha caratteri'],
    [['--split', 'level'], 2, 'Dopo --split scrivere objective oppure centre.'],
  ])('refuses %j', async (args, exit, message) => {
    const { out, print, written } = await printable();
    const { code, err } = await print('--out', out, ...args);
    expect(err).toContain(message);
    expect(code).toBe(exit);
    expect(written()).toEqual([]);
  });

  test('refuses an output that is the archive, a folder, or another document', async () => {
    const { archive, out, print, written } = await printable();
    const before = readFileSync(archive);
    mkdirSync(out);
    const letter = out.replace('schede', 'lettera');
    writeFileSync(letter, 'Gentile collega');
    for (const target of [archive, out, letter, join(out, 'manca', 'a.pdf')]) {
      const { code, err } = await print('--out', target);
      expect(err).toContain(`Non si può scrivere «${target}»`);
      expect(code).toBe(1);
    }
    expect(readFileSync(archive).equals(before)).toBe(true);
    expect(readFileSync(letter, 'utf8')).toBe('Gentile collega');
    expect(written()).toEqual(['lettera.pdf', 'schede.pdf']);
  });

  test('given up leaves no file', async () => {
    const { archive, out, written } = await printable();
    const outcome = await pegasoUntil(AbortSignal.abort(), 'print', '--archive', archive, '--out', out);
    expect(outcome).toMatchObject({ code: 1, err: expect.stringContaining('annullata: nessun file è cambiato') });
    expect(written()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('Ctrl+C while it works leaves no file', { timeout: 60_000 }, async () => {
    const { archive, out, written } = await printable();
    makeBenchArchive(`${archive}.grande`, 500);
    const running = startPegaso(join(out, '..'), 'print', '--archive', `${archive}.grande`, '--out', out, '--json');
    while (written().length === 0) await sleep(10);
    running.interrupt();
    const { code, out: shown, err } = await running.ended;
    expect(err).toContain('annullata: nessun file è cambiato');
    expect(JSON.parse(shown)).toMatchObject({ error: { code: 'cancelled' } });
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect(written()).toEqual([]);
  });
});
