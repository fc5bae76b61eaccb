import type { DocumentEntity } from '../../../../shared/schemas/difference.ts';

/* Documents as edits by lot take them: rows of any fields. */

/** A table that has rows. */
export type Table = Exclude<DocumentEntity, 'municipality' | 'settings'>;

export type Value = string | number | null;

export type FreeRow = Record<string, Value>;

export type Draft = Record<Table, FreeRow[]> & { municipality: FreeRow; settings: Record<string, unknown> };

/** All of them, those that others refer to first. */
export const TABLES: readonly Table[] = [
  ...(['plans', 'levels', 'centres', 'people', 'councillors', 'listItems', 'bands', 'reviews', 'objectives'] as const),
  ...(['phases', 'indicators', 'indicatorResults', 'participants', 'reviewEntries'] as const),
];

/** Those whose rows are in an order of their own. */
export const ORDERED = ['phases', 'indicators', 'participants'] as const;

/** Whether a reference is blank or names a row. */
export function refers(draft: Draft, value: Value | undefined, to: DocumentEntity): boolean {
  return value === null || draft[to as Table].some((row) => row['id'] === value);
}
