/** Places of one thing in two lists. */
export type CommonPair = readonly [number, number];

/**
 * The longest sequence that two lists have in common, as pairs of places that rise on both sides; of several as long, always the
 * same. It weighs every pair: who asks bounds `one.length * other.length`.
 */
export function commonSubsequence(one: readonly string[], other: readonly string[]): readonly CommonPair[] {
  const longest = commonLengths(one, other);
  const pairs: CommonPair[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (longest(i + 1, j) >= longest(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** How much the rests of both lists have in common, from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): (i: number, j: number) => number {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const longest = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        one[i] === other[j] ? longest(i + 1, j + 1) + 1 : Math.max(longest(i + 1, j), longest(i, j + 1));
    }
  }
  return longest;
}
