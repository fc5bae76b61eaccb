/** A break between two printed lines of a cell, in em of their type. */
export interface LineBreak {
  /** Width of the line above. */
  readonly widthEm: number;
  /** How wide it would be with the first word of the line below. */
  readonly reachEm: number;
  /** Number of words on the line above: a single one may stick out of its column. */
  readonly words: number;
}

/** Rounding of positions on paper, in em. */
export const SLACK = 0.005;

/**
 * Width at which a column wrapped. It is the nominal one when the document bears it out: no line is wider, and of the breaks
 * that may be wraps (the next word would have made the line wider than any other) most are wraps at the nominal width too.
 * Else it is the widest line, so that no wrap is taken for the author's break.
 */
export function wrappingWidth(nominalEm: number, breaks: readonly LineBreak[]): number {
  const widest = breaks.reduce((most, { widthEm, words }) => (words > 1 ? Math.max(most, widthEm) : most), 0);
  if (widest > nominalEm + SLACK) return widest;
  const perhapsWraps = breaks.filter(({ reachEm }) => reachEm > widest + SLACK);
  const nominalWraps = perhapsWraps.filter(({ reachEm }) => reachEm > nominalEm + SLACK);
  return nominalWraps.length * 2 >= perhapsWraps.length ? nominalEm : widest;
}
