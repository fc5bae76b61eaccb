import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellPlace, columnOfPlace, rowOfPlace } from '../../../../../renderer/components/grid/cell-place.ts';
import {
  cellsOf,
  clampedCell,
  rangeBetween,
  rangeSize,
} from '../../../../../renderer/components/grid/cursor/cell-range.ts';

const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) });

test('a block has every cell between its two corners, once, row by row, whichever corner comes first', () => {
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      const range = rangeBetween(one, other);
      expect(rangeBetween(other, one)).toEqual(range);
      const between = (at: number, from: number, to: number) => (at - from) * (at - to) <= 0;
      const grid = Array.from({ length: 49 }, (_, at) => ({ row: Math.floor(at / 7), column: at % 7 }));
      const inside = grid.filter(
        ({ row, column }) => between(row, one.row, other.row) && between(column, one.column, other.column),
      );
      expect([...cellsOf(range)]).toEqual(inside);
      expect(rangeSize(range)).toBe(inside.length);
    }),
  );
});

test('a cell outside of a grid is the nearest inside, one inside is itself', () => {
  expect(clampedCell({ row: -1, column: -2 }, 3, 4)).toEqual({ row: 0, column: 0 });
  expect(clampedCell({ row: 3, column: 4 }, 3, 4)).toEqual({ row: 2, column: 3 });
  expect(clampedCell({ row: 2, column: 3 }, 3, 4)).toEqual({ row: 2, column: 3 });
  expect(clampedCell({ row: 1, column: 1 }, 3, 4)).toEqual({ row: 1, column: 1 });
  expect(clampedCell({ row: 5, column: 5 }, 1, 1)).toEqual({ row: 0, column: 0 });
});

test('a place names its row and its column', () => {
  expect([rowOfPlace(cellPlace('r1', 'weight')), columnOfPlace(cellPlace('r1', 'weight'))]).toEqual(['r1', 'weight']);
  expect([rowOfPlace(cellPlace('r1', '')), columnOfPlace(cellPlace('r1', ''))]).toEqual(['r1', '']);
});
