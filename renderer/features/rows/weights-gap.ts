import { formatHundredths } from '../../../shared/format/numbers.ts';
import { FULL_WEIGHT } from '../../../shared/rules/weights-total.ts';
import { type Hundredths, hundredths } from '../../../shared/schemas/primitives.ts';

/** What the weights lack of 100,00, or have beyond: `mancano 5,00`, `5,00 di troppo`; null where they are right. */
export function weightsGap(total: Hundredths): string | null {
  const gap = FULL_WEIGHT - total;
  if (gap === 0) return null;
  const words = formatHundredths(hundredths.parse(Math.abs(gap)));
  if (gap < 0) return `${words} di troppo`;
  return `${words === '1,00' ? 'manca' : 'mancano'} ${words}`;
}
