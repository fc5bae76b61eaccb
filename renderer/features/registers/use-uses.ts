import { useEffect, useState } from 'react';
import type { RegisterKind, RegisterUse } from '../../../shared/ipc/channels/registers.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';

/** Where a row of a register is used: null while it is asked, a sentence where it could not be read. */
export function useUses(kind: RegisterKind, id: Id | null): readonly RegisterUse[] | string | null {
  const registers = useArchive((state) => state.registers);
  const [uses, setUses] = useState<readonly RegisterUse[] | string | null>(null);
  // Whatever is written makes the registers new ones: uses may have changed with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    let current = true;
    const show = (next: typeof uses) => {
      if (current) setUses(next);
    };
    if (id === null) show(null);
    else
      ask('registers:uses', { kind, id }).then(
        (answer) => show(answer.uses),
        (thrown: unknown) => show(refusalMessage(thrown)),
      );
    return () => {
      current = false;
    };
  }, [kind, id, registers]);
  return uses;
}
