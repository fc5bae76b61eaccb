import { assertNever } from '../../../../shared/assert-never.ts';
import { cleanText, isSameText } from '../../../../shared/format/clean-text.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import type { Cell } from '../cells/cell.ts';
import type { DraftValue } from '../xlsx/workbook-draft.ts';
import { cellText } from './cell-text.ts';
import type { FieldKind } from './defined-field.ts';
import type { DocumentNames } from './document-names.ts';
import type { FieldValue } from './read-field.ts';

export interface WrittenNames {
  readonly names: DocumentNames;
  /** The code of an objective; blank when it is not known. */
  readonly codeOf: (objectiveId: string) => string;
}

/** The value of a field as a cell shows it. */
export function writeField(kind: FieldKind, value: FieldValue, { names, codeOf }: WrittenNames): DraftValue {
  if (value === null || value === '') return null;
  switch (kind) {
    case 'code':
    case 'line':
    case 'text':
      return String(value);
    case 'year':
      return { integer: Number(value) };
    case 'percentage':
    case 'hundredths':
      return { hundredths: Number(value) };
    case 'date':
      return { date: String(value) };
    case 'objective':
      return codeOf(String(value));
    case 'level':
    case 'status':
    case 'indicatorType':
    case 'direction':
    case 'centre':
    case 'person':
    case 'councillor':
      return names.nameOf(kind, String(value));
    default:
      return assertNever(kind);
  }
}

/** Whether a cell still says what was written there, however a program has stored it since. */
export function saysWhatWasWritten(cell: Cell | undefined, written: DraftValue): boolean {
  if (cell === undefined) return written === null || (typeof written === 'string' && cleanText(written).trim() === '');
  if (cell.kind === 'error' || cell.kind === 'uncomputed' || written === null) return false;
  if (typeof written === 'string') return isSameText(cellText(cell), written);
  // A day that programs count differently, or not at all, is written as a text.
  if ('date' in written) return cellText(cell) === formatDate(isoDate.parse(written.date));
  if (cell.kind !== 'number' || cell.percent) return false;
  return 'integer' in written ? cell.number === written.integer : Math.round(cell.number * 100) === written.hundredths;
}
