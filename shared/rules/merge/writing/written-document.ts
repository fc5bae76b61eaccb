import type { ArchiveDocument } from '../../../schemas/archive-document.ts';
import type { Difference } from '../../../schemas/difference.ts';
import { type Id, id } from '../../../schemas/primitives.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';
import { withOwned } from '../rows/with-owned.ts';
import { DocumentDraft } from './document-draft.ts';
import { joinedOrder } from './joined-order.ts';
import { resolveReferences } from './resolve-references.ts';

/**
 * Mine with the given differences of theirs in it. References of the result hold: an objective whose parent goes hangs on what was above
 * that, and a row that something of theirs refers to comes with it. @param sources further documents to find such rows in.
 */
export function writtenDocument(
  sides: Sides<DocumentIndex>,
  chosen: readonly Difference[],
  sources: readonly DocumentIndex[] = [],
): ArchiveDocument {
  const draft = new DocumentDraft(sides.mine);
  for (const one of chosen) if (one.kind === 'removed') remove(draft, sides.mine, one);
  for (const one of chosen) if (one.kind !== 'removed') write(draft, sides, one);
  for (const one of chosen) if (one.kind === 'removed') liftChildren(draft, sides.mine, one);
  resolveReferences(draft, [sides.theirs, ...sources, sides.base]);
  placeRows(draft, sides, chosen);
  return draft.finish();
}

function remove(draft: DocumentDraft, mine: DocumentIndex, { entity, entityId }: Difference): void {
  const row = mine.find(entity, entityId);
  if (row === undefined) return;
  for (const [table, { id }] of withOwned(mine, entity, row)) draft.remove(table, id);
}

function write(draft: DocumentDraft, { theirs }: Sides<DocumentIndex>, difference: Difference): void {
  const { entity, entityId, kind, state, field } = difference;
  if (kind === 'added') {
    const row = theirs.find(entity, entityId);
    if (row === undefined) throw new Error(`${difference.key} is not in theirs`);
    for (const [table, owned] of withOwned(theirs, entity, row)) draft.put(table, owned);
  }
  const row = draft.find(entity, entityId);
  if (field === null || row === undefined) return;
  const value = state === 'taken' ? difference.merged : difference.theirs;
  if (typeof value !== 'object' || value === null) draft.put(entity, { ...row, [field]: value });
}

function liftChildren(draft: DocumentDraft, mine: DocumentIndex, { entity, entityId }: Difference): void {
  if (entity !== 'objectives') return;
  for (const { id } of mine.children(entityId)) {
    const child = draft.find('objectives', id);
    if (child?.['parentId'] !== entityId) continue;
    draft.put('objectives', { ...child, parentId: nearestAbove(draft, mine, entityId) });
  }
}

function nearestAbove(draft: DocumentDraft, mine: DocumentIndex, gone: Id): FieldValue {
  let above = mine.find('objectives', gone)?.['parentId'] ?? null;
  while (above !== null && draft.find('objectives', above) === undefined) {
    above = mine.find('objectives', above)?.['parentId'] ?? null;
  }
  return above;
}

/** Numbers the rows anew, from zero, wherever some came, went or changed places. */
function placeRows(draft: DocumentDraft, { mine, theirs }: Sides<DocumentIndex>, chosen: readonly Difference[]): void {
  const leads = new Map<string, { readonly lead: Difference; readonly ownerId: Id; readonly field: string }>();
  for (const one of chosen) {
    const { ordered, owner } = MERGE_TABLES[one.entity];
    if (!ordered || owner === null || one.kind === 'field') continue;
    const row = (one.kind === 'removed' ? mine : theirs).find(one.entity, one.entityId);
    const ownerId = id.safeParse(one.kind === 'order' ? one.entityId : row?.[owner.field]).data;
    const group = `${one.entity}/${ownerId}`;
    if (ownerId !== undefined && leads.get(group)?.lead.kind !== 'order')
      leads.set(group, { lead: one, ownerId, field: owner.field });
  }
  for (const { lead, ownerId, field } of leads.values()) {
    const { entity, kind } = lead;
    const idsOf = (index: DocumentIndex) =>
      index
        .owned(entity, ownerId)
        .map((row) => row.id)
        .filter((rowId) => draft.find(entity, rowId)?.[field] === ownerId);
    const [first, other] = kind === 'order' ? [theirs, mine] : [mine, theirs];
    for (const [position, rowId] of joinedOrder(idsOf(first), idsOf(other)).entries()) {
      const row = draft.find(entity, rowId);
      if (row !== undefined && row['position'] !== position) draft.put(entity, { ...row, position });
    }
  }
}
