import { expect, test } from 'vitest';
import { commonLines } from '../../../../../shared/rules/merge/texts/common-lines.ts';

/** The pairs, which must be of the same line and rise on both sides. */
function pairsOf(one: readonly string[], other: readonly string[]) {
  const pairs = commonLines(one, other);
  for (const [at, [i, j]] of pairs.entries()) {
    expect(one[i]).toBe(other[j]);
    const [a, b] = pairs[at - 1] ?? [-1, -1];
    expect(i > a && j > b).toBe(true);
  }
  return pairs;
}

/** How long the longest rising choice of some numbers is, by looking at all before each. */
function longestRising(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const [at, number] of numbers.entries())
    lengths.push(1 + Math.max(0, ...lengths.filter((_, before) => (numbers[before] ?? 0) < number && before < at)));
  return Math.max(...lengths);
}

// Above a million pairs of lines only those that occur once are weighed.
test.each([7, 389, 7_919])(
  'of long texts with the same lines in another order (by %i) as many as can be are paired',
  (step) => {
    const places = Array.from({ length: 1_100 }, (_, at) => (at * step + 3) % 1_100);
    const lines = places.map((_, at) => `riga ${at}`);
    expect(
      pairsOf(
        lines,
        places.map((place) => `riga ${place}`),
      ),
    ).toHaveLength(longestRising(places));
  },
);

test('between lines that occur once the others are weighed too, each stretch by itself', () => {
  const blocks = (below: readonly string[]) =>
    Array.from({ length: 400 }, (_, at) => [`titolo ${at}`, ...below, at === 399 ? '' : `fine ${at}`]).flat();
  const one = [...blocks(['x', 'y', 'x']), 'uno'];
  const other = [...blocks(['x', 'x', 'y']), 'due'];
  expect(pairsOf(one, other)).toHaveLength(400 * 4);
});

test('a line that occurs twice on a side is none by which long texts are parted', () => {
  const repeated = Array.from({ length: 1_100 }, (_, at) => `riga ${at % 550}`);
  expect(pairsOf(['prima', ...repeated], [...repeated.toReversed(), 'dopo'])).toEqual([]);
  expect(pairsOf(repeated, ['prima', ...repeated.slice(0, 549), 'riga 0', ...repeated.slice(1, 540), 'dopo'])).toEqual(
    [],
  );
});

test('what two texts begin and end with alike is not weighed', () => {
  const middle = Array.from({ length: 1_100 }, (_, at) => `riga ${at % 550}`);
  const pairs = pairsOf(['a', 'b', ...middle, 'c', 'd'], ['a', 'b', ...middle.toReversed(), 'c', 'd']);
  expect(pairs).toEqual([
    [0, 0],
    [1, 1],
    [1_102, 1_102],
    [1_103, 1_103],
  ]);
});
