import type { Sheet } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import { FILL_IN_FORMAT, MARK_KEYS, MARK_SHEET } from './fill-in-format.ts';

/** What a workbook to fill in says of itself. */
export interface FillInMark {
  readonly version: number;
  readonly handOutId: string;
  readonly municipalityId: string;
}

/** The mark of a workbook that was handed out to be filled in; null for any other. */
export function fillInMark(sheets: readonly Sheet[]): FillInMark | null {
  const sheet = sheets.find(({ name }) => name === MARK_SHEET);
  const marks = new Map(sheet?.rows.map(({ cells: [key, value] }) => [cellText(key), cellText(value)]));
  if (marks.get(MARK_KEYS.format) !== FILL_IN_FORMAT) return null;
  return {
    version: Number(marks.get(MARK_KEYS.version)),
    handOutId: marks.get(MARK_KEYS.handOut) ?? '',
    municipalityId: marks.get(MARK_KEYS.municipality) ?? '',
  };
}
