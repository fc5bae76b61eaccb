import type { Indicator } from '../../schemas/indicator.ts';
import { type Hundredths, percentage } from '../../schemas/primitives.ts';
import type { Settings } from '../../schemas/settings.ts';
import { dividedHalfUp } from '../divided-half-up.ts';
import { objectiveAttainment } from '../objective-attainment.ts';

const FULL = 10_000n;

/** Attainment of an objective for its outcome: as everywhere, but always kept within 0 and 100, or one indicator would stand for all others. */
export function attainmentToDate(
  indicators: readonly Pick<Indicator, 'direction' | 'target' | 'result' | 'weight'>[],
  settings: Pick<Settings, 'lowerIsBetter' | 'objectiveAttainment'>,
): Hundredths | null {
  return objectiveAttainment(indicators, { ...settings, cappedAttainment: true });
}

/**
 * The outcome of an objective, a percentage in hundredths: its progress and its attainment in the shares that the municipality has set, rounded once;
 * the one that there is where the other cannot be reckoned, null where neither can.
 */
export function computedOutcome(
  progress: Hundredths | null,
  attainment: Hundredths | null,
  { phasesShare }: Pick<Settings, 'phasesShare'>,
): Hundredths | null {
  if (progress === null || attainment === null) return attainment ?? progress;
  const share = BigInt(phasesShare);
  return percentage.parse(dividedHalfUp(share * BigInt(progress) + (FULL - share) * BigInt(attainment), FULL));
}
