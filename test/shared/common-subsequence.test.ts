import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonSubsequence } from '../../shared/common-subsequence.ts';

/** The length of the longest, by trying every choice of the first list. */
function longestByTrying(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = longestByTrying(rest, other);
  return at < 0 ? without : Math.max(without, 1 + longestByTrying(rest, other.slice(at + 1)));
}

test('it is as long as any, rises on both sides, and pairs the same with the same', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (one, other) => {
      const pairs = commonSubsequence(one, other);
      expect(pairs).toHaveLength(longestByTrying(one, other));
      for (const [i, j] of pairs) expect(one[i]).toBe(other[j]);
      for (const side of [0, 1] as const) {
        const places = pairs.map((pair) => pair[side]);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      }
    }),
  );
});
