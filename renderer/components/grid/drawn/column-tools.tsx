import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { nextSort } from '../commands/column-acts.ts';
import type { GridColumn } from '../grid-column.ts';
import type { GridHeads } from '../grid-props.ts';
import styles from './column-tools.module.css';

interface ColumnToolsProps {
  readonly column: Pick<GridColumn<never, unknown>, 'key' | 'label' | 'shortLabel' | 'editor'>;
  readonly heads: GridHeads;
  readonly onLeave: () => void;
}

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** The head of a column that sorts when it is pressed, and under it what is looked for in the column. */
export function ColumnTools({ column, heads, onLeave }: ColumnToolsProps) {
  const { key, label, shortLabel, editor } = column;
  const sorted = heads.sort?.key === key ? heads.sort : null;
  const text = heads.filters[key] ?? '';
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is no key of the grid.
    event.stopPropagation();
    if (event.key === 'Escape' && text !== '') heads.onFilter(key, '');
    else if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
    else onLeave();
    event.preventDefault();
  };
  return (
    // What is cut and pasted in a filter is none of the cells'.
    <div className={styles.root} onCopy={stop} onCut={stop} onPaste={stop}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.sort}
        title={`${label}: ordina`}
        onClick={() => {
          heads.onSort(
            sorted === null ? nextSort(null, key, false) : sorted.descending ? null : { key, descending: true },
          );
          onLeave();
        }}
      >
        {shortLabel ?? label}
        {sorted !== null && (sorted.descending ? <IconArrowDown aria-hidden /> : <IconArrowUp aria-hidden />)}
      </button>
      <input
        type="search"
        tabIndex={-1}
        data-filter={key}
        className={styles.filter}
        aria-label={`Filtra ${label}`}
        placeholder={editor === 'number' || editor === 'date' ? '>  <  =' : 'Filtra'}
        title="Parole che la cella deve avere; > < = per numeri e date; «vuoto» o «pieno»"
        value={text}
        onChange={(event) => heads.onFilter(key, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
