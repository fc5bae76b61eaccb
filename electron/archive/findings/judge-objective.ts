import { z } from 'zod';
import { doubtFindings } from '../../../shared/rules/findings/doubt-findings.ts';
import { duplicateCodeFindings } from '../../../shared/rules/findings/duplicate-code-findings.ts';
import { markAccepted, WHOLE_KINDS } from '../../../shared/rules/findings/finding-fact.ts';
import { historyFindings } from '../../../shared/rules/findings/history-findings.ts';
import { judgedUntil } from '../../../shared/rules/findings/judged-until.ts';
import { objectiveFindings } from '../../../shared/rules/findings/objective-findings.ts';
import { isWeighed, objectiveWeightsFindings } from '../../../shared/rules/findings/objective-weights-findings.ts';
import { personFindings, personMention, personMentions } from '../../../shared/rules/findings/person-findings.ts';
import { unseenNameFindings } from '../../../shared/rules/findings/unseen-findings.ts';
import { type AcceptedFinding, acceptedFinding, type Finding, finding } from '../../../shared/schemas/finding.ts';
import { objective } from '../../../shared/schemas/objective.ts';
import { type Id, isoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { differingHistoryOf } from '../new-year/earlier-results.ts';
import { readObjectiveDetail } from '../objectives/objective-detail.ts';
import { acceptedFindingsOf } from './accepted-findings.ts';
import type { FindingBasis } from './finding-basis.ts';
import { importDoubtsOf } from './import-doubts.ts';

const KEPT = { id: true, code: true, planId: true, level: true, year: true, centreId: true, weight: true } as const;

/**
 * What is left of an objective once it was judged: its findings, and what the judgement of the whole needs of it. It holds from the day
 * of the judgement to the last on which nothing else is due, as long as nothing is written.
 */
export const judgedObjective = objective.pick(KEPT).extend({
  /** Whether its weight counts among those of its centre. */
  weighs: z.boolean(),
  findings: z.array(finding).readonly(),
  /** What was accepted of those that only the whole archive shows. */
  doubles: z.array(acceptedFinding).readonly(),
  mentions: z.array(personMention).readonly(),
  from: isoDate,
  until: isoDate,
});
export type JudgedObjective = z.infer<typeof judgedObjective>;

export function judgeObjective(db: ReadableDatabase, objectiveId: Id, basis: FindingBasis): JudgedObjective {
  const detail = readObjectiveDetail(db, objectiveId);
  const { id, code, planId, level, year, centreId, weight } = detail;
  const accepted = acceptedFindingsOf(db, objectiveId);
  const found = [
    ...objectiveFindings(detail, basis, basis.reviewsOf(detail)),
    ...historyFindings(detail, differingHistoryOf(db, objectiveId)),
    ...doubtFindings(detail, importDoubtsOf(db, objectiveId)),
  ];
  const { today: from } = basis;
  return {
    id,
    code,
    planId,
    level,
    year,
    centreId,
    weight,
    weighs: isWeighed(detail),
    findings: markAccepted(found, accepted, detail),
    doubles: accepted.filter(({ kind }) => WHOLE_KINDS.includes(kind)),
    mentions: personMentions(detail),
    from,
    until: judgedUntil(detail, from),
  };
}

/**
 * The findings of chosen objectives in the given order, then those that only the whole archive shows. What is judged over the whole, as a
 * code that is there twice or the weights of a centre, is told of the same objective as ever; a person in two spellings, where one of the two is in what is chosen.
 * @param accepted what was accepted of the whole archive.
 */
export function findingsOfAll(
  judged: readonly JudgedObjective[],
  accepted: readonly AcceptedFinding[],
  basis: FindingBasis,
  isChosen: (objective: JudgedObjective) => boolean = () => true,
): Finding[] {
  const chosen = judged.filter(isChosen);
  const mentions = chosen.flatMap((one) => one.mentions);
  const amongOthers = [...duplicateCodeFindings(judged), ...objectiveWeightsFindings(judged, basis)];
  const doubles = Map.groupBy(amongOthers, (finding) => finding.objectiveId);
  const ofAll = [
    ...personFindings(
      judged.flatMap((one) => one.mentions),
      new Set(mentions.map(({ name }) => name)),
    ),
    ...unseenNameFindings(mentions),
  ];
  return [
    ...chosen.flatMap((one) => [...markAccepted(doubles.get(one.id) ?? [], one.doubles, null), ...one.findings]),
    ...markAccepted(ofAll, accepted, null),
  ];
}
