import { PACES, type Pace } from '../../schemas/pace.ts';
import { type Hundredths, hundredths, percentage } from '../../schemas/primitives.ts';
import type { ObjectiveFigures, RollUpMeans } from '../../schemas/review-figures.ts';
import { dividedHalfUp } from '../divided-half-up.ts';

/** What of an objective counts in a group. */
export type RolledMember = Pick<
  ObjectiveFigures,
  'weight' | 'progress' | 'expected' | 'outcome' | 'pace' | 'notAssessable' | 'overdue'
>;

/** What a group of objectives comes to. */
export interface RollUp extends RollUpMeans {
  readonly objectives: number;
  readonly paces: Readonly<Record<Pace, number>>;
  readonly overdue: number;
  readonly notAssessable: number;
}

/** What an objective without a weight weighs: always, since one weight typed somewhere must not silence the rest. */
const BLANK_WEIGHT = 100;

/**
 * The figures of any group of objectives: sum(weight x figure) / sum(weight) over the objectives themselves, never over means of them,
 * rounded once. Dropped ones are counted and weigh in nothing; those that are not assessable weigh in no outcome. Where progress is expected, it is
 * compared over the objectives that have both.
 */
export function rolledUp(members: readonly RolledMember[]): RollUp {
  const standing = members.filter(({ pace }) => pace !== 'dropped');
  const compared = standing.filter(({ expected }) => expected !== null);
  const both = compared.length === 0 ? standing : compared;
  const progress = weightedMean(
    both.filter((one) => one.progress !== null),
    ({ progress: figure }) => figure,
  );
  const expected = weightedMean(
    compared.filter((one) => one.progress !== null),
    ({ expected: figure }) => figure,
  );
  const paces = Object.fromEntries(PACES.map((pace) => [pace, 0])) as Record<Pace, number>;
  for (const { pace } of members) paces[pace] += 1;
  return {
    objectives: members.length,
    progress,
    expected,
    gap: progress === null || expected === null ? null : hundredths.parse(progress - expected),
    outcome: weightedMean(
      standing.filter(({ notAssessable }) => !notAssessable),
      ({ outcome }) => outcome,
    ),
    paces,
    overdue: standing.reduce((sum, { overdue }) => sum + overdue, 0),
    notAssessable: standing.filter(({ notAssessable }) => notAssessable).length,
  };
}

function weightedMean(
  members: readonly RolledMember[],
  figure: (member: RolledMember) => Hundredths | null,
): Hundredths | null {
  let weights = 0n;
  let products = 0n;
  for (const member of members) {
    const value = figure(member);
    if (value === null) continue;
    const weight = BigInt(member.weight ?? BLANK_WEIGHT);
    weights += weight;
    products += weight * BigInt(value);
  }
  return weights === 0n ? null : percentage.parse(dividedHalfUp(products, weights));
}
