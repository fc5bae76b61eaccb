import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** An objective of the year before or after, to be gone to. */
export interface LinkedObjective {
  readonly id: Id;
  readonly planId: Id;
  readonly year: number | null;
  readonly code: string;
}

/** What an objective goes on from, and what goes on from it. */
export interface YearLinks {
  /** `absent` where it goes on from one that is not in this archive. */
  readonly before: LinkedObjective | 'absent' | null;
  /** Of several, the first by code. */
  readonly after: LinkedObjective | null;
}

const COLUMNS = 'id, planId, year, code';

/** The links of an objective across years. */
export function yearLinks(
  db: ReadableDatabase,
  { id, continuesId }: { readonly id: Id; readonly continuesId: Id | null },
): YearLinks {
  const one = prepared<[Id], LinkedObjective>(db, `SELECT ${COLUMNS} FROM objectives WHERE id = ?`);
  const after = `SELECT ${COLUMNS} FROM objectives WHERE continuesId = ? ORDER BY code, id LIMIT 1`;
  return {
    before: continuesId === null ? null : (one.get(continuesId) ?? 'absent'),
    after: prepared<[Id], LinkedObjective>(db, after).get(id) ?? null,
  };
}
