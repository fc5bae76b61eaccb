import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { CellStyle, DraftCell, DraftRow, DraftSheet, WorkbookDraft } from '../spreadsheets/xlsx/workbook-draft.ts';
import { writeXlsx } from '../spreadsheets/xlsx/write-xlsx.ts';
import type { ComparisonReport, ReportedDifference, ReportedGroup } from './comparison-report.ts';
import { countsInWords } from './report-text.ts';

/** Most characters that a cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;
const CUT = '… [testo tagliato: è intero nel PDF]';

const HEADS = ['Codice', 'Titolo', 'Differenza', 'Riga', 'Campo', 'Prima', 'Dopo'] as const;
const WIDTHS = [18, 40, 12, 36, 24, 50, 50] as const;

/** A comparison as a spreadsheet: a sheet with one row a difference, and one that says what was compared. */
export function reportWorkbook(report: ComparisonReport, date: IsoDate): Promise<Buffer> {
  const draft: WorkbookDraft = {
    title: report.title,
    creator: 'Pegaso',
    createdAt: `${date}T00:00:00Z`,
    sheets: [differenceSheet(report), summarySheet(report)],
  };
  return writeXlsx(draft);
}

function differenceSheet({ groups }: ComparisonReport): DraftSheet {
  const rows = groups.flatMap((group) => group.differences.map((difference) => differenceRow(group, difference)));
  const plain = styleOf('plain');
  return {
    name: 'Differenze',
    visibility: 'visible',
    columns: WIDTHS.map((width) => ({ width, style: plain })),
    rows: [row(HEADS, 'head'), ...rows],
    head: { rowCount: rows.length },
    protection: null,
    rules: [],
  };
}

function differenceRow({ code, title }: ReportedGroup, difference: ReportedDifference): DraftRow {
  const { what, subject, field, before, after } = difference;
  return row([code, title, what, subject, field, before ?? '', after ?? '']);
}

function summarySheet({ title, before, after, counts, notices }: ComparisonReport): DraftSheet {
  const plain = styleOf('plain');
  return {
    name: 'Che cosa è confrontato',
    visibility: 'visible',
    columns: [
      { width: 16, style: plain },
      { width: 90, style: plain },
    ],
    rows: [
      row([title], 'title'),
      row(['Prima', before]),
      row(['Dopo', after]),
      row(['Differenze', countsInWords(counts)]),
      ...notices.map((notice) => row(['Attenzione', notice])),
    ],
    head: null,
    protection: null,
    rules: [],
  };
}

function row(texts: readonly string[], look: CellStyle['look'] = 'plain'): DraftRow {
  const style = styleOf(look);
  return { cells: texts.map((text): DraftCell => ({ value: text === '' ? null : cut(text), style })) };
}

function cut(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - CUT.length)}${CUT}`;
}

function styleOf(look: CellStyle['look']): CellStyle {
  return { look, format: 'text', unlocked: false, shaded: false };
}
