import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFillInWorkbook } from '../../../../../electron/exchange/spreadsheets/fill-in/read-fill-in-workbook.ts';
import { writeFillInWorkbook } from '../../../../../electron/exchange/spreadsheets/fill-in/write-fill-in-workbook.ts';
import { readTableFile } from '../../../../../electron/exchange/spreadsheets/read-table-file.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../../shared/schemas/archive-document.ts';
import { broughtUp } from '../../../../../shared/schemas/brought-up.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';
import { type TestCell, withCell } from '../../../../support/excel-file.ts';
import { editedDocument } from '../../../../support/offices/edited-document.ts';
import {
  type HandedWorkbook,
  handedWorkbook,
  rowsById,
  sampleDocument,
} from '../../../../support/offices/handed-workbook.ts';
import { hostileDocument } from '../../../../support/offices/hostile-document.ts';
import { textAt, UNREADABLE, withoutRow } from './unreadable-sheets.ts';

const FIXTURES = fileURLToPath(new URL('../../../../fixtures/spreadsheets', import.meta.url));

let sample: ArchiveDocument;
let handed: HandedWorkbook;
beforeAll(async () => {
  sample = await sampleDocument();
  handed = await handedWorkbook(sample);
});

const edits = fc.array(fc.record({ kind: fc.nat(40), seed: fc.nat(10_000) }), { maxLength: 25 });

describe('a workbook that comes back untouched', () => {
  test('says what was handed out, whatever is in it and whoever saved it', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const document = hostileDocument(editedDocument(sample, list), list.length);
        const out = await handedWorkbook(document);
        expect(rowsById((await out.read(out.bytes)).theirs)).toEqual(rowsById(document));
        expect(rowsById((await out.back(out.sheets.toReversed())).theirs)).toEqual(rowsById(document));
      }),
      { numRuns: 6 },
    );
  });

  test('and was saved by LibreOffice', async () => {
    const handedThen = JSON.parse(readFileSync(join(FIXTURES, 'consegna.json'), 'utf8'));
    // Written by the version of that day, read by this one.
    const base = { ...handedThen, version: 1, document: archiveDocument.parse(broughtUp(handedThen.document)) };
    const file = await readTableFile(join(FIXTURES, 'rientro-libreoffice.xlsx'));
    if (file.kind !== 'sheets') throw new Error(file.kind);
    const { theirs, notices } = readFillInWorkbook(file.sheets, 'rientro.xlsx', base, isoDate.parse('2026-07-01'));
    expect(rowsById(theirs)).toEqual(rowsById(base.document));
    expect(notices).toEqual([]);
  });

  test('is the same bytes each time', async () => {
    const { document, handOut, bytes } = handed;
    const again = await writeFillInWorkbook({ document, objectiveIds: handOut.objectiveIds, handOut });
    expect(again.equals(bytes)).toBe(true);
  });
});

