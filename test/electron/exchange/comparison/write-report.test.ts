import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeReport } from '../../../../electron/exchange/comparison/write-report.ts';
import { readTableFile } from '../../../../electron/exchange/spreadsheets/read-table-file.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { SOME_REPORT } from '../../../support/some-report.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const DATE = isoDate.parse('2026-03-01');

test('a spreadsheet has one row a difference, as text that no program runs', async () => {
  const path = join(temporaryFolder(), 'confronto.xlsx');
  expect(await writeReport(SOME_REPORT, DATE, path)).toBe(path);
  const bytes = readFileSync(path);
  await writeReport(SOME_REPORT, DATE, path);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  const file = await readTableFile(path);
  if (file.kind !== 'sheets') throw new Error('No workbook was written');
  const [differences, summary] = file.sheets;
  const rows = (differences?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (cell?.kind === 'text' ? cell.text : (cell ?? ''))),
  );
  expect(rows).toHaveLength(6);
  expect(rows[0]).toEqual(['Codice', 'Titolo', 'Differenza', 'Riga', 'Campo', 'Prima', 'Dopo']);
  expect(rows[2]).toEqual([
    '2026_A01_01',
    'Una città più pulita',
    'modifica',
    'Fase 1 «Avvio»',
    'peso',
    '10,00',
    '1.020,00',
  ]);
  expect(rows[3]?.[3]).toBe('Fase 2 «=1+1»');
  expect(summary?.rows.length).toBe(5);
});

test('another kind of file is never written over, nor a report under a name that says nothing of it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'lettera.pdf');
  writeFileSync(path, 'non è un PDF');
  const refused = (out: string) =>
    expect(writeReport(SOME_REPORT, DATE, out)).rejects.toThrow(expect.objectContaining({ code: 'output-unwritable' }));
  await refused(path);
  await refused(join(folder, 'confronto.doc'));
  await refused(join(folder, 'manca', 'confronto.pdf'));
  expect(readdirSync(folder)).toEqual(['lettera.pdf']);
  expect(readFileSync(path, 'utf8')).toBe('non è un PDF');
});
