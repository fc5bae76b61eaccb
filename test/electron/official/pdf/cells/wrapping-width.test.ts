import { describe, expect, test } from 'vitest';
import { type LineBreak, wrappingWidth } from '../../../../../electron/official/pdf/cells/wrapping-width.ts';

const line = (widthEm: number, reachEm: number, words = 5): LineBreak => ({ widthEm, reachEm, words });

describe('width at which a column wrapped', () => {
  test('is nominal when the lines bear it out', () => {
    expect(wrappingWidth(15, [])).toBe(15);
    expect(wrappingWidth(15, [line(14.2, 16), line(13, 15.5), line(14.9, 17), line(4, 6)])).toBe(15);
  });

  test('is that of the widest line in a narrower column', () => {
    const wraps = Array.from({ length: 40 }, (_, index) => line(12 - (index % 5) / 2, 12.1 + (index % 6)));
    expect(wrappingWidth(15, wraps)).toBeCloseTo(12, 1);
  });

  test('is that of the widest line in a wider column, but for a long word that sticks out', () => {
    expect(wrappingWidth(15, [line(18, 20), line(17.5, 19), line(30, 33, 1)])).toBeCloseTo(18, 0);
  });
});
