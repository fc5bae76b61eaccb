import type { Phase } from '../schemas/phase.ts';
import { type Hundredths, percentage } from '../schemas/primitives.ts';
import type { Settings } from '../schemas/settings.ts';
import { dividedHalfUp } from './divided-half-up.ts';

/**
 * Progress of an objective as a percentage in hundredths: sum(weight x progress) / sum(weight), rounded half up at the second
 * decimal. A blank progress counts zero or leaves its phase out of both sums, as the municipality has set (one objective of the official document
 * makes 81,00 or 100,00); a phase without weight does not count. Null when no weight is left to divide by.
 */
export function objectiveProgress(
  phases: readonly Pick<Phase, 'weight' | 'progress'>[],
  { blankProgress }: Pick<Settings, 'blankProgress'>,
): Hundredths | null {
  const counted = blankProgress === 'zero' ? phases : phases.filter((phase) => phase.progress !== null);
  let weights = 0n;
  let products = 0n;
  for (const phase of counted) {
    const weight = BigInt(phase.weight ?? 0);
    weights += weight;
    products += weight * BigInt(phase.progress ?? 0);
  }
  return weights === 0n ? null : percentage.parse(dividedHalfUp(products, weights));
}
