import { seededNumbers } from '../mutants/seeded-sample.ts';

/** Some of all, drawn by lot: one of each kind before the second of any. All of them where there are no more than `count`. */
export function drawn<Item>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
  count: number,
  seed: number,
): readonly Item[] {
  if (items.length <= count) return items;
  const next = seededNumbers(seed);
  const shuffled = items.map((item) => ({ item, lot: next() })).toSorted((one, other) => one.lot - other.lot);
  const piles = [...Map.groupBy(shuffled, ({ item }) => kindOf(item)).values()];
  const sample: Item[] = [];
  for (let round = 0; sample.length < count; round += 1) {
    for (const pile of piles) {
      const found = pile[round];
      if (found !== undefined && sample.length < count) sample.push(found.item);
    }
  }
  return sample;
}
