import { useState } from 'react';
import type { WrittenFile } from '../../../../shared/ipc/channels/hand-outs.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { exchanging } from '../../../stores/exchange-work.ts';
import { loadHandOuts } from '../../../stores/hand-outs-store.ts';
import { openMerge } from '../../../stores/merge-store.ts';

/** What can be done from a line of the register, and what came of it. */
export interface RegisterCommands {
  readonly refusal: string | null;
  /** The file written again last, and of which hand-out. */
  readonly written: { readonly id: Id; readonly file: WrittenFile } | null;
  readonly writeAgain: (id: Id) => Promise<void>;
  readonly close: (id: Id, closed: boolean) => Promise<void>;
  readonly review: (returnId: Id) => Promise<void>;
}

export function useRegisterCommands(): RegisterCommands {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [written, setWritten] = useState<RegisterCommands['written']>(null);
  const carryOut = async (work: () => Promise<void>) => {
    setRefusal(null);
    setWritten(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  return {
    refusal,
    written,
    writeAgain: (id) =>
      carryOut(async () => {
        const file = await exchanging(() => ask('hand-outs:write-again', { id }));
        if (file === null) return;
        setWritten({ id, file });
        announce(`Scritto ${file.fileName}`);
      }),
    close: (id, closed) =>
      carryOut(async () => {
        await ask('hand-outs:close', { id, closed });
        await loadHandOuts();
        announce(closed ? 'Consegna chiusa: non si aspetta altro.' : 'Consegna riaperta.');
      }),
    review: (returnId) =>
      carryOut(async () => {
        await saveEverything();
        openMerge(await exchanging(() => ask('packages:reopen', { returnId })));
      }),
  };
}
