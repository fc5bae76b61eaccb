/**
 * Rows of two sides in one order: those that both have as `lead` has them, each other row after the row it followed. Rows that both put
 * in one place are taken by turns, the smaller identity first and each side's in its order, so that neither the sides nor the order in
 * which several returns come in make a difference.
 */
export function joinedOrder<Id extends string>(lead: readonly Id[], other: readonly Id[]): readonly Id[] {
  const others = new Set(other);
  const common = new Set(lead.filter((id) => others.has(id)));
  const mine = followers(lead, common);
  const theirs = followers(other, common);
  const after = (place: Id | null) => byTurns(mine.get(place) ?? [], theirs.get(place) ?? []);
  return [...after(null), ...lead.filter((id) => common.has(id)).flatMap((id) => [id, ...after(id)])];
}

/** Rows that are not common, by the common row they follow; null for those before the first. */
function followers<Id extends string>(order: readonly Id[], common: ReadonlySet<Id>): ReadonlyMap<Id | null, Id[]> {
  const runs = new Map<Id | null, Id[]>();
  let run: Id[] = [];
  runs.set(null, run);
  for (const id of order) {
    if (common.has(id)) {
      run = [];
      runs.set(id, run);
    } else run.push(id);
  }
  return runs;
}

function byTurns<Id extends string>(one: readonly Id[], other: readonly Id[]): readonly Id[] {
  const taken: Id[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [one[i], other[j]];
    if (a === undefined || b === undefined) return [...taken, ...one.slice(i), ...other.slice(j)];
    if (a < b) {
      taken.push(a);
      i += 1;
    } else {
      taken.push(b);
      j += 1;
    }
  }
}
