/**
 * Of things in their order, those whose moments are in order too: as many as possible, so that the few which a wrong clock dated are left out,
 * whether it was set back or forward (longest non-decreasing subsequence, in n log n).
 * @param at moment of a thing, as a text that sorts by time.
 */
export function wellDated<Thing>(things: readonly Thing[], at: (thing: Thing) => string): readonly Thing[] {
  /** By length, the index of the last thing of the best run of that length. */
  const ends: number[] = [];
  const before: number[] = [];
  const moments = things.map(at);
  for (const [index, moment] of moments.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((moments[ends[middle] ?? 0] ?? '') <= moment) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = index;
  }
  const run: Thing[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) {
    const thing = things[index];
    if (thing !== undefined) run.push(thing);
  }
  return run.reverse();
}
