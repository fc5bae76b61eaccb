import { useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { REPLACEABLE, type Replaceable, type Replacement } from '../../../shared/schemas/replacement.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { replaceOverArchive } from '../../stores/edits.ts';

const NOTHING: Replacement = { find: '', put: '', fields: [...REPLACEABLE], matchCase: false, wholeWords: false };

/** A replacement as it is asked for, looked at, then done. What is looked at is forgotten as soon as something else is asked for. */
export function useReplacement(onDone: () => void) {
  const [wanted, setWanted] = useState(NOTHING);
  const [looked, setLooked] = useState<OutputOf<'replacing:look'> | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);

  const carryOut = async (work: () => Promise<void>) => {
    setRefusal(null);
    setWorking(true);
    try {
      await saveEverything();
      await work();
    } catch (thrown) {
      setLooked(null);
      setRefusal(refusalMessage(thrown));
    } finally {
      setWorking(false);
    }
  };
  const change = (part: Partial<Replacement>) => {
    setWanted((before) => ({ ...before, ...part }));
    setLooked(null);
    setRefusal(null);
  };
  return {
    wanted,
    looked,
    refusal,
    isWorking,
    isReady: wanted.find !== '' && wanted.fields.length > 0,
    change,
    chooseField: (field: Replaceable, isChosen: boolean) =>
      change({ fields: REPLACEABLE.filter((one) => (one === field ? isChosen : wanted.fields.includes(one))) }),
    look: () => carryOut(async () => setLooked(await ask('replacing:look', wanted))),
    replace: () =>
      carryOut(async () => {
        if (looked === null) return;
        await replaceOverArchive({ ...wanted, texts: looked.texts });
        announce(`Sostituito in ${counted(looked.texts, 'testo', 'testi')}: Ctrl+Z rimette com'era.`);
        onDone();
      }),
  };
}
