import { z } from 'zod';
import { isOfYear } from '../../../shared/rules/is-of-year.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { inOneReading } from '../connection/one-reading.ts';
import { prepared } from '../connection/prepared.ts';
import { selectedObjectives } from '../objectives/selected-objectives.ts';
import { logMark } from '../steps/log-mark.ts';
import { acceptedFindingsOf } from './accepted-findings.ts';
import { changesSince, yearOfPlan } from './changes-since.ts';
import { findingBasis } from './finding-basis.ts';
import { findingsOfAll, type JudgedObjective, judgedObjective, judgeObjective } from './judge-objective.ts';

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
  /** What was judged so far, for the next time the archive is opened; null where nothing was written or judged yet. */
  kept(): KeptJudgements | null;
}

/** Judgements, and up to which line of the log they hold. */
export const keptJudgements = z.strictObject({
  /** Number of the last line of the log that was seen, and the identity of the step that wrote it. */
  mark: z.number().int().positive(),
  step: z.string(),
  judged: z.array(judgedObjective).readonly(),
});
export type KeptJudgements = z.infer<typeof keptJudgements>;

/** @param before what was kept of this archive; it counts only where its log goes on from there. */
export function watchFindings(db: ReadableDatabase, before: KeptJudgements | null = null): FindingsWatch {
  const goesOn = before !== null && stepOf(db, before.mark) === before.step;
  const judged = new Map<Id, JudgedObjective>(goesOn ? before.judged.map((one) => [one.id, one]) : []);
  let seen = goesOn ? before.mark : 0;
  let day: IsoDate | null = null;
  const answers = new Map<string, readonly Finding[]>();

  const forgetChanged = (today: IsoDate): void => {
    const now = logMark(db);
    if (now === seen && today === day) return;
    const changed = changesSince(db, seen);
    // A register (a centre, a person's name) may change what any objective is told; another day, what one with something due is.
    if (changed.all) judged.clear();
    // A check that is opened, closed or gone says something of the objectives of its plan and year only.
    if (changed.years.size > 0)
      for (const one of judged.values()) if (changed.years.has(yearOfPlan(one))) judged.delete(one.id);
    if (today !== day)
      for (const { id, from, until } of judged.values()) if (today < from || today > until) judged.delete(id);
    for (const objectiveId of changed.objectives) judged.delete(objectiveId);
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
        const basis = findingBasis(db, today);
        const inOrder = selectedObjectives(db, {}).map((id) => {
          const before = judged.get(id);
          if (before !== undefined) return before;
          goOn();
          const fresh = judgeObjective(db, id, basis);
          judged.set(id, fresh);
          return fresh;
        });
        const answer = findingsOfAll(
          inOrder,
          acceptedFindingsOf(db, null),
          basis,
          (one) => (planId === undefined || one.planId === planId) && isOfYear(one, year),
        );
        answers.set(part, answer);
        return answer;
      }),
    kept: () => {
      const step = seen === 0 || judged.size === 0 ? null : stepOf(db, seen);
      return step === null ? null : { mark: seen, step, judged: [...judged.values()] };
    },
  };
}

/** Identity of the step that wrote a line of the log; null where there is no such line: of another archive, or of another copy of this. */
function stepOf(db: ReadableDatabase, number: number): string | null {
  const sql = 'SELECT steps.id FROM changes JOIN steps ON steps.number = changes.step WHERE changes.number = ?';
  return prepared<[number], { readonly id: string }>(db, sql).get(number)?.id ?? null;
}
