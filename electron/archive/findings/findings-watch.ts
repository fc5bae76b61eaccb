import { isOfYear } from '../../../shared/rules/is-of-year.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { inOneReading } from '../connection/one-reading.ts';
import { prepared } from '../connection/prepared.ts';
import { selectedObjectives } from '../objectives/selected-objectives.ts';
import { logMark } from '../steps/log-mark.ts';
import { allRows } from '../tables/table.ts';
import { CENTRES } from '../tables/tables.ts';
import { findingsOfAll, type JudgedObjective, judgeObjective } from './judge-objective.ts';

/** Of which objectives the findings are asked; absent is any. */
export interface WatchedPart {
  readonly planId?: Id | undefined;
  readonly year?: number | undefined;
}

/** The findings of an open archive, kept as it changes. */
export interface FindingsWatch {
  /**
   * Those of a plan and year, as `checkArchive` would give them at this moment; only what changed since is judged again. The same list while
   * nothing changes. @param goOn asked after each objective; what it throws ends the judging, and what was judged is kept.
   */
  of(part: WatchedPart, today: IsoDate, goOn?: () => void): readonly Finding[];
}

export function watchFindings(db: ReadableDatabase): FindingsWatch {
  const judged = new Map<Id, JudgedObjective>();
  let seen = 0;
  let day: IsoDate | null = null;
  const answers = new Map<string, readonly Finding[]>();

  const forgetChanged = (today: IsoDate): void => {
    const now = logMark(db);
    if (now === seen && today === day) return;
    const changed = changesSince(db, seen);
    // A register (a centre, a person's name) or another day may change what any objective is told.
    if (today !== day || changed.includes(null)) judged.clear();
    for (const objectiveId of changed) if (objectiveId !== null) judged.delete(objectiveId);
    seen = now;
    day = today;
    answers.clear();
  };

  return {
    of: ({ planId, year = null }, today, goOn = () => undefined) =>
      inOneReading(db, () => {
        forgetChanged(today);
        const part = `${planId} ${year}`;
        const known = answers.get(part);
        if (known !== undefined) return known;
        const context = { today, centres: allRows(db, CENTRES) };
        const inOrder = selectedObjectives(db, {}).map((id) => {
          const before = judged.get(id);
          if (before !== undefined) return before;
          goOn();
          const fresh = judgeObjective(db, id, context);
          judged.set(id, fresh);
          return fresh;
        });
        const answer = findingsOfAll(
          inOrder,
          (one) => (planId === undefined || one.planId === planId) && isOfYear(one, year),
        );
        answers.set(part, answer);
        return answer;
      }),
  };
}

function changesSince(db: ReadableDatabase, number: number): readonly (Id | null)[] {
  // The log keeps no objective of a doubt: one that is there tells it, one that went is whole in the log.
  const sql = `SELECT DISTINCT CASE entity WHEN 'importDoubts'
      THEN coalesce(json_extract(oldValue, '$.objectiveId'), (SELECT objectiveId FROM importDoubts WHERE id = entityId))
      ELSE objectiveId END AS objectiveId
    FROM changes WHERE number > ?`;
  return prepared<[number], { objectiveId: Id | null }>(db, sql)
    .all(number)
    .map(({ objectiveId }) => objectiveId);
}
