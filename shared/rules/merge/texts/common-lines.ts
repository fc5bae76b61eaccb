import { type CommonPair, commonSubsequence } from '../../../common-subsequence.ts';

/** Below this many pairs of lines every pair is weighed; above it only lines that occur once are looked for. */
const MOST_PAIRS = 1_000_000;

interface Stretch {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * Lines that two texts have in common, in order: what is between them was changed. Common beginnings and ends are cut first; a small
 * rest is solved exactly (longest common subsequence), a large one is parted at the lines that occur once on both sides (patience).
 * A large rest without such lines has nothing in common. The same texts always give the same pairs.
 */
export function commonLines(one: readonly string[], other: readonly string[]): readonly CommonPair[] {
  const pairs: CommonPair[] = [];
  collect(one, other, { from: [0, 0], to: [one.length, other.length] }, pairs);
  return pairs;
}

function collect(one: readonly string[], other: readonly string[], { from, to }: Stretch, pairs: CommonPair[]): void {
  let [i, j] = from;
  let [k, l] = to;
  for (; i < k && j < l && one[i] === other[j]; i += 1, j += 1) pairs.push([i, j]);
  const tail: CommonPair[] = [];
  for (; k > i && l > j && one[k - 1] === other[l - 1]; k -= 1, l -= 1) tail.push([k - 1, l - 1]);
  const rest: Stretch = { from: [i, j], to: [k, l] };
  if ((k - i) * (l - j) <= MOST_PAIRS) {
    for (const [a, b] of commonSubsequence(one.slice(i, k), other.slice(j, l))) pairs.push([i + a, j + b]);
  } else collectBetweenAnchors(one, other, rest, pairs);
  pairs.push(...tail.toReversed());
}

function collectBetweenAnchors(
  one: readonly string[],
  other: readonly string[],
  { from, to }: Stretch,
  pairs: CommonPair[],
): void {
  const anchors = risingPairs(singleLines(one, other, { from, to }));
  let start = from;
  for (const [i, j] of anchors) {
    collect(one, other, { from: start, to: [i, j] }, pairs);
    pairs.push([i, j]);
    start = [i + 1, j + 1];
  }
  if (anchors.length > 0) collect(one, other, { from: start, to }, pairs);
}

/** Lines that occur once on either side of a stretch, in the order of the first. */
function singleLines(one: readonly string[], other: readonly string[], { from, to }: Stretch): readonly CommonPair[] {
  const mine = placesOfSingles(one, from[0], to[0]);
  const theirs = placesOfSingles(other, from[1], to[1]);
  return [...mine].flatMap(([line, i]) => {
    const j = theirs.get(line);
    return j === undefined ? [] : [[i, j] as const];
  });
}

function placesOfSingles(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const seen = new Set<string>();
  for (const [at, line] of lines.slice(from, to).entries()) {
    if (seen.has(line)) places.delete(line);
    else places.set(line, from + at);
    seen.add(line);
  }
  return places;
}

/** The longest choice of pairs that rises on both sides; the pairs rise on the first already. */
function risingPairs(pairs: readonly CommonPair[]): readonly CommonPair[] {
  interface Link {
    readonly pair: CommonPair;
    readonly before: Link | undefined;
  }
  const ends: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] };
  }
  const rising: CommonPair[] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.before) rising.push(link.pair);
  return rising.toReversed();
}
