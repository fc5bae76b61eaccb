import { commonLines } from '../../../../shared/rules/merge/texts/common-lines.ts';

/** Places in `after` of the rows that do not stand where they stood among the others. */
export function movedRows(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const kept = new Set(commonLines(before, after).map(([, place]) => place));
  return new Set([...after.keys()].filter((place) => !kept.has(place)));
}
