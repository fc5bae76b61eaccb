import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import type { HandOutScope } from '../../../schemas/hand-out.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { mayChange } from '../../hand-out-scope.ts';

/** What theirs was handed: the objectives it speaks for (null: a whole archive) and what it may change of them. */
export interface MergeOptions {
  readonly scope: HandOutScope;
  readonly subjects: ReadonlySet<Id> | null;
  /** Keys of what would be taken and a person does not want: it is held back like a conflict, with all that cannot stand without it. */
  readonly declined?: ReadonlySet<string>;
  /** Checks of mine that are closed: what theirs says at them is refused. */
  readonly closedReviews?: ReadonlySet<Id>;
  /** Entries of checks that are closed, or that mine has no longer, by their identity: found by `mergeDocuments`. */
  readonly lockedEntries?: ReadonlySet<Id>;
}

/** Of a hand-out, what is the same for all objectives stays with who keeps the archive. */
const OF_THE_ARCHIVE: readonly DocumentEntity[] = ['municipality', 'settings', 'plans', 'levels'];

/** Whether theirs is a whole archive, of which everything is merged. */
export function isWholeArchive({ scope, subjects }: MergeOptions): boolean {
  return subjects === null && scope === 'everything';
}

/** Whether a difference is about what theirs speaks for: its objectives with their rows, and people, centres and lists. */
export function speaksFor({ objectiveId, entity }: Difference, { subjects }: MergeOptions): boolean {
  if (subjects === null) return true;
  return objectiveId === null ? !OF_THE_ARCHIVE.includes(entity) : subjects.has(objectiveId);
}

/** Whether it is a new row that comes only as far as something taken refers to it: of a register, or an objective above those handed out. */
export function comesAlong(difference: Difference, options: MergeOptions): boolean {
  const { kind, objectiveId, entity } = difference;
  if (kind !== 'added' || isWholeArchive(options)) return false;
  return objectiveId === null || (entity === 'objectives' && !speaksFor(difference, options));
}

/** Whether theirs had the right to a change. */
export function isAllowed(difference: Difference, options: MergeOptions): boolean {
  const { objectiveId, entity, entityId, field } = difference;
  const { scope, lockedEntries } = options;
  if (entity === 'reviewEntries' && lockedEntries?.has(entityId) === true) return false;
  if (comesAlong(difference, options)) return objectiveId === null || scope === 'everything';
  return speaksFor(difference, options) && (field === null ? scope === 'everything' : mayChange(scope, entity, field));
}
