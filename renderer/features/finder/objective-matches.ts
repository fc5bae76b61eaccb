import type { TextRun } from '../../../shared/format/text-around.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { type ObjectivePlace, objectivePlaces } from '../../pieces/places/objective-places.ts';
import { textMatch } from './text-match.ts';

/** A place of an objective where something stands that was looked for. */
export interface ObjectiveMatch extends Omit<ObjectivePlace, 'text'> {
  readonly runs: readonly TextRun[];
}

const MOST = 200;

/** Where what was typed stands in an objective, as its fields and rows show it, from the top down. */
export function objectiveMatches(objective: ObjectiveDetail, typed: string): readonly ObjectiveMatch[] {
  const matches: ObjectiveMatch[] = [];
  for (const { text, ...place } of objectivePlaces(objective)) {
    const runs = textMatch(text, typed);
    if (runs !== null) matches.push({ ...place, runs });
    if (matches.length === MOST) break;
  }
  return matches;
}
