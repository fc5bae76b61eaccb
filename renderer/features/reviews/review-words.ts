import { formatHundredths } from '../../../shared/format/numbers.ts';
import type { ReviewState } from '../../../shared/schemas/review.ts';
import type { Reckoning } from '../../../shared/schemas/review-figures.ts';

/** What was done with a check. */
export const STATE_WORDS: Readonly<Record<ReviewState, string>> = {
  open: 'aperta',
  closed: 'chiusa',
  validated: 'validata',
};

const EXPECTED: Readonly<Record<Reckoning['expectedProgress'], string>> = {
  linear: 'Atteso lineare',
  milestone: 'Atteso alla fine di ogni fase',
  none: 'Senza atteso',
};

/** How figures are reckoned, since it changes the verdict: `Atteso lineare, tolleranza 10,00; fasi senza avanzamento contano zero.` */
export function reckoningInWords({ expectedProgress, tolerance, blankProgress }: Reckoning): string {
  const within = expectedProgress === 'none' ? '' : `, tolleranza ${formatHundredths(tolerance)}`;
  const blank = blankProgress === 'zero' ? 'contano zero' : 'non contano';
  return `${EXPECTED[expectedProgress]}${within}; fasi senza avanzamento ${blank}.`;
}