describe('what a person writes in it', () => {
  test('is read as it is meant: numbers, days and names typed in any way', async () => {
    let sheets = withCell(handed.sheets, 'Fasi!G2', '35,5');
    sheets = withCell(sheets, 'Fasi!H2', { xml: 's="2"><v>0.8</v>' });
    sheets = withCell(sheets, 'Fasi!I2', '31/12/2025');
    sheets = withCell(sheets, 'Fasi!J2', 46_022);
    sheets = withCell(sheets, 'Fasi!K2', 'NUOVA PERSONA');
    sheets = withCell(sheets, 'Fasi!M2', { xml: 't="str"><f>1+1</f><v>=1+1</v>' });
    sheets = withCell(sheets, 'Indicatori!I2', '1.556,50');
    sheets = withCell(sheets, 'Obiettivi!K2', 'concluso');
    const { theirs } = await handed.back(sheets);
    const first = theirs.phases.find(({ id }) => id === textAt(handed.sheets, 'Fasi', 2, 0));
    expect(first).toMatchObject({
      weight: 3_550,
      progress: 8_000,
      actualStart: '2025-12-31',
      actualEnd: '2025-12-31',
      responsibleId: theirs.people.find(({ name }) => name === 'NUOVA PERSONA')?.id,
      note: '=1+1',
    });
    const indicator = theirs.indicators.find(({ id }) => id === textAt(handed.sheets, 'Indicatori', 2, 0));
    expect(indicator).toMatchObject({ result: 155_650 });
    const status = theirs.listItems.find(({ kind, label }) => kind === 'status' && label === 'Concluso');
    const objective = theirs.objectives.find(({ id }) => id === textAt(handed.sheets, 'Obiettivi', 2, 0));
    expect(objective?.statusId).toBe(status?.id);
  });

  test('adds rows after those above them, takes away those that are gone, and keeps the order of the column N.', async () => {
    const owner = textAt(handed.sheets, 'Fasi', 2, 1) ?? null;
    const [gone, kept] = [textAt(handed.sheets, 'Fasi', 2, 0), textAt(handed.sheets, 'Fasi', 3, 0)];
    const added = [null, owner, null, 'Fase nuova', { date: '2025-05-01' as never }];
    const sheets = withoutRow(handed.sheets, 'Fasi', 2).map((sheet) =>
      sheet.name === 'Fasi' ? { ...sheet, rows: sheet.rows.toSpliced(2, 0, added) } : sheet,
    );
    const { theirs } = await handed.back(sheets);
    const objectiveId = theirs.phases.find(({ id }) => id === kept)?.objectiveId;
    const phases = theirs.phases.filter((phase) => phase.objectiveId === objectiveId);
    expect(theirs.phases.some(({ id }) => id === gone)).toBe(false);
    expect(
      phases.map(({ id, description, position }) => [position, description === 'Fase nuova' || id === kept]),
    ).toEqual(phases.map((_, position) => [position, position < 2]));
    expect(phases[1]).toMatchObject({ description: 'Fase nuova', plannedStart: '2025-05-01', weight: null, note: '' });
    // The same file again names the new row the same.
    expect((await handed.back(sheets)).theirs).toEqual(theirs);
  });

  test('may be a new objective with its rows, and sorted otherwise', async () => {
    const objectives = handed.sheets.find(({ name }) => name === 'Obiettivi');
    const row = (objectives?.rows.length ?? 0) + 1;
    const parent = textAt(handed.sheets, 'Obiettivi', row - 1, 3) ?? null;
    let sheets = withCell(handed.sheets, `Obiettivi!B${row}`, '2026_NUOVO');
    sheets = withCell(sheets, `Obiettivi!D${row}`, parent);
    sheets = withCell(sheets, `Obiettivi!G${row}`, 'Obiettivo nuovo');
    const last = (handed.sheets.find(({ name }) => name === 'Indicatori')?.rows.length ?? 0) + 1;
    sheets = withCell(sheets, `Indicatori!B${last}`, '2026_NUOVO');
    sheets = withCell(sheets, `Indicatori!D${last}`, 'Indicatore nuovo');
    sheets = sheets.map(({ rows: [head = [], ...rows], ...sheet }) => {
      const isSorted = sheet.name === 'Fasi' || sheet.name === 'Indicatori';
      return { ...sheet, rows: [head, ...(isSorted ? rows.toReversed() : rows)] };
    });
    const { theirs, objectiveIds } = await handed.back(sheets);
    const made = theirs.objectives.find(({ code }) => code === '2026_NUOVO');
    expect(made).toMatchObject({ title: 'Obiettivo nuovo', level: 'PEG' });
    expect(objectiveIds).toContain(made?.id);
    const [indicator] = theirs.indicators.filter(({ objectiveId }) => objectiveId === made?.id);
    expect(indicator).toMatchObject({ description: 'Indicatore nuovo', direction: 'higher', weight: 100, position: 0 });
    const before = rowsById({ ...sample, indicators: sample.indicators });
    const others = theirs.indicators.filter(({ id }) => id !== indicator?.id);
    const after = rowsById({ ...theirs, objectives: sample.objectives, indicators: others });
    expect(after).toEqual(before);
  });

  test('in columns that were moved, all or some, is read by their heads', async () => {
    const moved = (order: (row: readonly TestCell[]) => readonly TestCell[]) =>
      handed.sheets.map((sheet) => (sheet.name === 'Fasi' ? { ...sheet, rows: sheet.rows.map(order) } : sheet));
    const swapped = moved(([a, b, c, d, ...others]) => [a ?? null, b ?? null, d ?? null, c ?? null, ...others]);
    const turned = moved((row) => Array.from({ length: 15 }, (_, at) => row[14 - at] ?? null));
    for (const sheets of [swapped, turned]) {
      const { theirs, notices } = await handed.back(sheets);
      expect([rowsById(theirs), notices]).toEqual([rowsById(sample), []]);
    }
  });

  test('in columns that were not handed out is told and left aside', async () => {
    const { theirs, notices } = await handed.back(withCell(handed.sheets, 'Fasi!P1', 'Appunti'));
    expect(theirs.phases).toHaveLength(sample.phases.length);
    expect(notices).toEqual([]);
    const noted = withCell(withCell(handed.sheets, 'Fasi!P1', 'Appunti'), 'Fasi!P5', 'da fare');
    expect((await handed.back(noted)).notices).toEqual([
      'La colonna «Appunti» del foglio Fasi non è tra quelle consegnate: non è stata letta.',
    ]);
  });
});

describe('a workbook that cannot be read whole is refused with every cell', () => {
  test.each(UNREADABLE)('%s', async (_, change, message) => {
    await expect(handed.back(change(handed.sheets))).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(message),
    });
  });

  test('all of them are told, with their places', async () => {
    const sheets = withCell(withCell(handed.sheets, 'Fasi!G3', 'a'), 'Indicatori!I4', 'b');
    await expect(handed.back(sheets)).rejects.toMatchObject({
      problems: [{ place: { cell: 'Fasi!G3' } }, { place: { cell: 'Indicatori!I4' } }],
    });
  });
});
