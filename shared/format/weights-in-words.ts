import type { WeightsSum } from '../rules/papers/weights-sum.ts';
import { hundredths } from '../schemas/primitives.ts';
import { formatHundredths } from './numbers.ts';

/** How weights add up: `100,00 ok`, `95,00, mancano 5,00`, `103,00, 3,00 di troppo`, `3,00 (uno senza peso)`. @param one `uno` or `una`. */
export function weightsInWords({ total, count, blank, gap }: WeightsSum, one: 'uno' | 'una'): string {
  if (blank === count) return gap === null ? 'senza peso' : 'senza peso, mancano 100,00';
  const sum = formatHundredths(total);
  const unweighted = blank === 0 ? '' : ` (${blank === 1 ? one : blank} senza peso)`;
  if (gap === null) return `${sum}${unweighted}`;
  if (gap === 0) return `${sum} ok${unweighted}`;
  const off = formatHundredths(hundredths.parse(Math.abs(gap)));
  return gap < 0
    ? `${sum}, ${off === '1,00' ? 'manca' : 'mancano'} ${off}${unweighted}`
    : `${sum}, ${off} di troppo${unweighted}`;
}
