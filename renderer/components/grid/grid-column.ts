import { parseHundredths } from '../../../shared/format/numbers.ts';
import type { Parsed } from '../../../shared/format/parsed.ts';
import type { EditorKind, ValueKind } from '../values/value-kind.ts';

/** What is the same of a column whatever it holds. */
interface ColumnLook {
  /** Names the column among its own; also the `field` that findings speak of. */
  readonly key: string;
  readonly label: string;
  /** The head when a word of `label` is too long for it; the label is then heard and shown on hover. */
  readonly shortLabel?: string;
  /** Width in rem; the least one of a column that grows. */
  readonly width: number;
  /** Its share of the width that is left; absent where no value needs more than `width`, such as a date. */
  readonly grows?: number;
  /** Whether Enter, or a double click, leads from its cells to what the row is part of: a code that is a link. */
  readonly leads?: true;
  /** Why a column that holds values cannot be written here, as a clause; absent where it can, or is reckoned. */
  readonly closed?: string;
}

/**
 * A column of a grid over rows and the patches that write them. Made by `gridColumn` or `computedColumn`, which hide the kind of
 * value, so that columns of different kinds stand in one list.
 */
export interface GridColumn<Row, Patch> extends ColumnLook {
  readonly editor: EditorKind;
  readonly offers: Pick<ValueKind<never>, 'suggestions' | 'foundBy' | 'added'>;
  /** What stands in the cell; blank is the empty string. */
  readonly text: (row: Row) => string;
  /** What rows are sorted and reckoned by: a number in hundredths, a day as ISO writes it, a text; null where the cell is blank. */
  readonly sortValue: (row: Row) => number | string | null;
  /** Reads what was typed into the patch that writes it, in a row or, with null, in one to be made; null for a column that cannot be written. */
  readonly read: ((text: string, row: Row | null) => Parsed<Patch>) | null;
  /** The text as the cell will show it once it is written; what cannot be read stays as it is. */
  readonly tidy: (text: string, row: Row | null) => string;
}

interface ColumnValue<Row, Patch, Value> extends ColumnLook {
  readonly value: (row: Row) => Value;
  /** The patch that writes a value: `(weight) => ({ weight })`. */
  readonly patch: (value: Value) => Patch;
  /** The kind in a row, where that depends on the row. */
  readonly kindIn?: (row: Row) => ValueKind<Value>;
}

/** A column of values of one kind: `gridColumn(percentageKind, { key: 'weight', label: 'Peso', width: 6, value, patch })`. */
export function gridColumn<Row, Patch, Value>(
  kind: ValueKind<Value>,
  { value, patch, kindIn = () => kind, ...look }: ColumnValue<Row, Patch, Value>,
): GridColumn<Row, Patch> {
  const parse = (text: string, row: Row | null) => (row === null ? kind : kindIn(row)).parse(text);
  return {
    ...look,
    editor: kind.editor,
    offers: kind,
    text: (row) => kind.format(value(row)),
    sortValue: (row) => {
      const held = value(row);
      return kind.editor === 'number' || kind.editor === 'date' ? comparable(held) : kind.format(held) || null;
    },
    read: (text, row) => {
      const read = parse(text, row);
      return read.ok ? { ok: true, value: patch(read.value) } : read;
    },
    tidy: (text, row) => {
      const read = parse(text, row);
      return read.ok ? kind.format(read.value) : text;
    },
  };
}

/** The same column where its values are only read, and why: «la consegna non lascia cambiarla». */
export function closedColumn<Row, Patch>(column: GridColumn<Row, Patch>, closed: string): GridColumn<Row, Patch> {
  return { ...column, read: null, closed };
}

/** A column that is reckoned from others and only shown, such as an attainment. */
export function computedColumn<Row, Patch>({
  text,
  editor = 'number',
  ...look
}: ColumnLook & { readonly text: (row: Row) => string; readonly editor?: EditorKind }): GridColumn<Row, Patch> {
  const sortValue = (row: Row) => {
    const shown = text(row);
    const number = editor === 'number' ? parseHundredths(shown) : null;
    return number?.ok === true ? number.value : shown || null;
  };
  return { ...look, editor, offers: { suggestions: [] }, text, sortValue, read: null, tidy: (typed) => typed };
}

function comparable(value: unknown): number | string | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
