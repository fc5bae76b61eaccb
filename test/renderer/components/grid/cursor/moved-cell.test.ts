import { expect, test } from 'vitest';
import { movedCell, tabbedCell } from '../../../../../renderer/components/grid/cursor/moved-cell.ts';

const extent = { rows: 30, columns: 4, page: 10, passed: new Set<number>() };
const from = { row: 2, column: 1 };

test.each([
  ['ArrowUp', false, 1, 1],
  ['ArrowDown', true, 29, 1],
  ['ArrowLeft', false, 2, 0],
  ['ArrowRight', true, 2, 3],
  ['Home', false, 2, 0],
  ['Home', true, 0, 0],
  ['End', false, 2, 3],
  ['End', true, 29, 3],
  ['PageUp', false, 0, 1],
  ['PageDown', false, 12, 1],
])('%s (with Ctrl: %s) leads to row %i, column %i', (key, ctrlKey, row, column) => {
  expect(movedCell({ key, ctrlKey }, from, extent)).toEqual({ row, column });
});

test('Tab goes on to the next row and leaves the grid at its ends', () => {
  expect(tabbedCell(false, { row: 2, column: 3 }, extent)).toEqual({ row: 3, column: 0 });
  expect(tabbedCell(true, { row: 2, column: 0 }, extent)).toEqual({ row: 1, column: 3 });
  expect(tabbedCell(false, { row: 29, column: 3 }, extent)).toBeNull();
  expect(tabbedCell(true, { row: 0, column: 0 }, extent)).toBeNull();
});

test('Tab passes over the columns that are closed, at both ends too', () => {
  const locked = { ...extent, passed: new Set([0, 1, 3]) };
  expect(tabbedCell(false, { row: 2, column: 2 }, locked)).toEqual({ row: 3, column: 2 });
  expect(tabbedCell(true, { row: 2, column: 1 }, locked)).toEqual({ row: 1, column: 2 });
  expect(tabbedCell(false, { row: 29, column: 2 }, locked)).toBeNull();
  expect(tabbedCell(true, { row: 0, column: 2 }, locked)).toBeNull();
});
