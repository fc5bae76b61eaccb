import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { excelBytes, testSheets, withCell } from '../../../support/excel-file.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The small archive, closed, and a folder for files. */
function archiveAtHand() {
  const { archive, path } = filledArchive();
  archive.close();
  const folder = temporaryFolder();
  const file = (name: string, content?: string | Uint8Array) => {
    const at = join(folder, name);
    if (content !== undefined) writeFileSync(at, content);
    return at;
  };
  const run = async (...args: string[]) => {
    const { code, out, err } = await pegaso(...args, '--archive', path, '--json');
    return { code, err, json: JSON.parse(out) };
  };
  return { path, file, run };
}

const PHASES = 'Codice;Attività;Entro il\n2026_A01_01;Raccolta differenziata;30/06/2026\n2026_A01_01;Nuova;\n';

describe('a table', () => {
  test('goes in by its heads and what is said of them, all of it or only what is new', async () => {
    const { file, run } = archiveAtHand();
    const table = file('fasi.csv', PHASES);
    const matching = ['--matching', 'Entro il=Fine prevista'];
    expect(await run('import', table, '--on-conflict', 'keep', ...matching)).toMatchObject({
      code: 0,
      json: { created: false, added: 1, changed: 0 },
    });
    expect(await run('import', table, ...matching)).toMatchObject({
      code: 0,
      json: { added: 0, changed: 1, changes: 1 },
    });
    expect(await run('import', table, ...matching)).toMatchObject({
      code: 0,
      json: { added: 0, changed: 0, changes: 0 },
    });
  });

  test('that names a centre nobody has is refused, unless the centre is to be made', async () => {
    const { file, run } = archiveAtHand();
    const rows = ['2026_A01_01;B09 - Museo civico', '2026_A01_02;B09 - Museo civico'];
    const table = file('obiettivi.csv', ['Codice;Centro di responsabilità', ...rows, ''].join('\n'));
    const refused = await run('import', table);
    expect(refused.code).toBe(1);
    expect(refused.json.error.message).toContain(
      '(«B09 - Museo civico»): correggerli, o crearli con --create-missing.',
    );
    const made = await run('import', table, '--create-missing');
    expect(made.json.notices).toContain('Centri creati, da completare negli elenchi: «B09 Museo civico».');
    expect(made).toMatchObject({ code: 0, json: { added: 2, changed: 1 } });
    expect((await run('import', table, '--create-missing')).json).toMatchObject({ added: 0, changed: 0, changes: 0 });
  });

  test('of text is one only when its rows are said to be something', async () => {
    const { file, run } = archiveAtHand();
    const table = file('fasi.txt', PHASES);
    expect(await run('import', table)).toMatchObject({ code: 1 });
    expect(await run('import', table, '--target', 'phases')).toMatchObject({ code: 0, json: { added: 1 } });
  });

  test.each<[string, string, readonly string[], number, string]>([
    [
      'fasi.csv',
      PHASES.replace('30/06', '31/06'),
      ['--matching', 'Entro il=Fine prevista'],
      1,
      '(fasi.csv, C2): «31/06/2026» non è un giorno',
    ],
    ['fasi.csv', PHASES, ['--matching', 'Boh=Nota'], 2, '«Boh=Nota» non nomina una colonna'],
    ['fasi.csv', PHASES, ['--matching', 'Entro il=Boh'], 2, '«Boh» non è un campo'],
    ['fasi.csv', PHASES, ['--other-municipality'], 2, 'Una tabella si importa senza --other-municipality'],
    ['fasi.csv', PHASES, ['--target', 'cose'], 2, 'Dopo --target scrivere objectives'],
    ['fasi.csv', PHASES, ['--plan', 'DUP_1999'], 1, 'La vista «DUP_1999» non c'],
    ['fasi.csv', PHASES, ['altro.csv'], 2, 'Una tabella si importa da sola'],
    ['fasi.xls', PHASES, ['--target', 'objectives', '--matching', 'Codice='], 1, 'Manca la colonna per «Codice»'],
    ['fasi.xlsx', '\u0000\u0001', [], 1, 'non è un foglio di calcolo'],
    ['fasi.csv', '\r\n;;\r\n', [], 1, 'è vuoto'],
    ['dati.json', '{"a": 1}', [], 1, "non è un'esportazione di Pegaso"],
  ])('%s is refused, and nothing changes', async (name, content, more, code, message) => {
    const { path, file, run } = archiveAtHand();
    const before = readFileSync(path);
    const outcome = await run('import', file(name, content), ...more);
    expect(outcome).toMatchObject({ code, err: expect.stringContaining(message) });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('exports', () => {
  test.each(['ods', 'zip', 'json'])('as .%s go out, and an archive is made of them', async (extension) => {
    const { file, run } = archiveAtHand();
    const out = file(`dati.${extension}`);
    expect(await run('export', '--out', out)).toMatchObject({ code: 0, json: { objectives: 1 } });
    const made = file('nuovo.pegaso');
    const { code, out: shown } = await pegaso('import', out, '--archive', made, '--json');
    expect({ code, json: JSON.parse(shown) }).toMatchObject({ code: 0, json: { created: true } });
    const again = file(`di-nuovo.${extension}`);
    await pegaso('export', '--archive', made, '--out', again);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    expect(await run('import', out)).toMatchObject({ code: 0, json: { changes: 0 } });
    expect(await run('import', out, '--on-conflict', 'keep')).toMatchObject({ code: 0, json: { changes: 0 } });
  });

  test('that are no hand-out have nobody to go to', async () => {
    const { file, run } = archiveAtHand();
    const outcome = await run('export', '--out', file('dati.ods'), '--receiver', 'Settore');
    expect(outcome).toMatchObject({ code: 2, err: expect.stringContaining('valgono per un foglio .xlsx') });
  });

  test('of a selection have what it means', async () => {
    const { file, run } = archiveAtHand();
    const out = file('dati.json');
    expect(await run('export', '--out', out, '--level', 'PEG', '--plan', 'DUP_2025_2027')).toMatchObject({
      json: { objectives: 1 },
    });
    const nothing = await run('export', '--out', out, '--centre', 'Z99');
    expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('«Z99» non c') });
  });

  test('as .xlsx are hand-outs, whose return has conflicts decided by the option', async () => {
    const { path, file, run } = archiveAtHand();
    const out = file('consegna.xlsx');
    const sent = await run('export', '--out', out, '--receiver', 'Settore', '--scope', 'results');
    expect(sent).toMatchObject({ code: 0, json: { objectives: 1, handOut: { format: 'spreadsheet' } } });
    const sheets = await testSheets(readFileSync(out));
    const back = async (name: string, progress: number) =>
      file(name, await excelBytes({ sheets: withCell(sheets, 'Fasi!H2', progress) }));
    expect(await run('import', await back('uno.xlsx', 40))).toMatchObject({
      code: 0,
      json: { changed: 1, changes: 1 },
    });
    const second = await back('due.xlsx', 60);
    expect(await run('import', second)).toMatchObject({ code: 1, json: { error: { code: 'conflict' } } });
    const copies = () => globSync(join(dirname(path), 'prova-copie', '*.pegaso')).length;
    const before = copies();
    expect(await run('import', second, '--on-conflict', 'replace')).toMatchObject({ code: 0, json: { changes: 1 } });
    expect(copies()).toBe(before + 1);
    const locked = file('tre.xlsx', await excelBytes({ sheets: withCell(sheets, 'Obiettivi!G2', 'Altro titolo') }));
    expect(await run('import', locked)).toMatchObject({
      code: 0,
      json: {
        changes: 0,
        refused: 1,
        differences: [{ objective: '2026_A01_01', state: 'refused', theirs: 'Altro titolo' }],
      },
    });
    const third = await run('import', second);
    expect(third.json.notices.join()).toContain('già stato accolto');
  });
});
