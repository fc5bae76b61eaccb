import type { Mutant } from './mutant.ts';

/** Numbers in [0, 1) that look drawn by lot and are the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws some mutants: each operator in its turn, so that a rare one (a removed ORDER BY) is there beside a common one (a number), and no
 * file twice before every file of that operator was drawn once.
 */
export function seededSample(mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  const next = seededNumbers(seed);
  const byOperator = Map.groupBy(shuffled(mutants, next), ({ operator }) => operator);
  const piles = shuffled([...byOperator.keys()].toSorted(), next).map((operator) =>
    spread(byOperator.get(operator) ?? []),
  );
  const sample: Mutant[] = [];
  for (let round = 0; sample.length < Math.min(count, mutants.length); round += 1) {
    for (const pile of piles) {
      const mutant = pile[round];
      if (mutant !== undefined && sample.length < count) sample.push(mutant);
    }
  }
  return sample;
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  return items
    .map((item) => ({ item, lot: next() }))
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ item }) => item);
}

function spread(mutants: readonly Mutant[]): readonly Mutant[] {
  const byFile = [...Map.groupBy(mutants, ({ file }) => file).values()];
  const longest = Math.max(0, ...byFile.map((of) => of.length));
  return Array.from({ length: longest }, (_, round) => byFile.flatMap((of) => of.slice(round, round + 1))).flat();
}
