import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeOdt } from '../../../../../electron/exchange/report/odt/write-odt.ts';
import type {
  Report,
  ReportBlock,
  ReportColumn,
  ReportRow,
} from '../../../../../electron/exchange/report/report-model.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';
import { type ReadOdt, readOdt } from '../../../../support/read-odt.ts';
import { sampleReport } from '../../../../support/sample-report.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const DAY = isoDate.parse('2027-02-12');
const OFFICE = 'soffice';
const hasOffice = spawnSync(OFFICE, ['--version']).status === 0;
if (!hasOffice) process.stderr.write('LibreOffice is not here: the text that it opens is not tried.\n');

/** What people write, beside a tree, a total, a note and words that are wider than their column. */
const ODD: readonly ReportBlock[] = [
  { kind: 'heading', level: 2, text: 'Prove & <segni>' },
  {
    kind: 'table',
    columns: [
      { head: 'Voce', width: 60, align: 'left', grows: true },
      { head: 'Raggiungibile', width: 50, align: 'right' },
    ],
    rows: [
      { cells: ['due  spazi\n  rientrata\n\nfine ', '1.234.567,00'], depth: 2 },
      { cells: ['QUANTITATIVO', ''], note: 'Nota: «sì» "no" 😀' },
      {
        cells: ['Con fasi', '50,00'],
        under: { columns: [{ head: 'Fase', width: 110, align: 'left' }], rows: [{ cells: ['la prima'] }] },
      },
      { cells: ['Totale', '100,00'], isTotal: true },
    ],
  },
  { kind: 'table', columns: [{ head: 'Sola', width: 742, align: 'left' }], rows: [] },
];

/** The tables of a report, as texts; one that stands under a row after the one that it stands in. */
function tablesOf({ facts, blocks }: Report): ReadOdt['tables'] {
  return [
    { heads: [], rows: facts.map((fact) => [...fact]) },
    ...blocks.flatMap((block) => {
      if (block.kind === 'signatures') return [{ heads: [], rows: [[...block.labels]] }];
      return block.kind === 'table'
        ? [tableOf(block), ...block.rows.flatMap(({ under }) => under ?? []).map(tableOf)]
        : [];
    }),
  ];
}

function tableOf({ columns, rows }: { columns: readonly ReportColumn[]; rows: readonly ReportRow[] }) {
  const below = ({ note, under }: ReportRow) => [
    ...(note === undefined ? [] : [[note]]),
    ...(under === undefined ? [] : [['']]),
  ];
  return {
    heads: [columns.map(({ head }) => head)],
    rows: rows.flatMap((row) => [[...row.cells], ...below(row)]),
  };
}

const headingsOf = ({ blocks }: Report): ReadOdt['headings'] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [[String(block.level - 1), block.text] as const] : []));

async function written(): Promise<{ readonly report: Report; readonly path: string; readonly bytes: Buffer }> {
  const sample = sampleReport();
  const report = { ...sample, blocks: [...sample.blocks, ...ODD] };
  const path = join(temporaryFolder(), 'relazione.odt');
  const bytes = await writeOdt(report, DAY);
  writeFileSync(path, bytes);
  return { report, path, bytes };
}

test('a report is read back whole: headings, tables cell by cell, title, language, and every style it names', async () => {
  const { report, path, bytes } = await written();
  expect(bytes.equals(await writeOdt(report, DAY))).toBe(true);
  // Who tells files by their first bytes finds the kind at its place, as it is.
  expect([bytes.readUInt16LE(8), bytes.toString('latin1', 30, 77)]).toEqual([
    0,
    'mimetypeapplication/vnd.oasis.opendocument.text',
  ]);
  const read = await readOdt(path);
  expect(read.parts).toEqual(['mimetype', 'META-INF/manifest.xml', 'meta.xml', 'styles.xml', 'content.xml']);
  expect(read.title).toBe(report.documentTitle);
  expect(read.paragraphs[0]).toBe(report.title);
  expect(read.headings).toEqual(headingsOf(report));
  expect(read.tables).toEqual(tablesOf(report));
  expect([read.undefinedStyles, read.unevenRows]).toEqual([[], 0]);
  expect(read.languages).toEqual(new Set(['it-IT']));
  // The order that OpenDocument 1.3 asks for, 9.1.2.
  expect(read.tableOrders).toEqual(
    new Set([
      'table:table-column table:table-header-rows table:table-row',
      'table:table-column table:table-header-rows',
      'table:table-column table:table-row',
    ]),
  );
});

test.skipIf(!hasOffice)(
  'LibreOffice opens it and saves it again with the same headings and tables',
  async () => {
    const { report, path } = await written();
    const folder = temporaryFolder();
    // One profile of its own: a person's LibreOffice may be open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profilo'))}`;
    execFileSync(OFFICE, [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, path], { stdio: 'pipe' });
    const again = await readOdt(join(folder, 'relazione.odt'));
    expect(again.headings).toEqual(headingsOf(report));
    expect(again.tables).toEqual(tablesOf(report));
    expect(again.title).toBe(report.documentTitle);
  },
  60_000,
);
