import type { Sheet } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import { MARK_KEYS, MARK_SHEET } from '../fill-in/fill-in-format.ts';
import type { CellStyle, DraftSheet } from '../xlsx/workbook-draft.ts';
import { MARKED_PLAN, READABLE_FORMAT, READABLE_VERSION } from './readable-format.ts';

/** What a workbook to read says of itself. */
export interface ReadableMark {
  readonly version: number;
  /** The plan of its objectives by code; null where its sheets say it row by row. */
  readonly plan: string | null;
}

const PLAIN: CellStyle = { look: 'plain', format: 'text', unlocked: false, shaded: false };

/** The sheet that is not shown, by which the workbook is known when it comes back. @param plan of all its objectives, by code. */
export function readableMarkSheet(plan: string | null): DraftSheet {
  const facts = [
    [MARK_KEYS.format, READABLE_FORMAT],
    [MARK_KEYS.version, String(READABLE_VERSION)],
    [MARKED_PLAN, plan ?? ''],
  ];
  return {
    name: MARK_SHEET,
    visibility: 'veryHidden',
    columns: [],
    rows: facts.map((texts) => ({ cells: texts.map((value) => ({ value, style: PLAIN })) })),
    head: null,
    protection: null,
    rules: [],
  };
}

/** The mark of a workbook that was written to be read; null for any other. */
export function readableMark(sheets: readonly Sheet[]): ReadableMark | null {
  const sheet = sheets.find(({ name }) => name === MARK_SHEET);
  const facts = new Map(sheet?.rows.map(({ cells: [key, value] }) => [cellText(key), cellText(value)]));
  if (facts.get(MARK_KEYS.format) !== READABLE_FORMAT) return null;
  const plan = facts.get(MARKED_PLAN) ?? '';
  return { version: Number(facts.get(MARK_KEYS.version)), plan: plan === '' ? null : plan };
}
