import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { type ObjectivePlace, objectivePlaces } from '../../pieces/places/objective-places.ts';

/** Fewer characters of a longer text say nothing of where they come from. */
const LEAST = 4;

/**
 * The field or cell that a line of the printed page was made of: the one with just that text, else one that it is a part of. Where several
 * have it, such as a weight that two phases share, the one of the row whose other texts are printed nearest.
 * @param clicked what stands in the line.
 * @param around what else stands on the page, the nearest first.
 */
export function clickedPlace(
  objective: ObjectiveDetail,
  clicked: string,
  around: readonly string[],
): ObjectivePlace | null {
  const places = objectivePlaces(objective).map((place) => ({ ...place, text: even(place.text) }));
  const found = having(places, even(clicked));
  if (found.length < 2) return found[0] ?? null;
  for (const neighbour of around) {
    const rows = new Set(having(places, even(neighbour)).map(({ target }) => target.rowId));
    const near = found.filter(({ target }) => rows.has(target.rowId));
    if (rows.size === 1 && near[0] !== undefined) return near[0];
  }
  return found[0] ?? null;
}

function having(places: readonly ObjectivePlace[], text: string): readonly ObjectivePlace[] {
  if (text === '') return [];
  const same = places.filter((place) => place.text === text);
  if (same.length > 0) return same;
  return text.length < LEAST ? [] : places.filter((place) => place.text.includes(text));
}

/** As it is printed: what wraps there is one line in the field. */
function even(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
