import { announce } from '../../announcer/announcer.tsx';
import { type Cell, cellsOf, rangeSize } from '../cursor/cell-range.ts';
import type { GridColumn } from '../grid-column.ts';
import type { GridWork } from './grid-work.ts';

export interface CellCommands {
  /** Begins to edit the active cell, typed over with `text` or as it stands. */
  readonly startEdit: (mode: 'replace' | 'edit', text?: string) => void;
  /** Leaves the cell being edited and goes to another, or stays. */
  readonly commit: (next?: Cell, tabbing?: boolean) => void;
  /** Puts back what stood in the cell before it was edited. */
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** What can be done with the cells of a grid. @param before what stood in the cell that is being edited, when that began. */
export function cellCommands<Row extends { readonly id: string }, Patch extends object>(
  { rows, columns, readOnly, cursor, drafts }: GridWork<Row, Patch>,
  before: { current: string | null },
): CellCommands {
  const { active, range } = cursor;
  const row = rows[active.row];
  const column = columns[active.column];
  return {
    startEdit: (mode, text) => {
      if (row === undefined || column === undefined) return;
      const reason = whyClosed(column, readOnly);
      if (reason !== null) return announce(reason);
      before.current = drafts.text(row, column);
      cursor.edit({ mode, text: text ?? (mode === 'edit' ? before.current : ''), changed: text !== undefined });
    },
    commit: (next, tabbing = false) => {
      if (row !== undefined && column !== undefined) drafts.leave(row, column);
      if (next === undefined) cursor.edit(null);
      else cursor.goTo(next, { tabbing });
    },
    cancel: () => {
      if (row !== undefined && column !== undefined && before.current !== null) {
        if (drafts.text(row, column) !== before.current) drafts.put(row.id, column, before.current, row);
        drafts.leave(row, column);
      }
      cursor.edit(null);
    },
    clear: () => {
      if (readOnly) return;
      for (const cell of cellsOf(range)) {
        const [one, of] = [rows[cell.row], columns[cell.column]];
        if (one !== undefined && of !== undefined && drafts.text(one, of) !== '') drafts.put(one.id, of, '', one);
      }
      drafts.save();
      announce(rangeSize(range) === 1 ? 'Cella svuotata.' : `${rangeSize(range)} celle svuotate.`);
    },
  };
}

/** Why a cell of a column cannot be written, in Italian; null where it can. */
function whyClosed<Row, Patch>({ read, label, closed }: GridColumn<Row, Patch>, readOnly: boolean): string | null {
  if (readOnly) return 'Questo archivio è in sola lettura.';
  return read === null ? `${label}: ${closed ?? 'si calcola da sola e non si scrive'}.` : null;
}
