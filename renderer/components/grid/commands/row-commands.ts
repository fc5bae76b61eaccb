import { announce } from '../../announcer/announcer.tsx';
import { cellPlace } from '../cell-place.ts';
import type { GridWork } from './grid-work.ts';

export interface RowCommands {
  readonly insertBelow: () => void;
  readonly removeRows: () => void;
  readonly duplicateRows: () => void;
  /** Moves the selected rows so that the first stands at `position`. */
  readonly moveRows: (position: number) => void;
}

/** What can be done with the rows of a grid: a new one under the cursor, the others with all those selected. */
export function rowCommands<Row extends { readonly id: string }, Patch extends object>(
  work: GridWork<Row, Patch>,
): RowCommands {
  const { rows, edits, readOnly, cursor, actions } = work;
  const { active, range } = cursor;
  const selectedIds = () => rows.slice(range.top, range.bottom + 1).map((row) => row.id);
  return {
    insertBelow: () => {
      const { insert } = edits;
      if (readOnly || insert === null) return;
      const position = rows.length === 0 ? 0 : active.row + 1;
      void actions.run('La riga non è stata aggiunta', async () => {
        const [id] = await insert(position, [Object.assign({})]);
        if (id !== undefined) cursor.goToRow(id, position, 0);
        announce(`Nuova riga ${position + 1}.`);
      });
    },
    removeRows: () => {
      const { remove } = edits;
      if (readOnly || remove === null || rows.length === 0) return;
      const ids = selectedIds();
      void actions.run('Le righe non sono state eliminate', async () => {
        await remove(ids);
        leaveRemoved(work, ids);
        announce(
          ids.length === 1 ? 'Riga eliminata: Ctrl+Z la rimette.' : `${ids.length} righe eliminate: Ctrl+Z le rimette.`,
        );
      });
    },
    duplicateRows: () => {
      const { duplicate } = edits;
      if (readOnly || duplicate === null || rows.length === 0) return;
      const ids = selectedIds();
      void actions.run('Le righe non sono state duplicate', async () => {
        const [first] = await duplicate(ids);
        if (first !== undefined) cursor.goToRow(first, range.bottom + 1, active.column);
        announce(ids.length === 1 ? 'Riga duplicata.' : `${ids.length} righe duplicate.`);
      });
    },
    moveRows: (position) => {
      const { move } = edits;
      const ids = selectedIds();
      const to = Math.max(0, Math.min(position, rows.length - ids.length));
      if (readOnly || move === null || to === range.top || ids.length === 0) return;
      void actions.run('Le righe non sono state spostate', async () => {
        await move(ids, to);
        announce(
          ids.length === 1 ? `Riga spostata al posto ${to + 1}.` : `${ids.length} righe spostate dal posto ${to + 1}.`,
        );
      });
    },
  };
}

/** Forgets what was typed in rows that are gone, and goes to the one after them, or before. */
function leaveRemoved<Row extends { readonly id: string }, Patch extends object>(
  { rows, columns, cursor, drafts }: GridWork<Row, Patch>,
  ids: readonly string[],
): void {
  const { range, active } = cursor;
  for (const id of ids) for (const of of columns) drafts.desk.drop(cellPlace(id, of.key));
  const next = rows[range.bottom + 1] ?? rows[range.top - 1];
  if (next !== undefined) cursor.goToRow(next.id, range.top, active.column);
}
