import { z } from 'zod';
import { changedEntity, loggedRow, loggedValue } from './change.ts';
import { id } from './primitives.ts';
import { unreadCell } from './unread-cell.ts';

/** Tables of which a document has rows; the register of returns, the doubts of imports and the findings that were accepted stay in their archive. */
export const documentEntity = changedEntity.exclude([
  'takenReturns',
  'importDoubts',
  'acceptedFindings',
  'closings',
  'planVersions',
]);
export type DocumentEntity = z.infer<typeof documentEntity>;

/** What a side has where another differs: the value of a field, a whole row (null when the side has none), or the order of its rows. */
export const differenceValue = z.union([loggedValue, loggedRow, z.array(id).readonly()]);
export type DifferenceValue = z.infer<typeof differenceValue>;

/**
 * One thing that three versions of a document have differently, raw values as the archive holds them.
 * - `added`, `removed`: a whole row (an objective stands for its rows too, which are then not listed apart);
 * - `field`: one field of a row; `order`: the order of the rows of one table in one objective.
 * - `taken`: only theirs changed it, or both could be joined: `merged` goes in. `conflict`: both changed it differently: stays as mine
 *   until somebody decides. `refused`: theirs changed what it had no right to: stays as mine, and is said.
 * - `unread`: theirs says something that is no value: stays as mine, unless a value is typed in its place.
 * `key` is the same whenever the same three versions are merged.
 */
export const difference = z.strictObject({
  key: z.string(),
  objectiveId: id.nullable(),
  entity: documentEntity,
  entityId: id,
  kind: z.enum(['added', 'removed', 'field', 'order']),
  field: z.string().nullable(),
  state: z.enum(['taken', 'conflict', 'refused', 'unread']),
  base: differenceValue,
  mine: differenceValue,
  theirs: differenceValue,
  merged: differenceValue,
  /** Sides that can be chosen; only `mine` where theirs cannot be written, such as a name that another row has. */
  choices: z.array(z.enum(['mine', 'theirs'])).readonly(),
  /** Of what is `unread`: the cell, what stands there, and why it is no value. */
  unread: unreadCell.pick({ cell: true, text: true, message: true }).optional(),
});
export type Difference = z.infer<typeof difference>;

export const side = z.enum(['mine', 'theirs']);
export type Side = z.infer<typeof side>;

/** What is decided about a difference: which side stays, or what a person typed in place of both, as the archive holds it. */
export type Decision = Side | { readonly typed: z.infer<typeof loggedValue> };
export type Decisions = ReadonlyMap<string, Decision>;
