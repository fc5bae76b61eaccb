import type { Band } from '../../schemas/band.ts';
import type { Hundredths } from '../../schemas/primitives.ts';

/** What an outcome is called: by the greatest minimum that it reaches. Null below the lowest, or without an outcome. */
export function bandOf(outcome: Hundredths | null, bands: readonly Pick<Band, 'minimum' | 'label'>[]): string | null {
  if (outcome === null) return null;
  const reached = bands.filter(({ minimum }) => minimum <= outcome);
  return reached.sort((one, other) => other.minimum - one.minimum)[0]?.label ?? null;
}
