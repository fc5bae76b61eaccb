import { setImmediate as breathe } from 'node:timers/promises';
import type { Finding } from '../../shared/schemas/finding.ts';
import type { Id, IsoDate } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from './archive.ts';
import { centres } from './centres.ts';
import { findingsOfAll, type JudgedObjective, judgeObjective } from './judge-objective.ts';
import { prepared } from './prepared.ts';
import { selectedObjectives } from './selected-objectives.ts';

/** The findings of an open archive, kept as it changes. */
export interface FindingsWatch {
  /** All of them, as `checkArchive` would give them; only what changed since is judged again. */
  all(today: IsoDate): Promise<readonly Finding[]>;
}

/** Objectives judged in one go: some ten milliseconds, so that typing is never held up. */
const SLICE = 50;

export function watchFindings(db: ReadableDatabase): FindingsWatch {
  const judged = new Map<Id, JudgedObjective>();
  let seen = lastChange(db);
  let day: IsoDate | null = null;

  const forgetChanged = (today: IsoDate): void => {
    const now = lastChange(db);
    const changed = changesSince(db, seen);
    // A register (a centre, a person's name) or another day may change what any objective is told.
    if (today !== day || changed.includes(null)) judged.clear();
    for (const objectiveId of changed) if (objectiveId !== null) judged.delete(objectiveId);
    seen = now;
    day = today;
  };

  return {
    async all(today) {
      for (;;) {
        forgetChanged(today);
        const ids = selectedObjectives(db, {});
        const missing = ids.filter((id) => !judged.has(id));
        if (missing.length === 0) return findingsOfAll(ids.flatMap((id) => judged.get(id) ?? []));
        const context = { today, centres: centres(db) };
        for (let from = 0; from < missing.length && lastChange(db) === seen; from += SLICE) {
          for (const id of missing.slice(from, from + SLICE)) judged.set(id, judgeObjective(db, id, context));
          await breathe();
        }
      }
    },
  };
}

function lastChange(db: ReadableDatabase): number {
  return prepared<[], { number: number | null }>(db, 'SELECT max(number) AS number FROM changes').get()?.number ?? 0;
}

function changesSince(db: ReadableDatabase, number: number): readonly (Id | null)[] {
  const sql = 'SELECT DISTINCT objectiveId FROM changes WHERE number > ?';
  return prepared<[number], { objectiveId: Id | null }>(db, sql)
    .all(number)
    .map(({ objectiveId }) => objectiveId);
}
