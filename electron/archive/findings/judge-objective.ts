import { z } from 'zod';
import { doubtFindings } from '../../../shared/rules/findings/doubt-findings.ts';
import { duplicateCodeFindings } from '../../../shared/rules/findings/duplicate-code-findings.ts';
import type { FindingContext } from '../../../shared/rules/findings/finding-context.ts';
import { judgedUntil } from '../../../shared/rules/findings/judged-until.ts';
import { objectiveFindings } from '../../../shared/rules/findings/objective-findings.ts';
import { personFindings, personMention, personMentions } from '../../../shared/rules/findings/person-findings.ts';
import { unseenNameFindings } from '../../../shared/rules/findings/unseen-findings.ts';
import { type Finding, finding } from '../../../shared/schemas/finding.ts';
import { objective } from '../../../shared/schemas/objective.ts';
import { type Id, isoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readObjectiveDetail } from '../objectives/objective-detail.ts';
import { importDoubtsOf } from './import-doubts.ts';

/**
 * What is left of an objective once it was judged: its findings, and what the judgement of the whole needs of it. It holds from the day
 * of the judgement to the last on which nothing else is due, as long as nothing is written.
 */
export const judgedObjective = objective.pick({ id: true, code: true, planId: true, level: true, year: true }).extend({
  findings: z.array(finding).readonly(),
  mentions: z.array(personMention).readonly(),
  from: isoDate,
  until: isoDate,
});
export type JudgedObjective = z.infer<typeof judgedObjective>;

export function judgeObjective(db: ReadableDatabase, objectiveId: Id, context: FindingContext): JudgedObjective {
  const detail = readObjectiveDetail(db, objectiveId);
  const { id, code, planId, level, year } = detail;
  const findings = [...objectiveFindings(detail, context), ...doubtFindings(detail, importDoubtsOf(db, objectiveId))];
  const { today: from } = context;
  return {
    id,
    code,
    planId,
    level,
    year,
    findings,
    mentions: personMentions(detail),
    from,
    until: judgedUntil(detail, from),
  };
}

/**
 * The findings of chosen objectives in the given order, then those that only the whole archive shows. What is judged over the whole, as a
 * code that is there twice, is told of the same objective as ever; a person in two spellings, where one of the two is in what is chosen.
 */
export function findingsOfAll(
  judged: readonly JudgedObjective[],
  isChosen: (objective: JudgedObjective) => boolean = () => true,
): Finding[] {
  const chosen = judged.filter(isChosen);
  const mentions = chosen.flatMap((one) => one.mentions);
  const doubles = Map.groupBy(duplicateCodeFindings(judged), (finding) => finding.objectiveId);
  return [
    ...chosen.flatMap(({ id, findings }) => [...(doubles.get(id) ?? []), ...findings]),
    ...personFindings(
      judged.flatMap((one) => one.mentions),
      new Set(mentions.map(({ name }) => name)),
    ),
    ...unseenNameFindings(mentions),
  ];
}
