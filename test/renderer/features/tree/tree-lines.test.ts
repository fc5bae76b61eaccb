import { expect, test } from 'vitest';
import { movedLine } from '../../../../renderer/features/tree/moved-line.ts';
import { treeLines } from '../../../../renderer/features/tree/tree-lines.ts';
import { ancestorsOf, treeShape } from '../../../../renderer/features/tree/tree-shape.ts';
import { typeAhead } from '../../../../renderer/features/tree/type-ahead.ts';
import { PLAN, ROWS, row } from './plan-rows.ts';

const shape = treeShape(ROWS);
const open = treeLines(shape, null, () => true);
const at = (code: string) => open.findIndex((line) => line.row.code === code);

test('objectives hang under one another, higher levels first, what hangs from nothing at the top', () => {
  expect(open.map(({ row: { code }, depth }) => `${depth} ${code}`)).toEqual([
    '1 M1',
    '2 M1_01',
    '3 M1_01_02',
    '4 2026_P01',
    '4 2026_P02',
    '1 2026_A01',
  ]);
  expect(open[at('2026_P02')]).toMatchObject({ place: 2, siblings: 2, children: 0, open: false });
  expect(open[at('M1')]).toMatchObject({ place: 1, siblings: 2, children: 1, open: true });
});

test('a closed line hides what is below it and still counts it', () => {
  const lines = treeLines(shape, null, (id) => id !== PLAN.programme.id);
  expect(lines.map((line) => line.row.code)).toEqual(['M1', 'M1_01', 'M1_01_02', '2026_A01']);
  expect(lines[2]).toMatchObject({ children: 2, open: false });
});

test('one whose parent is in another plan stands at the top; a ring of ancestors ends', () => {
  const stranger = row('X', row('elsewhere'));
  expect(treeShape([stranger]).roots).toEqual([stranger]);
  const [one, two] = [row('1'), row('2')];
  const ring = treeShape([
    { ...one, parentId: two.id },
    { ...two, parentId: one.id },
  ]);
  expect(ancestorsOf(ring, one.id)).toEqual([two.id, one.id]);
});

test('arrows go into open lines and out of closed ones', () => {
  expect(movedLine(open, at('M1'), 'ArrowRight')).toBe(at('M1_01'));
  expect(movedLine(open, at('2026_P01'), 'ArrowRight')).toBeNull();
  expect(movedLine(open, at('2026_P02'), 'ArrowLeft')).toBe(at('M1_01_02'));
  expect(movedLine(open, at('M1_01'), 'ArrowLeft')).toBeNull();
  expect(movedLine(open, 0, 'ArrowUp')).toBe(0);
  expect(movedLine(open, 0, 'End')).toBe(5);
});

test('letters lead to the next line that begins with them, going round', () => {
  expect(typeAhead(open, 0, 'p0')).toBe(at('2026_P01'));
  expect(typeAhead(open, at('2026_P01') + 1, 'p0')).toBe(at('2026_P02'));
  expect(typeAhead(open, at('2026_P01'), 'citta')).toBe(at('M1'));
  expect(typeAhead(open, 0, 'zzz')).toBe(-1);
});
