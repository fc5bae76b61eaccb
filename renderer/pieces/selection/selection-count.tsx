import { italianCount } from '../../../shared/format/counted.ts';
import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import { ask } from '../../api.ts';
import { useRestedAnswer } from './use-rested-answer.ts';

interface SelectionCountProps {
  readonly selection: PrintSelection;
  /** What is to be done with one: «Si stampa una scheda». */
  readonly one: string;
  /** With more; the count comes as it is written. */
  readonly many: (count: string) => string;
  /** What to say instead, as while something else is under way. */
  readonly instead?: string | null;
}

/** How many objectives something would be done with, said anew whenever the selection changes. */
export function SelectionCount({ selection, one, many, instead = null }: SelectionCountProps) {
  const { answer, failure } = useRestedAnswer(JSON.stringify(selection), () => ask('printing:count', { selection }));
  const count = answer?.objectives ?? null;
  const inWords = () => {
    if (count === null) return '';
    if (count === 0) return 'Nessun obiettivo corrisponde: cambiare la scelta.';
    return count === 1 ? one : many(italianCount(count));
  };
  return <output aria-live="polite">{instead ?? failure ?? inWords()}</output>;
}
