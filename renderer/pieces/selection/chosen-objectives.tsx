import { counted } from '../../../shared/format/counted.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import { useTree } from '../../stores/tree-store.ts';
import styles from './selection-fields.module.css';
import { partOf, partOnScreen } from './typed-selection.ts';

/** Instead of criteria: the objectives that were chosen in the tree, by their codes. */
export function ChosenObjectives({ ids }: { readonly ids: readonly Id[] }) {
  const codes = useTree((state) => state.rows)
    .filter(({ id }) => ids.includes(id))
    .map(({ code }) => code);
  return (
    <div className={styles.chosen}>
      <strong>{counted(codes.length, "obiettivo scelto nell'albero", "obiettivi scelti nell'albero")}</strong>
      <p>{codes.join(', ')}</p>
    </div>
  );
}

/** The selection of objectives that were chosen in the tree, of the plan on screen. */
export function chosenSelection(ids: readonly Id[]): PrintSelection {
  const { plan } = partOf(partOnScreen());
  return { ...(plan === undefined ? {} : { plan }), only: [...ids] };
}
