import { folded } from '../../../../shared/format/folded.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';

/** A phase or indicator as a row of a table names it. */
export interface NamedRow {
  readonly objectiveId: Id;
  readonly description: string;
  /** Its place among those of its objective, from 1; null where the table does not say. */
  readonly number: number | null;
}

interface RowThere {
  readonly objectiveId: Id;
  readonly position: number;
  readonly description: string;
}

/**
 * The row of the archive that each row of a table speaks of, where there is one: by number and words, else by words alone, the same words
 * twice in their order. Where the numbers of an objective still hold, one whose words are no more there is told by its number.
 */
export function rowsThere<Named extends NamedRow, There extends RowThere>(
  named: readonly Named[],
  there: readonly There[],
): ReadonlyMap<Named, There> {
  const ordered = [...there].toSorted((one, other) => one.position - other.position);
  const byWords = Map.groupBy(ordered, wordsKey);
  const byOwner = Map.groupBy(ordered, ({ objectiveId }) => objectiveId);
  const found = new Map<Named, There>();
  const free = new Set(ordered);
  const take = (row: Named, match: There | undefined): boolean => {
    if (match === undefined || !free.delete(match)) return false;
    found.set(row, match);
    return true;
  };
  const numbered = ({ objectiveId, number }: Named) =>
    number === null ? undefined : byOwner.get(objectiveId)?.[number - 1];
  const holding = new Set([...byOwner].filter(([, rows]) => rows.length === 1).map(([objectiveId]) => objectiveId));
  const moved = new Set<Id>();
  for (const row of named) {
    const match = numbered(row);
    if (match !== undefined && wordsKey(match) === wordsKey(row) && take(row, match)) holding.add(row.objectiveId);
  }
  for (const row of named) {
    // Of rows that no words tell, only the number does.
    if (found.has(row) || (row.number === null && row.description.trim() === '')) continue;
    const words = byWords.get(wordsKey(row));
    if (
      take(
        row,
        words?.find((match) => free.has(match)),
      )
    )
      moved.add(row.objectiveId);
  }
  for (const row of named) {
    const { objectiveId } = row;
    if (!found.has(row) && holding.has(objectiveId) && !moved.has(objectiveId)) take(row, numbered(row));
  }
  return found;
}

const wordsKey = ({ objectiveId, description }: Pick<RowThere, 'objectiveId' | 'description'>): string =>
  `${objectiveId} ${folded(description)}`;
