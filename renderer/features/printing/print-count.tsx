import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import { SelectionCount } from '../../pieces/selection/selection-count.tsx';

interface PrintCountProps {
  readonly selection: PrintSelection;
  /** Whether another print is under way. */
  readonly isBusy: boolean;
}

/** How many schede would be printed, said anew whenever the choices change. */
export function PrintCount({ selection, isBusy }: PrintCountProps) {
  return (
    <SelectionCount
      selection={selection}
      one="Si stampa una scheda"
      many={(count) => `Si stampano ${count} schede`}
      instead={isBusy ? "È in corso un'altra stampa: attendere che finisca." : null}
    />
  );
}
