import { ZodError } from 'zod';
import { type HandOut, handOut } from '../../../../shared/schemas/hand-out.ts';
import type { Sheet, SheetRow } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import { FILL_IN_FORMAT, MARK_KEYS, MARK_SHEET, MARKED_OBJECTIVES } from './fill-in-format.ts';

/** What a workbook to fill in says of itself. */
export interface FillInMark {
  readonly version: number;
  readonly handOutId: string;
  readonly municipalityId: string;
  /** All that the register has of the hand-out; null in workbooks of before, which do not say it. */
  readonly handOut: HandOut | null;
}

/** The mark of a workbook that was handed out to be filled in; null for any other. */
export function fillInMark(sheets: readonly Sheet[]): FillInMark | null {
  const sheet = sheets.find(({ name }) => name === MARK_SHEET);
  const marks = new Map(sheet?.rows.map(({ cells: [key, value] }) => [cellText(key), cellText(value)]));
  if (marks.get(MARK_KEYS.format) !== FILL_IN_FORMAT) return null;
  const handOutId = marks.get(MARK_KEYS.handOut) ?? '';
  return {
    version: Number(marks.get(MARK_KEYS.version)),
    handOutId,
    municipalityId: marks.get(MARK_KEYS.municipality) ?? '',
    handOut: markedHandOut(handOutId, marks.get(MARK_KEYS.facts) ?? '', sheet?.rows ?? []),
  };
}

/** What the hidden sheet says of its hand-out, which anyone may have changed: only what is whole counts. */
function markedHandOut(id: string, facts: string, rows: readonly SheetRow[]): HandOut | null {
  const objectiveIds = rows.map(({ cells }) => cellText(cells[MARKED_OBJECTIVES])).filter((text) => text !== '');
  try {
    return handOut.parse({ ...JSON.parse(facts), id, objectiveIds });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ZodError) return null;
    throw error;
  }
}
