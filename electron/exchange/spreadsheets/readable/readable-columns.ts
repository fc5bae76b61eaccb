import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { FieldKind, TableField } from '../fields/defined-field.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import { partsNeeded } from '../fill-in/cell-parts.ts';
import { longestText } from '../fill-in/fill-in-columns.ts';
import { continuedHead, yearHead } from '../fill-in/fill-in-format.ts';
import type { ReadableContent } from './readable-content.ts';
import { TELLING_COLUMNS, TELLING_HEADS, type TellingKind } from './readable-format.ts';

/** One column of a workbook to read. A text too long for a cell goes on in further columns: `part` counts them from 0. */
export type ReadableColumn = { readonly head: string; readonly width: number } & (
  | { readonly kind: 'telling'; readonly telling: TellingKind }
  | { readonly kind: 'field'; readonly field: TableField; readonly part: number; readonly parts: number }
  | { readonly kind: 'year'; readonly year: number }
);

/** The columns of a sheet, as wide as who reads them on paper wants them. */
export function readableColumns(content: ReadableContent, target: SheetTarget): readonly ReadableColumn[] {
  const columns = TABLE_FIELDS[target].flatMap((field): ReadableColumn[] => [
    ...fieldColumns(content, target, field),
    ...(field.field === 'result' ? yearColumns(content) : []),
    ...(TELLING_COLUMNS[target][field.field] ?? []).map(tellingColumn),
  ]);
  return content.plan === null ? [tellingColumn('plan'), ...columns] : columns;
}

function fieldColumns(content: ReadableContent, target: SheetTarget, field: TableField): ReadableColumn[] {
  const parts = field.kind === 'text' ? partsNeeded(longestText(content, target, field.field)) : 1;
  return Array.from({ length: parts }, (_, part) => {
    const head = part === 0 ? field.head : continuedHead(field.head, part);
    return { kind: 'field', head, width: widthOf(head, fieldWidth(content, field)), field, part, parts };
  });
}

function yearColumns({ results }: ReadableContent): ReadableColumn[] {
  const years = new Set([...results.values()].flat().map(({ year }) => year));
  return [...years]
    .toSorted((one, other) => other - one)
    .map((year) => ({ kind: 'year', head: yearHead(year), width: widthOf(yearHead(year), NUMBER_WIDTH), year }));
}

function tellingColumn(telling: TellingKind): ReadableColumn {
  const head = TELLING_HEADS[telling];
  return { kind: 'telling', head, width: widthOf(head, TELLING_WIDTHS[telling]), telling };
}

/** Codes are not broken; long texts have the most room, and those of a line or two what is left. */
function fieldWidth({ longestCode }: ReadableContent, { field, kind }: TableField): number {
  if (kind === 'code' || kind === 'objective') return Math.min(longestCode + 3, MOST_CODE);
  return kind === 'text' ? (TEXT_WIDTHS[field] ?? FIELD_WIDTHS.text) : FIELD_WIDTHS[kind];
}

const NUMBER_WIDTH = 10;
const MOST_CODE = 30;

/** In characters. */
const TEXT_WIDTHS: Readonly<Record<string, number>> = { implementation: 60, progressReport: 60, description: 44 };
const FIELD_WIDTHS: Readonly<Record<Exclude<FieldKind, 'code' | 'objective'>, number>> = {
  line: 24,
  text: 32,
  year: 7,
  percentage: NUMBER_WIDTH,
  hundredths: NUMBER_WIDTH,
  date: 11,
  level: 9,
  status: 14,
  indicatorType: 16,
  direction: 12,
  centre: 28,
  person: 22,
  councillor: 18,
};

const TELLING_WIDTHS: Readonly<Record<TellingKind, number>> = {
  plan: 15,
  ownerTitle: 24,
  number: 5,
  weights: NUMBER_WIDTH,
  progress: NUMBER_WIDTH,
  attainment: NUMBER_WIDTH,
};

/** Room beside a word of the head for the arrow of the filter. */
const ARROW = 4;

/** No word of the head is broken. */
const widthOf = (head: string, width: number): number =>
  Math.max(width, ...head.split(' ').map((word) => word.length + ARROW));
