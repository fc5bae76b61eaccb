import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES, PEOPLE } from '../../../electron/archive/tables/tables.ts';
import { layOutComparison } from '../../../electron/exchange/comparison/lay-out-comparison.ts';
import { reportWorkbook } from '../../../electron/exchange/comparison/report-workbook.ts';
import { writeFillInWorkbook } from '../../../electron/exchange/spreadsheets/fill-in/write-fill-in-workbook.ts';
import { writeOdsWorkbook } from '../../../electron/exchange/spreadsheets/ods/write-ods-workbook.ts';
import { openDataBytes } from '../../../electron/exchange/spreadsheets/open-data/write-open-data.ts';
import { readableWorkbook } from '../../../electron/exchange/spreadsheets/readable/readable-workbook.ts';
import { writeXlsx } from '../../../electron/exchange/spreadsheets/xlsx/write-xlsx.ts';
import type { HandOutScope } from '../../../shared/schemas/hand-out.ts';
import { isoDate, isoInstant } from '../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { handOutOf } from '../../support/offices/handed-workbook.ts';
import { partsInText } from '../../support/parts-in-text.ts';
import { SOME_REPORT } from '../../support/some-report.ts';

const DATE = isoDate.parse('2026-03-01');

/** The small archive with a text of several lines, blanks in a row and marks of XML, a centre and a person. */
function someDocument() {
  const { archive, objectiveId } = filledArchive();
  const [centreId, personId] = [newId(), newId()];
  inTransaction(archive, 'testi', (db) => {
    insertRow(db, CENTRES, {
      id: centreId,
      code: 'A01',
      longName: 'Cultura',
      shortName: '',
      parentId: null,
      position: 0,
    });
    insertRow(db, PEOPLE, { id: personId, name: 'Rossi "Maria" & <figli>' });
    updateRow(db, OBJECTIVES, objectiveId, {
      implementation: ' prima\n\nseconda\tcon  due   blanchi\n=1+1 ',
      responsibleId: personId,
      centreId,
    });
  });
  const document = readArchiveDocument(archive.database);
  archive.close();
  return document;
}

// What a file says is read back elsewhere; how it says it (widths, heads, what is locked, what may be chosen) is looked at here. The files
// in __snapshots__ are changed by -u alone, after a look at what moved.
test.each(['everything', 'results'] as const)(
  'a workbook to fill in is the same part by part: %s',
  async (scope: HandOutScope) => {
    const document = someDocument();
    const handOut = handOutOf(document, scope);
    const bytes = await writeFillInWorkbook({ document, objectiveIds: handOut.objectiveIds, handOut });
    await expect(await partsInText(bytes)).toMatchFileSnapshot(`__snapshots__/fill-in-${scope}.txt`);
  },
);

test.each(['ods', 'csv'] as const)('open data are the same part by part: %s', async (format) => {
  const bytes = await openDataBytes(someDocument(), format);
  await expect(await partsInText(bytes)).toMatchFileSnapshot(`__snapshots__/open-data-${format}.txt`);
});

test.each([
  ['xlsx', writeXlsx],
  ['ods', writeOdsWorkbook],
] as const)('a workbook to read is the same part by part: %s', async (format, write) => {
  const document = someDocument();
  const objectiveIds = document.objectives.map(({ id }) => id);
  const at = isoInstant.parse('2026-03-01T09:00:00.000Z');
  const bytes = await write(readableWorkbook({ document, objectiveIds, at }));
  await expect(await partsInText(bytes)).toMatchFileSnapshot(`__snapshots__/readable-${format}.txt`);
});

test('a comparison as a spreadsheet is the same part by part; a text that no cell holds is cut, and says so', async () => {
  const text = await partsInText(await reportWorkbook(SOME_REPORT, DATE));
  await expect(text).toMatchFileSnapshot('__snapshots__/comparison-workbook.txt');
  const [group] = SOME_REPORT.groups;
  const [difference] = group?.differences ?? [];
  if (group === undefined || difference === undefined) throw new Error('No difference');
  for (const [length, isCut] of [
    [32_767, false],
    [32_768, true],
  ] as const) {
    const differences = [{ ...difference, after: 'x'.repeat(length) }];
    const cut = await partsInText(await reportWorkbook({ ...SOME_REPORT, groups: [{ ...group, differences }] }, DATE));
    const longest = /x{1000,}[^<]*/u.exec(cut)?.[0] ?? '';
    expect(longest).toHaveLength(32_767);
    expect(longest.endsWith('… [testo tagliato: è intero nel PDF]')).toBe(isCut);
  }
});

test('every text and every box of a printed comparison stands in its place, and a long one goes on', async () => {
  const [group, registers] = SOME_REPORT.groups;
  if (group === undefined || registers === undefined) throw new Error('No groups');
  const long = Array.from({ length: 90 }, (_, at) => `parola${at}`).join(' ');
  const differences = [
    ...group.differences,
    ...Array.from({ length: 20 }, (_, at) => ({
      what: 'modifica' as const,
      subject: `Fase ${at}`,
      field: 'nota',
      before: at % 7 === 0 ? long : 'x',
      after: '',
    })),
  ];
  const titled = { ...group, title: `${group.title} ${long}` };
  const { pages, tags, furtherBookmarks } = layOutComparison(
    { ...SOME_REPORT, groups: [{ ...titled, differences }, registers] },
    DATE,
  );
  const lines = pages.flatMap(({ boxes, texts }, index) => [
    `PAGE ${index + 1}`,
    ...boxes.map(({ x, top, width, height, gray }) => ['box', ...[x, top, width, height].map(tenth), gray].join(' ')),
    ...texts.flatMap(({ tag, runs }) =>
      runs.map(({ x, baseline, text, style }) => [tenth(x), tenth(baseline), tag ?? '-', style, text].join(' ')),
    ),
  ]);
  const outline = tags.map(({ role, parent, scope }) => [role, parent, scope].join(' ').trim());
  const marks = furtherBookmarks?.map(({ title, page }) => `${page} ${title}`) ?? [];
  await expect(`${[...lines, ...outline, ...marks].join('\n')}\n`).toMatchFileSnapshot(
    '__snapshots__/comparison-places.txt',
  );
});

const tenth = (points: number): string => points.toFixed(1);
