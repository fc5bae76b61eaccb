import { setImmediate } from 'node:timers/promises';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { objectivesOfYear } from '../objectives/objectives-of-year.ts';
import { snapshotDocument } from '../reviews/snapshots.ts';
import { logMark } from '../steps/log-mark.ts';
import { type PlanVersion, versionsOf } from './plan-versions.ts';
import { isLogWhole, plannedTouches } from './planned-log.ts';
import { variedByLog } from './varied-by-log.ts';
import { variedBySnapshot } from './varied-by-snapshot.ts';

/** What is looked at in one go, lest a question wait: lines of the log, and objectives. */
const LINES_AT_ONCE = 10_000;
const OBJECTIVES_AT_ONCE = 100;

/** The objectives that are planned otherwise than the last version has them, kept as an open archive changes. */
export interface VariedWatch {
  /**
   * Those of a plan and year that it has now, each added or with something planned that is otherwise; null where nothing was approved. The same
   * set while nothing of it changes. @throws AppError `archive-damaged` where the log does not tell them and the version cannot be read.
   */
  of(planId: Id, year: number): Promise<ReadonlySet<Id> | null>;
}

interface Kept {
  readonly version: PlanVersion;
  /** Up to which line of the log it holds. */
  readonly mark: number;
  /** What the version froze, where the log does not tell what became of it. */
  readonly frozen: ArchiveDocument | null;
  readonly varied: ReadonlySet<Id>;
}

/**
 * Watches an archive: of a step only what it touched is looked at again, and many objectives are looked at few at a time.
 * @param rest waited for in between, so that others come by; what it rejects with ends the looking.
 */
export function watchVaried(db: ReadableDatabase, rest: () => Promise<unknown> = () => setImmediate()): VariedWatch {
  const years = new Map<string, Promise<Kept>>();
  return {
    async of(planId, year) {
      const version = versionsOf(db, planId, year).at(-1);
      if (version === undefined) return null;
      const key = `${planId} ${year}`;
      const before = years.get(key);
      // One after the other: what is asked meanwhile goes on from what is being found.
      const now = upToDate(db, version, before ?? null, rest);
      years.set(key, now);
      try {
        return (await now).varied;
      } catch (error) {
        if (years.get(key) === now) years.delete(key);
        throw error;
      }
    },
  };
}

async function upToDate(
  db: ReadableDatabase,
  version: PlanVersion,
  reading: Promise<Kept> | null,
  rest: () => Promise<unknown>,
): Promise<Kept> {
  const before = await reading;
  const kept = before?.version.id === version.id ? before : begun(db, version);
  const mark = logMark(db);
  const touched = new Set<Id>();
  for (let from = kept.mark; from < mark; from += LINES_AT_ONCE) {
    if (from > kept.mark) await rest();
    const { objectives, hasMoved } = plannedTouches(db, from, Math.min(from + LINES_AT_ONCE, mark));
    if (hasMoved) return begun(db, version, true);
    for (const id of objectives) touched.add(id);
  }
  const varied = await looked(db, kept, [...touched], rest);
  return { ...kept, mark, varied };
}

/** Where the looking begins: at the version, of which nothing is varied, or at what the version says itself. */
function begun(db: ReadableDatabase, version: PlanVersion, hasMoved = false): Kept {
  if (!hasMoved && isLogWhole(db, version))
    return { version, mark: version.seenChange, frozen: null, varied: new Set() };
  const mark = logMark(db);
  const frozen = snapshotDocument(db, version.snapshotId);
  const objectives = objectivesOfYear(db, version.planId, version.year);
  return { version, mark, frozen, varied: variedBySnapshot(db, frozen, objectives) };
}

/** What is varied, once some objectives were looked at again: the same set where nothing of it is otherwise. */
async function looked(
  db: ReadableDatabase,
  { version, frozen, varied }: Kept,
  touched: readonly Id[],
  rest: () => Promise<unknown>,
): Promise<ReadonlySet<Id>> {
  let next: Set<Id> | null = null;
  for (let from = 0; from < touched.length; from += OBJECTIVES_AT_ONCE) {
    if (from > 0) await rest();
    const some = touched.slice(from, from + OBJECTIVES_AT_ONCE);
    const inYear = stillOf(db, version, some);
    const fresh = frozen === null ? variedByLog(db, version.seenChange, inYear) : variedBySnapshot(db, frozen, inYear);
    for (const id of some) {
      if (varied.has(id) === fresh.has(id)) continue;
      next ??= new Set(varied);
      if (fresh.has(id)) next.add(id);
      else next.delete(id);
    }
  }
  return next ?? varied;
}

/** Those of some objectives that the plan and year of a version have: each is looked up by its identity. */
function stillOf(db: ReadableDatabase, { planId, year }: PlanVersion, among: readonly Id[]): readonly Id[] {
  const sql = `SELECT id FROM objectives WHERE +planId = ? AND year = ? AND level = 'PEG'
    AND id IN (SELECT value FROM json_each(?))`;
  return prepared<[Id, number, string], { readonly id: Id }>(db, sql)
    .all(planId, year, JSON.stringify(among))
    .map(({ id }) => id);
}
