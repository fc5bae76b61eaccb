import { useRef } from 'react';
import { announce } from '../../announcer/announcer.tsx';
import type { Cell } from '../cursor/cell-range.ts';
import { cellsOf, rangeSize } from '../cursor/cell-range.ts';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import type { CellDrafts } from '../editing/use-cell-drafts.ts';
import type { GridProps } from '../grid-props.ts';
import type { GridActions } from './use-grid-actions.ts';

export interface GridCommands {
  /** Begins to edit the active cell, typed over with `text` or as it stands. */
  readonly startEdit: (mode: 'replace' | 'edit', text?: string) => void;
  /** Leaves the cell being edited and goes to another, or stays. */
  readonly commit: (next?: Cell, tabbing?: boolean) => void;
  /** Puts back what stood in the cell before it was edited. */
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly insertBelow: () => void;
  readonly removeRows: () => void;
  readonly duplicateRows: () => void;
  /** Moves the selected rows so that the first stands at `position`. */
  readonly moveRows: (position: number) => void;
}

/** What can be done in a grid, whichever key, button or drag asks for it. */
export function useGridCommands<Row extends { readonly id: string }, Patch extends object>(
  { rows, columns, edits, readOnly = false }: GridProps<Row, Patch>,
  cursor: GridCursor,
  drafts: CellDrafts<Row, Patch>,
  actions: GridActions,
): GridCommands {
  const { active, range } = cursor;
  const before = useRef<string | null>(null);
  const selectedIds = () => rows.slice(range.top, range.bottom + 1).map((row) => row.id);
  const row = rows[active.row];
  const column = columns[active.column];

  const goToFirst = (ids: readonly string[], position: number) => {
    const [first] = ids;
    if (first !== undefined) cursor.goToRow(first, position, active.column);
  };

  return {
    startEdit: (mode, text) => {
      if (row === undefined || column === undefined) return;
      if (readOnly || column.read === null) {
        announce(
          readOnly
            ? 'Questo archivio è in sola lettura.'
            : `${column.label}: ${column.closed ?? 'si calcola da sola e non si scrive'}.`,
        );
        return;
      }
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
        if (drafts.text(row, column) !== before.current) drafts.put(row.id, column, before.current);
        drafts.leave(row, column);
      }
      cursor.edit(null);
    },
    clear: () => {
      if (readOnly) return;
      for (const cell of cellsOf(range)) {
        const [one, of] = [rows[cell.row], columns[cell.column]];
        if (one !== undefined && of !== undefined && drafts.text(one, of) !== '') drafts.put(one.id, of, '');
      }
      drafts.save();
      announce(rangeSize(range) === 1 ? 'Cella svuotata.' : `${rangeSize(range)} celle svuotate.`);
    },
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
        for (const id of ids) for (const of of columns) drafts.desk.drop(`${id} ${of.key}`);
        const next = rows[range.bottom + 1] ?? rows[range.top - 1];
        if (next !== undefined) cursor.goToRow(next.id, range.top, active.column);
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
        goToFirst(await duplicate(ids), range.bottom + 1);
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
