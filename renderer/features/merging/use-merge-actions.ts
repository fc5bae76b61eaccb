import { type RefObject, useCallback, useRef, useState } from 'react';
import type { MergeEntry } from '../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../shared/schemas/difference.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useExchangeWork } from '../../stores/exchange-work.ts';
import { acceptMerge, type DecisionTarget, decide } from '../../stores/merge-edits.ts';
import { chooseGroup, useMerge } from '../../stores/merge-store.ts';
import { conflictFrom } from './conflict-steps.ts';
import { entryTitle, sideWord } from './entries/entry-words.ts';
import { stillOpen } from './merge-words.ts';

export interface MergeActions {
  /** Why the last one was refused. */
  readonly refusal: string | null;
  readonly onDecide: (target: DecisionTarget, choice: Side | null, about: string) => void;
  readonly onChoose: (entry: MergeEntry, choice: Side | null) => void;
  /** Decides by what was typed. Resolves to why it was refused, null when it was not. */
  readonly onType: (entry: MergeEntry, text: string) => Promise<string | null>;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onAccept: () => void;
  /** Whether the active difference is to take the focus as soon as it is drawn. */
  readonly takesFocus: RefObject<boolean>;
}

/** What a person does with a merge; what comes of it is announced, what is refused is shown in the screen. */
export function useMergeActions(onArrive: () => void): MergeActions {
  const [refusal, setRefusal] = useState<string | null>(null);
  const takesFocus = useRef(false);
  const attempt = useCallback(async (work: () => Promise<void>) => {
    setRefusal(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  }, []);
  const onDecide = useCallback(
    (target: DecisionTarget, choice: Side | null, about: string) =>
      void attempt(async () => {
        await decide(target, choice);
        const { summary } = useMerge.getState();
        const chosen = choice === null ? 'Scelta tolta' : `Scelto ${sideWord(choice)}`;
        if (summary !== null) announce(`${chosen}: ${about}. ${stillOpen(summary.counts)}`);
      }),
    [attempt],
  );
  const onChoose = useCallback(
    (entry: MergeEntry, choice: Side | null) =>
      onDecide({ kind: 'keys', keys: [entry.key] }, choice, entryTitle(entry)),
    [onDecide],
  );
  const onType = useCallback(async (entry: MergeEntry, typed: string): Promise<string | null> => {
    setRefusal(null);
    try {
      await decide({ kind: 'keys', keys: [entry.key] }, { typed });
    } catch (thrown) {
      return refusalMessage(thrown);
    }
    announce(`Scritto un altro valore: ${entryTitle(entry)}`);
    return null;
  }, []);
  const onStep = (direction: 1 | -1) =>
    void attempt(async () => {
      const place = await conflictFrom(direction);
      if (place === null) return announce('Non ci sono conflitti');
      if (place.wrapped) announce(direction === 1 ? 'Di nuovo dal primo conflitto' : "Di nuovo dall'ultimo conflitto");
      onArrive();
      takesFocus.current = true;
      await chooseGroup(place.group, place.key);
    });
  const onAccept = () => {
    const { summary } = useMerge.getState();
    const isReady = useArchive.getState().archive?.access === 'write' && !useExchangeWork.getState().isRunning;
    if (summary === null || summary.kind === 'comparison' || !isReady) return;
    void attempt(async () => {
      await saveEverything();
      await acceptMerge();
      announce(`Accolto: ${summary.title}`);
    });
  };
  return { refusal, onDecide, onChoose, onType, onStep, onAccept, takesFocus };
}
