import type { Selection } from '../../../shared/schemas/selection.ts';
import { italianCount } from '../../components/values/italian-count.ts';
import styles from './printing.module.css';
import { usePrintCount } from './use-print-count.ts';

interface PrintCountProps {
  readonly selection: Selection;
  /** Whether another print is under way. */
  readonly isBusy: boolean;
}

/** How many schede would be printed, said anew whenever the choices change. */
export function PrintCount({ selection, isBusy }: PrintCountProps) {
  const { count, failure } = usePrintCount(selection);
  return (
    <output className={styles.count} aria-live="polite">
      {isBusy ? "È in corso un'altra stampa: attendere che finisca." : (failure ?? inWords(count))}
    </output>
  );
}

function inWords(count: number | null): string {
  if (count === null) return '';
  if (count === 0) return 'Nessun obiettivo corrisponde: cambiare la scelta.';
  return count === 1 ? 'Si stampa una scheda' : `Si stampano ${italianCount(count)} schede`;
}
