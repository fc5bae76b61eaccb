import { assertNever } from '../assert-never.ts';
import type { Indicator } from '../schemas/indicator.ts';
import { type Hundredths, hundredths } from '../schemas/primitives.ts';
import type { Settings } from '../schemas/settings.ts';
import { dividedHalfUp } from './divided-half-up.ts';

const FULL = 10_000;
const YES = 100;

/**
 * Attainment of an indicator as a percentage in hundredths, rounded half up at the second decimal, or null when it cannot be
 * measured: target or result blank, target not above zero, a yes/no whose values are not 1 and 0, or a quotient too great to
 * write. No national formula exists (DFP, Linee guida 2/2017), hence the settings:
 * - higher is better: 100 x R / T;
 * - lower is better, `ratio`: 100 if R <= T, else 100 x T / R (PERFORM+);
 * - lower is better, `mirrored`: 100 x (2T - R) / T (GZOOM);
 * - yes/no: 100 or 0;
 * - `cappedAttainment`: kept within 0 and 100.
 */
export function indicatorAttainment(
  { direction, target, result }: Pick<Indicator, 'direction' | 'target' | 'result'>,
  settings: Pick<Settings, 'lowerIsBetter' | 'cappedAttainment'>,
): Hundredths | null {
  if (target === null || result === null || target <= 0) return null;
  const raw = rawAttainment(direction, target, result, settings);
  if (raw === null) return null;
  const shown = hundredths.safeParse(settings.cappedAttainment ? Math.min(Math.max(raw, 0), FULL) : raw);
  return shown.success ? shown.data : null;
}

function rawAttainment(
  direction: Indicator['direction'],
  target: number,
  result: number,
  { lowerIsBetter }: Pick<Settings, 'lowerIsBetter'>,
): number | null {
  switch (direction) {
    case 'higher':
      return percentOf(result, target);
    case 'lower':
      if (lowerIsBetter === 'mirrored') return percentOf(2 * target - result, target);
      return result <= target ? FULL : percentOf(target, result);
    case 'yesNo':
      if (target !== YES || (result !== YES && result !== 0)) return null;
      return result === YES ? FULL : 0;
    default:
      return assertNever(direction);
  }
}

function percentOf(part: number, whole: number): number {
  return dividedHalfUp(BigInt(FULL) * BigInt(part), BigInt(whole));
}
