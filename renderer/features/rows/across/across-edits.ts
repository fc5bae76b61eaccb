import type { InputOf } from '../../../../shared/ipc/contract.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { GridEdits, RowChange } from '../../../components/grid/grid-edits.ts';
import { Refusal } from '../../../refusal.ts';
import { type AcrossName, acrossStore } from '../../../stores/across-store.ts';
import { editAcross } from '../../../stores/edits.ts';
import { rowEdits } from '../row-edits.ts';

type PatchOf<Name extends AcrossName> = InputOf<`${Name}:insert`>['rows'][number];
interface Owned {
  readonly id: Id;
  readonly objectiveId: Id;
}

/**
 * What a grid over rows of many objectives asks of the archive, each call one step of the history: cells are written wherever they are;
 * rows come and go within one objective.
 * @param shown the rows as they stand on screen now.
 */
export function acrossEdits<Name extends AcrossName>(
  name: Name,
  shown: () => readonly Owned[],
): GridEdits<PatchOf<Name>> {
  const write = (changes: readonly RowChange<PatchOf<Name>>[], typing: boolean) => {
    const owners = new Map(shown().map(({ id, objectiveId }) => [id as string, objectiveId]));
    const owned = changes.map((change) => ({ ...change, objectiveId: owners.get(change.id) }));
    // Both kinds have the same channel over patches of their own: TypeScript cannot see the family, the contract checks it.
    return editAcross(`${name}:write-across`, { changes: owned, typing } as never);
  };
  /** The one objective that rows are of. @throws Refusal where there are more. */
  const ownerOf = (ids: readonly string[]): Id => {
    const wanted = new Set(ids);
    const owners = new Set(shown().flatMap(({ id, objectiveId }) => (wanted.has(id) ? [objectiveId] : [])));
    const [only, ...others] = owners;
    if (only === undefined || others.length > 0)
      throw refused('le righe scelte sono di più obiettivi: sceglierle di uno solo.');
    return only;
  };
  return {
    write,
    staysWithin: true,
    insert: async (position, patches) => {
      const above = shown()[position - 1];
      if (above === undefined)
        throw refused('non c’è una riga sotto cui metterla: aggiungerla dalla scheda del suo obiettivo.');
      const siblings = acrossStore(name).getState().rows.get(above.objectiveId) ?? [];
      const place = siblings.findIndex(({ id }) => id === above.id) + 1;
      return (await rowEdits(name, above.objectiveId).insert?.(place, patches)) ?? [];
    },
    paste: async (changes) => {
      await write(changes, false);
      return [];
    },
    duplicate: async (ids) => (await rowEdits(name, ownerOf(ids)).duplicate?.(ids)) ?? [],
    move: null,
    remove: async (ids) => rowEdits(name, ownerOf(ids)).remove?.(ids),
  };
}

function refused(message: string): Refusal {
  return new Refusal({ code: 'usage', message, fields: {} });
}
