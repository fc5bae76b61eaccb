import type { Place, Problem } from '../schemas/problem.ts';
import { formatPlace } from './format-place.ts';

/** Places that are named; the others are counted. */
const MOST_PLACES = 5;

type Told = Pick<Problem, 'message' | 'place'>;

/** Problems that say the same of the same file, together. */
export interface SameProblem {
  readonly message: string;
  /** Where, as a person would look for it, each place once: `schede.txt, pagina 3, riga 12; pagina 4, riga 7`. */
  readonly where: string;
}

/** Problems as people are told them: each message once, in the order of the first place that it speaks of. */
export function sameProblems(problems: readonly Told[]): readonly SameProblem[] {
  const groups = Map.groupBy(problems, ({ message, place }) => JSON.stringify([place.file, message]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ message: first.message, where: placesOf(group.map(({ place }) => place)) }];
  });
}

/** Problems as sentences, each once, with its places. */
export function problemSentences(problems: readonly Told[]): string[] {
  return sameProblems(problems).map(({ message, where }) => `${where}: ${message}`);
}

function placesOf(places: readonly Place[]): string {
  const told = [...new Map(places.map((place) => [formatPlace(place), place])).values()];
  const named = told
    .slice(0, MOST_PLACES)
    .map((place, index) => formatPlace(place, index === 0 ? 'with its file' : 'in its file'))
    .filter((text) => text !== '');
  const more = told.length - MOST_PLACES;
  return [...named, ...(more > 0 ? [more === 1 ? 'e in un altro punto' : `e in altri ${more} punti`] : [])].join('; ');
}
