import type { Found } from './next-start.ts';

/** What must be 0 after any fault, as the table says it. */
export const LOSSES = ['lost', 'damaged', 'missing', 'unknown', 'strays', 'wrong words'] as const;
export type Loss = (typeof LOSSES)[number];

/** Something that is not as it was promised. */
export interface Verdict {
  readonly loss: Loss;
  readonly words: string;
}

/** What an act leaves when nothing fails, to compare with. */
export interface Faultless {
  /** What the archive says before, and after each time the person was told that it is done; null: there is none yet. */
  readonly states: readonly (string | null)[];
  /** Names in the folder before, after, and after the next start. */
  readonly names: ReadonlySet<string>;
  /** Files that the act makes, when it is done, with their bytes; only those that are the same in every run. */
  readonly made: ReadonlyMap<string, Buffer>;
}

/** An end of an act: how often it said that it was done, and whether it went on to be refused. */
export interface End {
  readonly saved: number;
  /** Files that stand there, by name. */
  readonly made: ReadonlyMap<string, Buffer>;
}

/** Compares what was found after a fault with what may be there. */
export function judged(found: Found, { saved, made }: End, faultless: Faultless): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const say = (loss: Loss, words: string) => verdicts.push({ loss, words });
  const allowed = faultless.states.slice(saved, saved + 2);
  for (const words of found.damage) say('damaged', words);
  if (found.absent && !allowed.includes(null)) say('missing', 'the archive is not there');
  // An import makes the archive that it fills: whoever is cut off in between has a new one, whole, and was promised nothing.
  else if (found.damage.length === 0 && !allowed.includes(found.state) && !allowed.includes(null))
    say('lost', lostWords(found.state, saved, faultless));
  for (const [name, bytes] of faultless.made) {
    const there = made.get(name);
    if (there === undefined && saved > 0) say('lost', `${name} was said to be made and is not there`);
    else if (there !== undefined && !there.equals(bytes)) say('damaged', `${name} is not whole`);
  }
  for (const name of found.unknown) say('unknown', `${name} was sent, and the archive does not know it`);
  const strays = new Set(found.names.filter((name) => !faultless.names.has(name) && !isExpected(name, found)));
  for (const name of strays) say('strays', `${name} stays behind`);
  return verdicts;
}

/** One copy more than without the fault is no stray, nor is the archive that was made again. */
const isExpected = (name: string, { absent }: Found): boolean =>
  /-copie\/[^/]*\.pegaso$/u.test(name) || (absent && name === 'a.pegaso');

function lostWords(state: string | null, saved: number, { states }: Faultless): string {
  const stands = states.indexOf(state);
  return `said ${saved} times that it is done, the archive is ${stands < 0 ? 'in no known state' : `as after ${stands}`}`;
}
