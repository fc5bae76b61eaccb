import { useCallback } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { refusalMessage } from '../../refusal.ts';
import { editRegister } from '../../stores/register-edits.ts';
import type { RegisterEntry } from './register-entry.ts';

/** Moves a row of a register whose order is data one place up or down, among those as deep as itself. */
export function useMove(kind: 'centre' | 'listItem', entries: readonly RegisterEntry[]) {
  return useCallback(
    (id: Id, direction: -1 | 1) => {
      const beside = siblings(entries, id);
      const at = beside.indexOf(id);
      if (at + direction < 0 || at + direction >= beside.length) return;
      const before = beside[at + (direction === -1 ? -1 : 2)] ?? null;
      editRegister('registers:move', { kind, id, before }).then(
        () => announce(`Spostato al posto ${at + direction + 1}.`),
        (thrown: unknown) => announce(refusalMessage(thrown)),
      );
    },
    [kind, entries],
  );
}

/** The rows under the same one, in their order. */
function siblings(entries: readonly RegisterEntry[], id: Id): readonly Id[] {
  const parent = entries.find((entry) => entry.id === id)?.parentId;
  return entries.filter((entry) => entry.parentId === parent).map((entry) => entry.id);
}
