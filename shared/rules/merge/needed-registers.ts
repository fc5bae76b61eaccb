import type { Difference, DocumentEntity } from '../../schemas/difference.ts';
import type { DocumentIndex } from './document-index.ts';
import { MERGE_TABLES } from './merge-tables.ts';
import { differenceKey, refusal, takenDifference } from './new-difference.ts';
import { mayCome } from './possible-values.ts';
import type { FieldValue, Row } from './row.ts';
import type { Sides } from './sides.ts';
import { withOwned } from './with-owned.ts';

interface Needed {
  readonly entity: DocumentEntity;
  readonly row: Row;
}

/** Tables of which a package brings nothing new by itself: a row of theirs is refused unless something needs it. */
const OF_THE_ARCHIVE: readonly DocumentEntity[] = ['municipality', 'settings', 'plans', 'levels'];

/**
 * Brings the register rows that what is taken refers to and mine has not, also when mine had deleted them. New ones that nothing taken
 * refers to come only when theirs is a whole archive.
 */
export function withNeededRegisters(
  sides: Sides<DocumentIndex>,
  differences: readonly Difference[],
  { whole }: { readonly whole: boolean },
): readonly Difference[] {
  const needed = neededRows(sides, differences, whole);
  const settled = differences.flatMap((one) => {
    if (needed.has(one.key) || isThereAlready(sides, one)) return [];
    if (whole || one.objectiveId !== null || one.kind !== 'added' || one.state !== 'taken') return [one];
    return OF_THE_ARCHIVE.includes(one.entity) ? [refusal(one, one)] : [];
  });
  const brought = [...needed.values()].map(({ entity, row }) => {
    const base = sides.base.find(entity, row.id) ?? null;
    const subject = { objectiveId: null, entity, entityId: row.id, kind: 'added', field: null } as const;
    return takenDifference(subject, { base, mine: null, theirs: row }, row);
  });
  return [...brought, ...settled];
}

function neededRows(
  sides: Sides<DocumentIndex>,
  differences: readonly Difference[],
  whole: boolean,
): ReadonlyMap<string, Needed> {
  const needed = new Map<string, Needed>();
  const listed = new Map(differences.map((one) => [one.key, one]));
  const need = (entity: DocumentEntity | undefined, id: FieldValue | undefined): void => {
    if (entity === undefined || entity === 'objectives' || sides.mine.find(entity, id) !== undefined) return;
    const row = sides.theirs.find(entity, id) ?? sides.base.find(entity, id);
    if (row === undefined) return;
    const key = differenceKey(entity, row.id, 'added');
    const added = listed.get(key);
    // A row of mine with the same natural key stands for it.
    const hasPlace = added === undefined ? !sides.mine.named(entity, MERGE_TABLES[entity].key(row)) : mayCome(added);
    if (!hasPlace || needed.has(key)) return;
    needed.set(key, { entity, row });
    needAllOf(entity, row);
  };
  const needAllOf = (entity: DocumentEntity, row: Row) => {
    for (const [field, target] of Object.entries(MERGE_TABLES[entity].references)) need(target, row[field]);
  };
  for (const { objectiveId, entity, entityId, kind, state, field } of differences) {
    const row = state === 'taken' ? sides.theirs.find(entity, entityId) : undefined;
    if (row === undefined) continue;
    if (field !== null) need(MERGE_TABLES[entity].references[field], row[field]);
    if (kind !== 'added' || (objectiveId === null && !whole)) continue;
    for (const [table, owned] of withOwned(sides.theirs, entity, row)) needAllOf(table, owned);
  }
  return needed;
}

/** Whether a register row of theirs cannot come because mine has one that says the same under another identity. */
function isThereAlready(
  sides: Sides<DocumentIndex>,
  { entity, entityId, kind, objectiveId, choices }: Difference,
): boolean {
  if (objectiveId !== null || kind !== 'added' || choices.join() !== 'mine') return false;
  const { key, fields } = MERGE_TABLES[entity];
  const row = sides.theirs.find(entity, entityId);
  const namesake = row === undefined ? undefined : sides.mine.named(entity, key(row));
  return namesake !== undefined && fields.every((field) => field === 'position' || row?.[field] === namesake[field]);
}
