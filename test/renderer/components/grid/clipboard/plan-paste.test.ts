import { describe, expect, test } from 'vitest';
import { planPaste } from '../../../../../renderer/components/grid/clipboard/plan-paste.ts';
import { computedColumn, gridColumn } from '../../../../../renderer/components/grid/grid-column.ts';
import { percentageKind } from '../../../../../renderer/components/values/number-kind.ts';
import { textKind } from '../../../../../renderer/components/values/text-kind.ts';
import type { Hundredths } from '../../../../../shared/schemas/primitives.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly weight: Hundredths | null;
}
type Patch = Partial<Omit<Row, 'id'>>;

const columns = [
  gridColumn(textKind, {
    key: 'name',
    label: 'Nome',
    width: 8,
    value: (row: Row) => row.name,
    patch: (name): Patch => ({ name }),
  }),
  computedColumn<Row, Patch>({ key: 'size', label: 'Misura', width: 4, text: (row) => String(row.name.length) }),
  gridColumn(percentageKind, {
    key: 'weight',
    label: 'Peso',
    width: 5,
    value: (row: Row) => row.weight,
    patch: (weight): Patch => ({ weight }),
  }),
];
const rows: Row[] = [
  { id: 'a', name: 'uno', weight: null },
  { id: 'b', name: 'due', weight: null },
];
const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const plan = (block: string[][], range = at(0, 0), mayAdd = true) => planPaste(block, { rows, columns, range, mayAdd });

describe('a paste', () => {
  test('goes over cells and past the end as new rows', () => {
    const { changes, newRows, misfits, range } = plan([
      ['x', '3', '10'],
      ['y', '', '20,5'],
      ['z', '', ''],
    ]);
    expect(changes).toEqual([
      { id: 'a', patch: { name: 'x', weight: 1000 } },
      { id: 'b', patch: { name: 'y', weight: 2050 } },
    ]);
    expect(newRows).toEqual([{ name: 'z' }]);
    expect(misfits).toEqual([]);
    expect(range).toEqual({ top: 0, bottom: 2, left: 0, right: 2 });
  });

  test('clears cells that are pasted blank', () => {
    expect(plan([['']], at(1, 2)).changes).toEqual([{ id: 'b', patch: { weight: null } }]);
  });

  test('of one cell fills the selection', () => {
    const { changes } = plan([['50']], { top: 0, bottom: 1, left: 2, right: 2 });
    expect(changes.map(({ patch }) => patch)).toEqual([{ weight: 5000 }, { weight: 5000 }]);
  });

  test('fills the selection with one cell alone: of two, down or along, each stands in its place', () => {
    const wide = { top: 0, bottom: 1, left: 0, right: 2 };
    const names = (block: string[][]) => plan(block, wide).changes.map(({ id, patch }) => [id, patch.name]);
    expect(names([['x'], ['y']])).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ]);
    expect(names([['x', '3']])).toEqual([['a', 'x']]);
    expect(plan([['20']], { ...wide, left: 2 }).range).toEqual({ top: 0, bottom: 1, left: 2, right: 2 });
    expect(plan([['x', '3']], wide).range).toEqual({ top: 0, bottom: 0, left: 0, right: 1 });
  });

  test('covers no cell past the last column, nor past the last row where none is made', () => {
    const block = [
      ['x', '', '', 'oltre'],
      ['y', '', ''],
      ['z', '', ''],
    ];
    expect(plan(block, at(1, 0), false).range).toEqual({ top: 1, bottom: 1, left: 0, right: 2 });
    expect(plan(block, at(1, 0)).range).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
    expect(plan(block, at(1, 1), false).range).toMatchObject({ left: 1, right: 2 });
  });

  test('leaves alone what is blank in a new row, in a reckoned column and past the last, and what a reckoned one says already', () => {
    const { misfits, changes, newRows, fitting } = plan([
      [' ', ' ', '', ''],
      ['due', '3', '', ' '],
      ['', '', '', ''],
    ]);
    expect(misfits).toEqual([]);
    expect(changes).toEqual([
      { id: 'a', patch: { name: '', weight: null } },
      { id: 'b', patch: { name: 'due', weight: null } },
    ]);
    expect(newRows).toEqual([{}]);
    expect(fitting).toEqual([0, 1].flatMap((row) => [0, 2].map((column) => ({ row, column }))));
    expect(plan([['3']], at(0, 1)).changes).toEqual([]);
    expect(plan([['4']], at(0, 1)).misfits).toMatchObject([{ row: 1, column: 'Misura', key: null }]);
    expect(plan([['3']], at(2, 1)).misfits).toMatchObject([{ row: 3, text: '3', key: null }]);
  });

  test('keeps in red what cannot be read in a row that is made, and nowhere where none is', () => {
    expect(plan([['101']], at(2, 2)).misfits).toMatchObject([{ row: 3, key: 'weight' }]);
    expect(plan([['101']], at(2, 2), false).misfits).toMatchObject([
      { row: 3, key: null, why: 'è oltre l’ultima riga' },
    ]);
  });

  test('says which cells do not fit and why', () => {
    const { misfits, fitting } = plan([['x', '99', '101', 'oltre']], at(1, 0));
    expect(fitting).toEqual([{ row: 1, column: 0 }]);
    expect(misfits).toEqual([
      { row: 2, column: 'Misura', text: '99', why: 'la colonna si calcola da sola e non si scrive', key: null },
      {
        row: 2,
        column: 'Peso',
        text: '101',
        why: '«101» è fuori misura: qui serve una percentuale da 0 a 100.',
        key: 'weight',
      },
      { row: 2, column: 'colonna 4', text: 'oltre', why: 'è oltre l’ultima colonna', key: null },
    ]);
  });

  test('past the end of rows that cannot be made does not fit', () => {
    const { newRows, misfits } = plan([['x'], ['y']], at(1, 0), false);
    expect(newRows).toEqual([]);
    expect(misfits).toEqual([{ row: 3, column: 'Nome', text: 'y', why: 'è oltre l’ultima riga', key: null }]);
  });
});
