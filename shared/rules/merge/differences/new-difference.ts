import { assertNever } from '../../../assert-never.ts';
import type { Difference, DifferenceValue, DocumentEntity, Side } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import type { Sides } from '../rows/sides.ts';

/** What a difference is about: a row, one of its fields, or the order of the rows of a table (`entityId` is then their owner). */
export type Subject = Pick<Difference, 'objectiveId' | 'entity' | 'entityId' | 'kind' | 'field'>;

/** The name of a difference: the same whenever the same versions are merged. */
export function differenceKey(entity: DocumentEntity, entityId: Id, what: string): string {
  return `${entity}/${entityId}/${what}`;
}

/** Something that only theirs changed, or that both changed so that it can be joined. */
export function takenDifference(subject: Subject, values: Sides<DifferenceValue>, merged: DifferenceValue): Difference {
  return { ...subject, ...values, key: keyOf(subject), state: 'taken', merged, choices: [] };
}

/** Something that both changed differently: as mine, until somebody chooses. */
export function conflict(subject: Subject, values: Sides<DifferenceValue>, choices: readonly Side[]): Difference {
  return { ...subject, ...values, key: keyOf(subject), state: 'conflict', merged: values.mine, choices };
}

/** Something that theirs had no right to change. */
export function refusal(subject: Subject, values: Sides<DifferenceValue>): Difference {
  return { ...subject, ...values, key: keyOf(subject), state: 'refused', merged: values.mine, choices: [] };
}

function keyOf({ entity, entityId, kind, field }: Subject): string {
  switch (kind) {
    case 'field':
      return differenceKey(entity, entityId, field ?? '');
    case 'added':
    case 'removed':
    case 'order':
      return differenceKey(entity, entityId, kind);
    default:
      return assertNever(kind);
  }
}
