import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Hundredths, Id, IsoInstant } from '../../../../shared/schemas/primitives.ts';
import type { FieldKind } from '../fields/defined-field.ts';
import { DocumentNames } from '../fields/document-names.ts';
import type { FieldRow } from '../fields/read-field.ts';
import { type WrittenNames, writeField } from '../fields/write-field.ts';
import { textParts } from '../fill-in/cell-parts.ts';
import { SHEET_NAMES, SHEET_TARGETS } from '../fill-in/fill-in-format.ts';
import { linesShown } from '../xlsx/lines-shown.ts';
import type { CellStyle, DraftRow, DraftSheet, DraftValue, WorkbookDraft } from '../xlsx/workbook-draft.ts';
import { type ReadableColumn, readableColumns } from './readable-columns.ts';
import { type ReadableContent, readableContent } from './readable-content.ts';
import type { TellingKind } from './readable-format.ts';
import { readableMarkSheet } from './readable-mark.ts';

/** What is written to be read: some objectives, in a document with all that they refer to, as it was at a moment. */
export interface ReadableOrder {
  readonly document: ArchiveDocument;
  readonly objectiveIds: readonly Id[];
  readonly at: IsoInstant;
}

/**
 * Objectives, phases and indicators as people read them, a sheet each: names for identities, and what the objectives come to. Its rows are
 * made as they are asked for.
 */
export function readableWorkbook({ document, objectiveIds, at }: ReadableOrder): WorkbookDraft {
  const content = readableContent(document, objectiveIds);
  const names = new DocumentNames(document, () => {
    throw new Error('Writing names nobody new');
  });
  const municipality = document.municipality?.name ?? '';
  return {
    title: `Obiettivi: ${municipality}`,
    creator: municipality,
    // Programs take no fractions of a second here.
    createdAt: at.replace(/\.\d+Z$/u, 'Z'),
    sheets: [
      ...SHEET_TARGETS.map((target) => rowsSheet(content, target, { names, codeOf: content.codeOf })),
      readableMarkSheet(content.plan),
    ],
  };
}

function rowsSheet(content: ReadableContent, target: SheetTarget, names: WrittenNames): DraftSheet {
  const columns = readableColumns(content, target);
  const styles = columns.map(columnStyle);
  const rows = content.rows[target];
  return {
    name: SHEET_NAMES[target],
    visibility: 'visible',
    columns: columns.map(({ width }, index) => ({ width, style: styles[index] ?? HEAD })),
    rows: {
      [Symbol.iterator]: () =>
        sheetRows(columns, styles, rows, (column, row) => cellValue(column, row, content, names)),
    },
    head: { rowCount: rows.length },
    protection: null,
    rules: [],
    paper: 'A3',
  };
}

const HEAD: CellStyle = { look: 'head', format: 'text', unlocked: false, shaded: false };
/** No row of Excel is higher: 409 points. Programs that have higher ones show the whole text. */
const MOST_LINES = 27;

function* sheetRows(
  columns: readonly ReadableColumn[],
  styles: readonly CellStyle[],
  rows: readonly FieldRow[],
  valueIn: (column: ReadableColumn, row: FieldRow) => DraftValue,
): Generator<DraftRow> {
  yield { cells: columns.map(({ head }) => ({ value: head, style: HEAD })), lines: 2, fixed: true };
  for (const row of rows) {
    let lines = 1;
    const cells = columns.map((column, index) => {
      const value = valueIn(column, row);
      if (typeof value === 'string') lines = Math.max(lines, linesShown(value, column.width, MOST_LINES));
      return { value, style: styles[index] ?? HEAD };
    });
    yield { cells, lines: Math.min(lines, MOST_LINES) };
  }
}

function cellValue(column: ReadableColumn, row: FieldRow, content: ReadableContent, names: WrittenNames): DraftValue {
  if (column.kind === 'telling') return toldValue(column.telling, row, content);
  if (column.kind === 'year')
    return number(content.results.get(row.id)?.find(({ year }) => year === column.year)?.value);
  const value = row[column.field.field] ?? null;
  if (column.parts > 1) return textParts(String(value ?? ''), column.parts)[column.part] ?? null;
  return writeField(column.field.kind, value, names);
}

function toldValue(telling: TellingKind, row: FieldRow, content: ReadableContent): DraftValue {
  const isOwn = row['objectiveId'] !== undefined;
  const told = content.told.get(isOwn ? String(row['objectiveId']) : row.id);
  switch (telling) {
    case 'plan':
      return told?.plan ?? null;
    case 'ownerTitle':
      return told?.title ?? null;
    case 'number':
      return { integer: content.places.get(row.id) ?? 0 };
    case 'weights':
      return number(told?.weights);
    case 'progress':
      return number(told?.progress);
    case 'attainment':
      return number(isOwn ? content.attainments.get(row.id) : told?.attainment);
  }
}

const number = (value: Hundredths | null | undefined): DraftValue => (value == null ? null : { hundredths: value });

const FORMATS: Readonly<Partial<Record<FieldKind, CellStyle['format']>>> = {
  year: 'integer',
  percentage: 'number',
  hundredths: 'number',
  date: 'date',
};
const TELLING_FORMATS: Readonly<Record<TellingKind, CellStyle['format']>> = {
  plan: 'text',
  ownerTitle: 'text',
  number: 'integer',
  weights: 'number',
  progress: 'number',
  attainment: 'number',
};

/** What is told besides the fields is shaded, since it is not read back. */
function columnStyle(column: ReadableColumn): CellStyle {
  const style = { look: 'plain', unlocked: true } as const;
  switch (column.kind) {
    case 'field':
      return { ...style, format: FORMATS[column.field.kind] ?? 'text', shaded: false };
    case 'year':
      return { ...style, format: 'number', shaded: false };
    case 'telling':
      return { ...style, format: TELLING_FORMATS[column.telling], shaded: true };
  }
}
