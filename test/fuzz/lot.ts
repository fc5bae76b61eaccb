import { seededNumbers } from '../mutants/seeded-sample.ts';

/** What is drawn by lot for one case: the same for the same seed. */
export interface Lot {
  /** A whole number from 0 up to, and without, this one. */
  below(limit: number): number;
  /** One of them. */
  of<Item>(items: readonly Item[]): Item;
}

export function lotOf(seed: number): Lot {
  const next = seededNumbers(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to draw from');
      return item;
    },
  };
}
