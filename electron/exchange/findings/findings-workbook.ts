import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { CellStyle, DraftCell, DraftRow, DraftSheet } from '../spreadsheets/xlsx/workbook-draft.ts';
import { writeXlsx } from '../spreadsheets/xlsx/write-xlsx.ts';
import type { FindingsReport } from './findings-report.ts';

const HEADS = ['Codice', 'Titolo', 'Centro', 'Che cosa', 'Da guardare', 'Va bene così'] as const;
const WIDTHS = [18, 44, 28, 28, 80, 30] as const;

/** Findings as a spreadsheet: a row for each, and a sheet that says which they are. The same report and date give the same bytes. */
export function findingsWorkbook(report: FindingsReport, date: IsoDate): Promise<Buffer> {
  return writeXlsx({
    title: report.title,
    creator: 'Pegaso',
    createdAt: `${date}T00:00:00Z`,
    sheets: [findingsSheet(report), aboutSheet(report)],
  });
}

function findingsSheet({ groups }: FindingsReport): DraftSheet {
  const rows = groups.flatMap(({ code, title, centre, findings }) =>
    findings.map(({ kind, message, accepted }) => row([code, title, centre, kind, message, accepted])),
  );
  return {
    name: 'Da guardare',
    visibility: 'visible',
    columns: WIDTHS.map((width) => ({ width, style: styleOf('plain') })),
    rows: [row(HEADS, 'head'), ...rows],
    head: { rowCount: rows.length },
    protection: null,
    rules: [],
  };
}

function aboutSheet({ title, municipality, about, count }: FindingsReport): DraftSheet {
  return {
    name: 'Di che cosa',
    visibility: 'visible',
    columns: [16, 90].map((width) => ({ width, style: styleOf('plain') })),
    rows: [row([title], 'title'), row(['Ente', municipality]), row(['Obiettivi', about]), row(['Quante', count])],
    head: null,
    protection: null,
    rules: [],
  };
}

function row(texts: readonly string[], look: CellStyle['look'] = 'plain'): DraftRow {
  return { cells: texts.map((text): DraftCell => ({ value: text === '' ? null : text, style: styleOf(look) })) };
}

function styleOf(look: CellStyle['look']): CellStyle {
  return { look, format: 'text', unlocked: false, shaded: false };
}
