import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import styles from './tables.module.css';
import type { TableRefusal } from './use-table-import.ts';

/** Why a table does not come in, cell by cell where cells are to blame. */
export function RefusedTable({ refusal: { message, cells } }: { readonly refusal: TableRefusal }) {
  return (
    <ErrorPanel title="Non è stato importato niente">
      {message}
      {cells.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <ul className={styles.cells} tabIndex={0} aria-label="Celle da correggere">
          {cells.map(([cell, why]) => (
            <li key={cell}>
              <b>{cell}</b> {why}
            </li>
          ))}
        </ul>
      )}
    </ErrorPanel>
  );
}
