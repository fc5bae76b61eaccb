import type { Cell, CellRange } from '../cursor/cell-range.ts';
import type { GridColumn } from '../grid-column.ts';
import type { RowChange } from '../grid-edits.ts';

/** A pasted cell that cannot go where it would stand. */
export interface Misfit {
  /** Row and column as a person counts; the row may be past the last. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly why: string;
  /** Where it can stay, in red: the key of its column; null when there is no such cell. */
  readonly key: string | null;
}

export interface PastePlan<Patch> {
  readonly changes: readonly RowChange<Patch>[];
  readonly newRows: readonly Patch[];
  readonly misfits: readonly Misfit[];
  /** The cells that take what was pasted on them. */
  readonly fitting: readonly Cell[];
  /** The cells it will cover. */
  readonly range: CellRange;
}

interface PasteTarget<Row, Patch> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row, Patch>[];
  readonly range: CellRange;
  /** Whether the block may make rows past the last. */
  readonly mayAdd: boolean;
}

/**
 * Works out what pasting a block would do: which cells change, which rows are made, and what does not fit and why. A single cell
 * fills the whole selection; a block stands from its first cell on.
 */
export function planPaste<Row extends { readonly id: string }, Patch extends object>(
  block: readonly (readonly string[])[],
  { rows, columns, range, mayAdd }: PasteTarget<Row, Patch>,
): PastePlan<Patch> {
  const cells = filled(block, range);
  const changes: RowChange<Patch>[] = [];
  const newRows: Patch[] = [];
  const misfits: Misfit[] = [];
  const fitting: Cell[] = [];
  for (const [down, texts] of cells.entries()) {
    const index = range.top + down;
    const row = rows[index];
    const patches: Patch[] = [];
    for (const [right, text] of texts.entries()) {
      const column = columns[range.left + right];
      const fit = row === undefined && !mayAdd ? PAST_ROWS : fitOf(text, column, row);
      if (typeof fit === 'string') {
        const place = column?.label ?? `colonna ${range.left + right + 1}`;
        const stays = column?.read !== null && (row !== undefined || mayAdd);
        misfits.push({ row: index + 1, column: place, text, why: fit, key: stays ? (column?.key ?? null) : null });
      } else if (fit !== null) {
        patches.push(fit.patch);
        fitting.push({ row: index, column: range.left + right });
      }
    }
    const patch: Patch | undefined = patches.length === 0 ? undefined : Object.assign({}, ...patches);
    if (row !== undefined && patch !== undefined) changes.push({ id: row.id, patch });
    if (row === undefined && mayAdd) newRows.push(patch ?? Object.assign({}));
  }
  const bottom = Math.min(range.top + cells.length, rows.length + newRows.length) - 1;
  const right = Math.min(range.left + Math.max(...cells.map((row) => row.length)), columns.length) - 1;
  return { changes, newRows, misfits, fitting, range: { ...range, bottom, right } };
}

const PAST_COLUMNS = 'è oltre l’ultima colonna';
const PAST_ROWS = 'è oltre l’ultima riga';
const NOT_WRITTEN = 'la colonna si calcola da sola e non si scrive';

/** The patch of a cell, null when there is nothing to do, or why it does not fit. */
function fitOf<Row, Patch>(
  text: string,
  column: GridColumn<Row, Patch> | undefined,
  row: Row | undefined,
): { readonly patch: Patch } | string | null {
  const blank = text.trim() === '';
  if (column === undefined) return blank ? null : PAST_COLUMNS;
  if (column.read === null)
    return blank || (row !== undefined && column.text(row) === text) ? null : (column.closed ?? NOT_WRITTEN);
  if (blank && row === undefined) return null;
  const read = column.read(text, row ?? null);
  return read.ok ? { patch: read.value } : read.message;
}

function filled(block: readonly (readonly string[])[], range: CellRange): readonly (readonly string[])[] {
  const [[only] = [], ...others] = block;
  if (others.length > 0 || block[0]?.length !== 1 || only === undefined) return block;
  const line = Array.from({ length: range.right - range.left + 1 }, () => only);
  return Array.from({ length: range.bottom - range.top + 1 }, () => line);
}
