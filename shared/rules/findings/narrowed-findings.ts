import type { Centre } from '../../schemas/centre.ts';
import type { Finding, FindingKind } from '../../schemas/finding.ts';
import type { Id } from '../../schemas/primitives.ts';
import { centresBelow } from '../centres-below.ts';

/**
 * How much a kind of finding weighs, 3 for what makes a printed scheda wrong or leaves an objective without its parts, 1 for what is only
 * odd to read.
 */
const WEIGHTS: Readonly<Record<FindingKind, 1 | 2 | 3>> = {
  'weights-not-100': 3,
  'planned-start-missing': 1,
  'planned-end-missing': 2,
  'planned-end-before-start': 3,
  'actual-end-before-start': 3,
  'actual-start-before-planned': 1,
  'complete-without-end': 2,
  'ended-incomplete': 2,
  'progress-missing': 2,
  'phase-overdue': 2,
  'done-but-in-progress': 2,
  'result-scale': 3,
  'direction-doubtful': 2,
  'result-missing': 2,
  'person-spelling': 1,
  'no-indicator': 3,
  'no-phase': 3,
  'centre-unknown': 3,
  'duplicate-code': 3,
  'unseen-characters': 1,
  'year-beyond': 3,
  'import-doubt': 2,
  'actual-after-review': 2,
  'late-unexplained': 2,
  'evaluation-unexplained': 2,
  'objective-weights': 2,
  'history-differs': 2,
};

/** The findings of one objective, or about people where `objectiveId` is null. */
export interface FindingGroup {
  readonly objectiveId: Id | null;
  readonly code: string | null;
  readonly findings: readonly Finding[];
}

/** What findings are narrowed by; null lets all of them through. */
export interface FindingFilter {
  readonly kind: FindingKind | null;
  /** A centre, with those below it. */
  readonly centreId: Id | null;
}

/**
 * The findings that are asked for. Of a centre are those of its objectives: what is found of people is of none.
 * @param centreOf the centre of each objective; null for one that has none.
 */
export function narrowedFindings(
  findings: readonly Finding[],
  { kind, centreId }: FindingFilter,
  centres: readonly Centre[],
  centreOf: (objectiveId: Id) => Id | null,
): readonly Finding[] {
  const wanted = centreId === null ? null : centresBelow(centreId, centres);
  const isOfCentre = (objectiveId: Id | null) => {
    const centre = objectiveId === null ? null : centreOf(objectiveId);
    return wanted === null || (centre !== null && wanted.has(centre));
  };
  return findings.filter((one) => (kind === null || one.kind === kind) && isOfCentre(one.objectiveId));
}

/** Findings by objective, the heaviest first, and the heaviest objectives first: by their heaviest finding, how many weigh as much, code. */
export function heaviestFirst(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = [...Map.groupBy(findings, ({ objectiveId }) => objectiveId)].map(([objectiveId, group]) => ({
    objectiveId,
    code: group[0]?.objectiveCode ?? null,
    findings: group.toSorted((one, other) => WEIGHTS[other.kind] - WEIGHTS[one.kind]),
  }));
  const heaviest = ({ findings: [first] }: FindingGroup) => (first === undefined ? 0 : WEIGHTS[first.kind]);
  const asHeavy = (group: FindingGroup) =>
    group.findings.filter(({ kind }) => WEIGHTS[kind] === heaviest(group)).length;
  return groups.sort(
    (one, other) =>
      heaviest(other) - heaviest(one) || asHeavy(other) - asHeavy(one) || compareCodes(one.code, other.code),
  );
}

function compareCodes(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
