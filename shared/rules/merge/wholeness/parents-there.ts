import type { Difference } from '../../../schemas/difference.ts';
import { differenceKey } from '../differences/new-difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import type { Row } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';
import { Leaving } from './possible-values.ts';
import type { WholenessCheck } from './wholeness-check.ts';

/** What theirs put under an objective that mine deleted is not taken by itself: that would bring the objective back unasked. */
export const missingParents: WholenessCheck = (sides, differences) => {
  const taken = differences.filter(({ entity, state }) => entity === 'objectives' && state === 'taken');
  const added = new Set(taken.filter(({ kind }) => kind === 'added').map(({ entityId }) => entityId as string));
  const isThere = (id: unknown) =>
    typeof id !== 'string' || added.has(id) || sides.mine.find('objectives', id) !== undefined;
  return taken
    .filter((one) => !isThere(newParent(sides, one)))
    .map(({ key }) => ({ key, choices: ['mine', 'theirs'] }) as const);
};

function newParent({ theirs }: Sides<DocumentIndex>, difference: Difference): Row[string] | undefined {
  const isPlaced = difference.kind === 'added' || difference.field === 'parentId';
  return isPlaced ? theirs.find('objectives', difference.entityId)?.['parentId'] : null;
}

/** An objective does not go by itself while another stays under it: one that mine put there or changed, or that theirs does not speak for. */
export const childrenLeftBehind: WholenessCheck = ({ mine }, differences) => {
  const removed = differences.filter(
    ({ entity, kind, state }) => entity === 'objectives' && kind === 'removed' && state === 'taken',
  );
  if (removed.length === 0) return [];
  const leaving = new Leaving(mine, differences);
  const taken = new Set(differences.filter(({ state }) => state === 'taken').map(({ key }) => key));
  const stays = (child: Row) =>
    !leaving.has('objectives', child) && !taken.has(differenceKey('objectives', child.id, 'parentId'));
  return removed
    .filter(({ entityId }) => mine.children(entityId).some(stays))
    .map(({ key }) => ({ key, choices: ['mine', 'theirs'] }) as const);
};
