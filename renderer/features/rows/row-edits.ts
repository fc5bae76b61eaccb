import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { GridEdits } from '../../components/grid/grid-edits.ts';
import { edit } from '../../stores/edits.ts';

type RowName = 'phases' | 'indicators' | 'participants';
type PatchOf<Name extends RowName> = InputOf<`${Name}:insert`>['rows'][number];

/** What a grid over rows of an objective asks of the archive: each call is one step of the history. */
export function rowEdits<Name extends RowName>(name: Name, objectiveId: Id): GridEdits<PatchOf<Name>> {
  // Rows of a grid carry the archive's own ids; the grid knows them as plain text.
  const ids = (texts: readonly string[]) => texts as Id[];
  // The three kinds have the same channels over patches of their own: TypeScript cannot see the family, the contract checks it.
  const ask = (verb: 'write' | 'insert' | 'paste' | 'duplicate' | 'move' | 'delete', input: object) =>
    edit(`${name}:${verb}`, { objectiveId, ...input } as never);
  return {
    write: (changes, typing) => ask('write', { changes, typing }),
    insert: async (position, rows) => (await ask('insert', { position, rows })).created,
    paste: async (changes, rows) => (await ask('paste', { changes, rows })).created,
    duplicate: async (rows) => (await ask('duplicate', { ids: ids(rows) })).created,
    move: (rows, position) => ask('move', { ids: ids(rows), position }),
    remove: (rows) => ask('delete', { ids: ids(rows) }),
  };
}
