import type { Difference, DocumentEntity } from '../../schemas/difference.ts';
import type { HandOutScope } from '../../schemas/hand-out.ts';
import type { Id } from '../../schemas/primitives.ts';
import { mayChange } from '../hand-out-scope.ts';

/** What theirs was handed: the objectives it speaks for (null: a whole archive) and what it may change of them. */
export interface MergeOptions {
  readonly scope: HandOutScope;
  readonly subjects: ReadonlySet<Id> | null;
}

/** Of a hand-out, what is the same for all objectives stays with who keeps the archive. */
const OF_THE_ARCHIVE: readonly DocumentEntity[] = ['municipality', 'settings', 'plans', 'levels'];

/** Whether theirs had the right to a change. New register rows are let through: they come as far as they are referred to. */
export function isAllowed(
  { objectiveId, entity, kind, field }: Difference,
  { scope, subjects }: MergeOptions,
): boolean {
  if (objectiveId === null && kind === 'added') return true;
  if (subjects !== null && !(objectiveId === null ? !OF_THE_ARCHIVE.includes(entity) : subjects.has(objectiveId))) {
    return false;
  }
  return field === null ? scope === 'everything' : mayChange(scope, entity, field);
}
