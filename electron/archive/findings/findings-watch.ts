import { setImmediate as breathe } from 'node:timers/promises';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { selectedObjectives } from '../objectives/selected-objectives.ts';
import { logMark } from '../steps/log-mark.ts';
import { allRows } from '../tables/table.ts';
import { CENTRES } from '../tables/tables.ts';
import { findingsOfAll, type JudgedObjective, judgeObjective } from './judge-objective.ts';

/** The findings of an open archive, kept as it changes. */
export interface FindingsWatch {
  /** All of them, as `checkArchive` would give them; only what changed since is judged again. */
  all(today: IsoDate): Promise<readonly Finding[]>;
}

/** How long objectives are judged in one go, in milliseconds: a question passes the event loop several times before it is answered. */
const SLICE_MS = 5;
/** A turn of the event loop that took longer, in milliseconds, had something to do: perhaps there is more of it. */
const QUIET_MS = 0.3;

export function watchFindings(db: ReadableDatabase): FindingsWatch {
  const judged = new Map<Id, JudgedObjective>();
  let seen = logMark(db);
  let day: IsoDate | null = null;
  let answer: readonly Finding[] | null = null;

  const forgetChanged = (today: IsoDate): void => {
    const now = logMark(db);
    if (now === seen && today === day) return;
    const changed = changesSince(db, seen);
    // A register (a centre, a person's name) or another day may change what any objective is told.
    if (today !== day || changed.includes(null)) judged.clear();
    for (const objectiveId of changed) if (objectiveId !== null) judged.delete(objectiveId);
    seen = now;
    day = today;
    answer = null;
  };

  return {
    async all(today) {
      for (;;) {
        forgetChanged(today);
        if (answer !== null) return answer;
        const ids = selectedObjectives(db, {});
        const missing = ids.filter((id) => !judged.has(id));
        if (missing.length === 0) {
          answer = findingsOfAll(ids.flatMap((id) => judged.get(id) ?? []));
          return answer;
        }
        const context = { today, centres: allRows(db, CENTRES) };
        let from = performance.now();
        for (const id of missing) {
          judged.set(id, judgeObjective(db, id, context));
          if (performance.now() - from < SLICE_MS) continue;
          await othersFirst();
          if (logMark(db) !== seen) break;
          from = performance.now();
        }
      }
    },
  };
}

/** Lets everything go first that waits for its turn. */
async function othersFirst(): Promise<void> {
  for (let turn = Number.POSITIVE_INFINITY; turn > QUIET_MS; ) {
    const from = performance.now();
    await breathe();
    turn = performance.now() - from;
  }
}

function changesSince(db: ReadableDatabase, number: number): readonly (Id | null)[] {
  const sql = 'SELECT DISTINCT objectiveId FROM changes WHERE number > ?';
  return prepared<[number], { objectiveId: Id | null }>(db, sql)
    .all(number)
    .map(({ objectiveId }) => objectiveId);
}
