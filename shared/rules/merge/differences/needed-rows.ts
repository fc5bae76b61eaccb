import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue, Row } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';
import { withOwned } from '../rows/with-owned.ts';
import { mayCome } from '../wholeness/possible-values.ts';
import { comesAlong, type MergeOptions, speaksFor } from './allowed-changes.ts';
import { differenceKey, refusal, takenDifference } from './new-difference.ts';

interface Needed {
  readonly entity: DocumentEntity;
  readonly row: Row;
}

/**
 * Brings the rows that what is taken refers to and mine has not, also register rows that mine had deleted. New rows that come only as
 * far as they are referred to are left where nothing does; an objective or a plan is then told as refused.
 */
export function withNeededRows(
  sides: Sides<DocumentIndex>,
  differences: readonly Difference[],
  options: MergeOptions,
): readonly Difference[] {
  const needed = neededRows(sides, differences, options);
  const settled = differences.flatMap((one) => {
    if (needed.has(one.key)) return [];
    if (one.state !== 'taken' || !comesAlong(one, options)) return [one];
    return one.objectiveId === null && speaksFor(one, options) ? [] : [refusal(one, one)];
  });
  const brought = [...needed.values()].map(({ entity, row }) => {
    const base = sides.base.find(entity, row.id) ?? null;
    const objectiveId = entity === 'objectives' ? row.id : null;
    const subject = { objectiveId, entity, entityId: row.id, kind: 'added', field: null } as const;
    return takenDifference(subject, { base, mine: null, theirs: row }, row);
  });
  return [...brought, ...settled];
}

function neededRows(
  sides: Sides<DocumentIndex>,
  differences: readonly Difference[],
  options: MergeOptions,
): ReadonlyMap<string, Needed> {
  const needed = new Map<string, Needed>();
  const listed = new Map(differences.map((one) => [one.key, one]));
  const open = differences.flatMap((one) => referencesOf(sides.theirs, one, options));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [entity, id] = next;
    const row = sides.theirs.find(entity, id) ?? sides.base.find(entity, id);
    if (row === undefined || sides.mine.find(entity, id) !== undefined) continue;
    const key = differenceKey(entity, row.id, 'added');
    if (needed.has(key) || !mayBeBrought(sides.mine, entity, row, listed.get(key))) continue;
    needed.set(key, { entity, row });
    open.push(...allReferencesOf(sides.theirs, entity, row));
  }
  return needed;
}

type Reference = readonly [DocumentEntity, FieldValue | undefined];

/** What a taken difference refers to. */
function referencesOf(theirs: DocumentIndex, difference: Difference, options: MergeOptions): readonly Reference[] {
  const { entity, entityId, kind, state, field } = difference;
  const row = state === 'taken' ? theirs.find(entity, entityId) : undefined;
  if (row === undefined) return [];
  if (kind === 'added') return comesAlong(difference, options) ? [] : allReferencesOf(theirs, entity, row);
  const target = field === null ? undefined : MERGE_TABLES[entity].references[field];
  return target === undefined || field === null ? [] : [[target, row[field]]];
}

function allReferencesOf(theirs: DocumentIndex, entity: DocumentEntity, row: Row): readonly Reference[] {
  return withOwned(theirs, entity, row).flatMap(([table, owned]) =>
    Object.entries(MERGE_TABLES[table].references).map(([field, target]) => [target, owned[field]] as const),
  );
}

/** An objective that mine deleted comes back by choice alone; for a register row, one of mine with its natural key may stand. */
function mayBeBrought(mine: DocumentIndex, entity: DocumentEntity, row: Row, added: Difference | undefined): boolean {
  if (entity === 'objectives') return added?.state === 'taken';
  return added === undefined ? mine.named(entity, MERGE_TABLES[entity].key(row)) === undefined : mayCome(added);
}
