import { useState } from 'react';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import type { NewCentre, TableMatching, TablePreview, TableReading } from '../../../shared/ipc/channels/tables.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { Refusal, refusalMessage } from '../../refusal.ts';
import { exchanging } from '../../stores/exchange-work.ts';
import { openMerge } from '../../stores/merge-store.ts';

export type CheckedTable = OutputOf<'tables:check'>;
export type TableStep = 'file' | 'reading' | 'columns' | 'check';

/** Why a table does not come in, and the cells that are to blame, as `Fasi!H2` with a sentence each. */
export interface TableRefusal {
  readonly message: string;
  readonly cells: readonly (readonly [cell: string, message: string])[];
}

/** A table on its way in: what was chosen, how it is read and matched, what was found. Whatever is refused is shown and changes nothing. */
export function useTableImport(onMerge: () => void) {
  const [step, setStep] = useState<TableStep>('file');
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [matching, setMatching] = useState<TableMatching | null>(null);
  const [checked, setChecked] = useState<CheckedTable | null>(null);
  const [newCentres, setNewCentres] = useState<readonly NewCentre[]>([]);
  const [refusal, setRefusal] = useState<TableRefusal | null>(null);

  const carryOut = async (work: () => Promise<void>) => {
    setRefusal(null);
    try {
      await saveEverything();
      await work();
    } catch (thrown) {
      // Who stopped it knows.
      if (!(thrown instanceof Refusal && thrown.code === 'cancelled')) setRefusal(refusalOf(thrown));
    }
  };
  const show = (shown: TablePreview) => {
    setPreview(shown);
    setMatching(shown.matching);
    setChecked(null);
    setNewCentres([]);
  };
  const take = (chosen: OutputOf<'tables:choose'>) => {
    if (chosen === null) return;
    if (chosen.kind === 'ours') {
      openMerge(chosen.merge);
      return onMerge();
    }
    show(chosen.preview);
    setStep('reading');
  };
  const whole = (centres = newCentres) => {
    if (preview === null || matching === null) throw new Error('No table was chosen');
    return { token: preview.token, reading: preview.reading, matching, newCentres: [...centres] };
  };
  const check = (centres = newCentres) =>
    carryOut(async () => {
      const found = await exchanging(() => ask('tables:check', whole(centres)));
      setNewCentres(centres);
      setChecked(found);
      setStep('check');
      announce(found.problemCount === 0 ? 'Controllo finito: nessun problema' : 'Controllo finito: ci sono problemi');
    });
  return {
    step,
    preview,
    matching,
    checked,
    refusal,
    goTo: (next: TableStep) => {
      setRefusal(null);
      setStep(next);
    },
    choose: () => carryOut(async () => take(await exchanging(() => ask('tables:choose')))),
    open: (token: FileToken) => carryOut(async () => take(await exchanging(() => ask('tables:open', { token })))),
    paste: (text: string) => carryOut(async () => take(await exchanging(() => ask('tables:paste', { text })))),
    read: (reading: TableReading) =>
      carryOut(async () => {
        if (preview === null) return;
        show(await exchanging(() => ask('tables:read', { token: preview.token, reading })));
      }),
    match: (next: TableMatching) => {
      setMatching(next);
      setChecked(null);
    },
    newCentres,
    check: () => check(),
    /** Checks again with centres that are to come in with the table, besides those that were said before. */
    createCentres: (centres: readonly NewCentre[]) => check([...newCentres, ...centres]),
    merge: () =>
      carryOut(async () => {
        openMerge(await exchanging(() => ask('tables:merge', whole())));
        onMerge();
      }),
  };
}

export type TableImport = ReturnType<typeof useTableImport>;

function refusalOf(thrown: unknown): TableRefusal {
  const cells = thrown instanceof Refusal && thrown.code === 'table-refused' ? Object.entries(thrown.fields) : [];
  return { message: refusalMessage(thrown), cells };
}
