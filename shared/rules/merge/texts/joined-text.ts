import { LONGEST_TEXT } from '../../../schemas/primitives.ts';
import type { Sides } from '../rows/sides.ts';
import { commonLines } from './common-lines.ts';

/** Lines of the base, from one up to another, that a side wrote anew. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * A text with what both sides changed of it, line by line; null when changes touch or overlap without being the same, when the whole
 * would be too long, or when joining it again with one of the sides would not leave it as it is (lines that repeat can be read in
 * several ways). The sides can be exchanged.
 */
export function joinedText({ base, mine, theirs }: Sides<string>): string | null {
  const joined = joined3(base, mine, theirs);
  if (joined === null || joined.length > LONGEST_TEXT) return null;
  const isStable = [mine, theirs].every((side) => joined3(base, joined, side) === joined);
  return isStable ? joined : null;
}

function joined3(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const lines = base.split('\n');
  const hunks = together(hunksOf(lines, mine.split('\n')), hunksOf(lines, theirs.split('\n')));
  if (hunks === null) return null;
  let at = 0;
  const written = hunks.flatMap((hunk) => {
    const kept = lines.slice(at, hunk.from);
    at = hunk.to;
    return [...kept, ...hunk.lines];
  });
  return [...written, ...lines.slice(at)].join('\n');
}

function hunksOf(base: readonly string[], side: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [from, start] = [0, 0];
  for (const [to, end] of [...commonLines(base, side), [base.length, side.length] as const]) {
    if (to > from || end > start) hunks.push({ from, to, lines: side.slice(start, end) });
    [from, start] = [to + 1, end + 1];
  }
  return hunks;
}

/** The hunks of both sides in order, the same ones once; null when two others touch or overlap. */
function together(mine: readonly Hunk[], theirs: readonly Hunk[]): readonly Hunk[] | null {
  const hunks: Hunk[] = [];
  for (const hunk of [...mine, ...theirs].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = hunks.at(-1);
    if (last === undefined || last.to < hunk.from) hunks.push(hunk);
    else if (!isSame(last, hunk)) return null;
  }
  return hunks;
}

function isSame(one: Hunk, other: Hunk): boolean {
  const isThere = one.from === other.from && one.to === other.to && one.lines.length === other.lines.length;
  return isThere && one.lines.every((line, at) => line === other.lines[at]);
}
