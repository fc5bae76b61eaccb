import { useCallback, useMemo } from 'react';
import type { DraftDesk } from '../../saving/draft-desk.ts';
import { useDraftDesk } from '../../saving/use-draft-desk.ts';
import { cellPlace, rowOfPlace } from '../cell-place.ts';
import type { GridColumn } from '../grid-column.ts';
import type { GridEdits, RowChange } from '../grid-edits.ts';

/** What was typed in the cells of a grid and is not yet in its rows. */
export interface CellDrafts<Row, Patch> {
  readonly desk: DraftDesk<Patch>;
  /** What stands in a cell, typed or written. */
  readonly text: (row: Row, column: GridColumn<Row, Patch>) => string;
  /** The caret is in the cell: saved after a rest. */
  readonly type: (row: Row, column: GridColumn<Row, Patch>, text: string) => void;
  /** Lays texts in cells at once, with null in those of a row that was made a moment ago; `save` sends them. */
  readonly put: (rowId: string, column: GridColumn<Row, Patch>, text: string, row: Row | null) => void;
  /** The caret has left the cell. */
  readonly leave: (row: Row, column: GridColumn<Row, Patch>) => void;
  readonly save: () => void;
}

/** The desk of a grid's cells: what is saved in one go is one write, a change a row. */
export function useCellDrafts<Row extends { readonly id: string }, Patch extends object>(
  name: string,
  write: GridEdits<Patch>['write'],
): CellDrafts<Row, Patch> {
  const writeCells = useCallback(
    (patches: ReadonlyMap<string, Patch>, typing: boolean) => write(byRow(patches), typing),
    [write],
  );
  const desk = useDraftDesk(name, writeCells);
  return useMemo(() => {
    const place = (rowId: string, column: GridColumn<Row, Patch>) => cellPlace(rowId, column.key);
    const lay = (
      at: string,
      { read }: GridColumn<Row, Patch>,
      typed: { text: string; row: Row | null; held: boolean },
    ) => {
      if (read !== null) desk.put(at, typed.text, read(typed.text, typed.row), typed.held);
    };
    return {
      desk,
      text: (row, column) => desk.drafts().get(place(row.id, column))?.text ?? column.text(row),
      type: (row, column, text) => {
        lay(place(row.id, column), column, { text, row, held: true });
        desk.rest();
      },
      put: (rowId, column, text, row) => lay(place(rowId, column), column, { text, row, held: false }),
      leave: (row, column) => {
        const draft = desk.drafts().get(place(row.id, column));
        // Typed over with the same: there is nothing to write.
        if (draft?.state === 'waiting' && !desk.writing && column.tidy(draft.text, row) === column.text(row))
          desk.drop(place(row.id, column));
        desk.release(place(row.id, column));
        void desk.flush();
      },
      save: () => void desk.flush(),
    };
  }, [desk]);
}

function byRow<Patch extends object>(patches: ReadonlyMap<string, Patch>): RowChange<Patch>[] {
  const rows = new Map<string, Patch>();
  for (const [place, patch] of patches) rows.set(rowOfPlace(place), { ...rows.get(rowOfPlace(place)), ...patch });
  return [...rows].map(([id, patch]) => ({ id, patch }));
}
