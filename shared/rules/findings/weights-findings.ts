import { formatHundredths } from '../../format/numbers.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { hundredths } from '../../schemas/primitives.ts';
import { FULL_WEIGHT, weightsTotal } from '../weights-total.ts';
import { objectiveFinding } from './new-finding.ts';

/** The weights of an objective's phases must total 100,00 (all objectives of the official document). */
export function weightsFindings(detail: ObjectiveDetail): Finding[] {
  const { phases } = detail;
  const total = weightsTotal(phases);
  if (phases.length === 0 || total === FULL_WEIGHT) return [];
  return [
    objectiveFinding(detail, 'weights-not-100', messageFor(total, phases.filter(hasNoWeight).length, phases.length)),
  ];
}

const hasNoWeight = (phase: { readonly weight: number | null }) => phase.weight === null;

function messageFor(total: number, blanks: number, count: number): string {
  if (blanks === count) return 'Nessuna fase ha un peso: insieme devono fare 100,00.';
  const sum = formatHundredths(hundredths.parse(total));
  const gap = formatHundredths(hundredths.parse(Math.abs(FULL_WEIGHT - total)));
  const unweighted =
    blanks === 0 ? '' : blanks === 1 ? ' (una fase è senza peso)' : ` (${blanks} fasi sono senza peso)`;
  const isOne = gap === '1,00';
  return total < FULL_WEIGHT
    ? `I pesi delle fasi fanno ${sum}: ne ${isOne ? 'manca' : 'mancano'} ${gap}${unweighted}.`
    : `I pesi delle fasi fanno ${sum}: ce ${isOne ? "n'è" : 'ne sono'} ${gap} di troppo${unweighted}.`;
}
