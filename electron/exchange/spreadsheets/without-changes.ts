import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** A document as it is here, with those rows of another that are not here: what is here and there differently stays. */
export function withoutChanges(mine: ArchiveDocument, theirs: ArchiveDocument): ArchiveDocument {
  const both = <Row extends { readonly id: Id }>(here: readonly Row[], there: readonly Row[]): readonly Row[] => {
    const known = new Set(here.map(({ id }) => id));
    return [...here, ...there.filter(({ id }) => !known.has(id))];
  };
  return {
    ...mine,
    plans: both(mine.plans, theirs.plans),
    centres: both(mine.centres, theirs.centres),
    people: both(mine.people, theirs.people),
    councillors: both(mine.councillors, theirs.councillors),
    listItems: both(mine.listItems, theirs.listItems),
    objectives: both(mine.objectives, theirs.objectives),
    phases: both(mine.phases, theirs.phases),
    indicators: both(mine.indicators, theirs.indicators),
    indicatorResults: both(mine.indicatorResults, theirs.indicatorResults),
    participants: both(mine.participants, theirs.participants),
  };
}
