import { type Hundredths, hundredths } from '../../schemas/primitives.ts';
import type { Settings } from '../../schemas/settings.ts';
import { FULL_WEIGHT, weightsTotal } from '../weights-total.ts';

interface Weighed {
  readonly weight: Hundredths | null;
}

/** What weights come to, in hundredths. */
export interface WeightsSum {
  readonly total: Hundredths;
  readonly count: number;
  readonly blank: number;
  /** The total less 100,00, where they must make that; null where they may make anything. */
  readonly gap: Hundredths | null;
  readonly isWrong: boolean;
}

/** Weights of phases must make 100,00; a total of 100,00 of which some are blank is right. Without rows nothing is wrong. */
export function phaseWeights(phases: readonly Weighed[]): WeightsSum {
  const total = weightsTotal(phases);
  const gap = hundredths.parse(total - FULL_WEIGHT);
  return { ...counts(phases), total, gap, isWrong: phases.length > 0 && gap !== 0 };
}

/** Weights of indicators are on any scale. */
export function indicatorWeights(indicators: readonly Weighed[]): WeightsSum {
  return { ...counts(indicators), total: weightsTotal(indicators), gap: null, isWrong: false };
}

/**
 * Weights of the objectives of one centre, dropped ones left out: on any scale, or 100,00 where the municipality wants that; wrong too where some
 * have one and some do not, which then weigh 1,00.
 */
export function centreWeights(
  objectives: readonly Weighed[],
  { objectiveWeights }: Pick<Settings, 'objectiveWeights'>,
): WeightsSum {
  const total = weightsTotal(objectives);
  const { count, blank } = counts(objectives);
  const gap = objectiveWeights === 'hundred' ? hundredths.parse(total - FULL_WEIGHT) : null;
  const isMixed = blank > 0 && blank < count;
  return { total, count, blank, gap, isWrong: count > 0 && (isMixed || (gap !== null && gap !== 0)) };
}

function counts(rows: readonly Weighed[]) {
  return { count: rows.length, blank: rows.filter(({ weight }) => weight === null).length };
}
