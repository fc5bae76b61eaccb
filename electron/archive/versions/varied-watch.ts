import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { inOneReading } from '../connection/one-reading.ts';
import { prepared } from '../connection/prepared.ts';
import { objectivesOfYear } from '../objectives/objectives-of-year.ts';
import { snapshotDocument } from '../reviews/snapshots.ts';
import { logMark } from '../steps/log-mark.ts';
import { hasMovedRows, isLogWhole } from './is-log-whole.ts';
import { type PlanVersion, versionsOf } from './plan-versions.ts';
import { variedByLog } from './varied-by-log.ts';
import { variedBySnapshot } from './varied-by-snapshot.ts';

/** More than these are not looked at one by one. */
const AT_ONCE = 500;

/** The objectives that are planned otherwise than the last version has them, kept as an open archive changes. */
export interface VariedWatch {
  /**
   * Those of a plan and year that it has now, each added or with something planned that is otherwise; null where nothing was approved. The same
   * set while nothing of it changes. @throws AppError `archive-damaged` where the log does not tell them and the version cannot be read.
   */
  of(planId: Id, year: number): ReadonlySet<Id> | null;
}

interface Kept {
  readonly version: PlanVersion;
  /** Up to which line of the log it holds. */
  readonly mark: number;
  /** What the version froze, where the log does not tell what became of it. */
  readonly frozen: ArchiveDocument | null;
  readonly varied: ReadonlySet<Id>;
}

/** Watches an archive: of a step only what it touched is looked at again. */
export function watchVaried(db: ReadableDatabase): VariedWatch {
  const years = new Map<string, Kept>();
  return {
    of: (planId, year) =>
      inOneReading(db, () => {
        const version = versionsOf(db, planId, year).at(-1);
        if (version === undefined) return null;
        const key = `${planId} ${year}`;
        const before = years.get(key);
        const now = before?.version.id === version.id ? broughtUp(db, before) : readAnew(db, version);
        years.set(key, now);
        return now.varied;
      }),
  };
}

function readAnew(db: ReadableDatabase, version: PlanVersion): Kept {
  const mark = logMark(db);
  if (isLogWhole(db, version)) return { version, mark, frozen: null, varied: variedByLog(db, version) };
  const frozen = snapshotDocument(db, version.snapshotId);
  const objectives = objectivesOfYear(db, version.planId, version.year);
  return { version, mark, frozen, varied: variedBySnapshot(db, frozen, objectives) };
}

function broughtUp(db: ReadableDatabase, before: Kept): Kept {
  const { version, frozen } = before;
  const mark = logMark(db);
  if (before.mark === mark) return before;
  const touched = touchedSince(db, before.mark);
  if (touched === null || hasMovedRows(db, before.mark)) return readAnew(db, version);
  const inYear = stillOf(db, version, touched);
  const fresh = frozen === null ? variedByLog(db, version, inYear) : variedBySnapshot(db, frozen, inYear);
  const isSame = touched.every((id) => before.varied.has(id) === fresh.has(id));
  if (isSame) return { ...before, mark };
  const gone = new Set(touched);
  return { ...before, mark, varied: new Set([...before.varied].filter((id) => !gone.has(id)).concat([...fresh])) };
}

const TOUCHED = 'SELECT DISTINCT objectiveId FROM changes WHERE number > ? AND objectiveId IS NOT NULL LIMIT ?';

/** The objectives that something was written of after a line of the log; null for very many. */
function touchedSince(db: ReadableDatabase, mark: number): readonly Id[] | null {
  const rows = prepared<[number, number], { readonly objectiveId: Id }>(db, TOUCHED).all(mark, AT_ONCE + 1);
  return rows.length > AT_ONCE ? null : rows.map(({ objectiveId }) => objectiveId);
}

/** Those of some objectives that the plan and year of a version have. */
function stillOf(db: ReadableDatabase, { planId, year }: PlanVersion, among: readonly Id[]): readonly Id[] {
  const sql = `SELECT id FROM objectives WHERE planId = ? AND year = ? AND level = 'PEG'
    AND id IN (SELECT value FROM json_each(?))`;
  return prepared<[Id, number, string], { readonly id: Id }>(db, sql)
    .all(planId, year, JSON.stringify(among))
    .map(({ id }) => id);
}
