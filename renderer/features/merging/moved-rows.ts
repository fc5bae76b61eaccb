/** Rows of an order that do not stand where they stood among the others: all but the longest run that kept its order. */
export function movedRows(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((row) => before.indexOf(row));
  /** For each place, the longest run of kept rows that ends with it. */
  const runs: (readonly number[])[] = [];
  for (const [index, place] of places.entries()) {
    const longest = runs
      .filter((_run, earlier) => place >= 0 && (places[earlier] ?? -1) >= 0 && (places[earlier] ?? 0) < place)
      .reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push(place < 0 ? [] : [...longest, index]);
  }
  const kept = new Set(runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(after.filter((_row, index) => !kept.has(index)));
}
