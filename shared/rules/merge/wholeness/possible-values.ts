import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { Row } from '../rows/row.ts';

/** Whether what theirs has here is in the result, or can be chosen to be. */
export function mayCome({ state, choices }: Difference): boolean {
  return state === 'taken' || choices.includes('theirs');
}

/** Rows of mine that theirs takes away for sure, with all that belongs to them. */
export class Leaving {
  readonly #mine: DocumentIndex;
  readonly #removed: ReadonlySet<string>;

  constructor(mine: DocumentIndex, differences: readonly Difference[]) {
    const removed = differences.filter(({ kind, state }) => kind === 'removed' && state === 'taken');
    this.#mine = mine;
    this.#removed = new Set(removed.map(({ entity, entityId }) => `${entity}/${entityId}`));
  }

  has(entity: DocumentEntity, row: Row): boolean {
    if (this.#removed.has(`${entity}/${row.id}`)) return true;
    const { owner } = MERGE_TABLES[entity];
    const above = owner === null ? undefined : this.#mine.find(owner.entity, row[owner.field]);
    return owner !== null && above !== undefined && this.has(owner.entity, above);
  }
}
