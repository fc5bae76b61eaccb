import type { Phase } from '../schemas/phase.ts';
import { type Hundredths, hundredths } from '../schemas/primitives.ts';

/** What the weights of an objective's phases must total: 100,00 in all objectives of the official document. */
export const FULL_WEIGHT: Hundredths = hundredths.parse(10_000);

/** Sum of the phases' weights in hundredths, exact; a blank weight adds nothing. */
export function weightsTotal(phases: readonly Pick<Phase, 'weight'>[]): Hundredths {
  return hundredths.parse(phases.reduce((sum, phase) => sum + (phase.weight ?? 0), 0));
}
