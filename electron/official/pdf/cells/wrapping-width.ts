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

/** In em: with the next word, lines that wrap would have been up to about this much wider than their column. */
const REACH_SPREAD = 6;
/** What programs measure when they wrap differs from what paper shows by up to this share. */
const MEASURING = 0.003;
/** Breaks by the author expected where none is known of: what keeps the reckoning from dividing by nothing. */
const LEAST_EXPECTED = 0.02;

/**
 * Width at which a column wrapped: that of its widest line, or a hair less, so that no wrap is taken for the author's break; or the nominal
 * one, where the lines are too few to come near it. Which, is told by the breaks whose reach lies between the two widths: if
 * the column is as narrow as its widest line they are wraps, if it is nominal they are the author's, and either way a number
 * of them is to be expected. The likelier of the two (as Poisson counts) is taken.
 */
export function wrappingWidth(nominalEm: number, breaks: readonly LineBreak[]): number {
  const widest = breaks.reduce((most, { widthEm, words }) => (words > 1 ? Math.max(most, widthEm) : most), 0);
  if (widest === 0 || widest > nominalEm + SLACK) return Math.max(narrower(widest), nominalEm);
  const beyond = breaks.filter(({ reachEm }) => reachEm > widest + SLACK);
  const between = beyond.filter(({ reachEm }) => reachEm <= nominalEm + SLACK);
  const gap = nominalEm - widest;
  const ifNominal = ((breaks.length - beyond.length) * gap) / widest + LEAST_EXPECTED;
  const ifNarrow = ifNominal + beyond.length * Math.min(1, gap / REACH_SPREAD);
  return between.length * Math.log(ifNarrow / ifNominal) < ifNarrow - ifNominal ? nominalEm : narrower(widest);
}

function narrower(widestEm: number): number {
  return widestEm * (1 - MEASURING);
}
