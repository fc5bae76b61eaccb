import { useState } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { dayOf } from '../../components/values/moment.ts';
import { refusalMessage } from '../../refusal.ts';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { cleanTexts, edit } from '../../stores/edits.ts';
import { goToFinding } from '../../stores/go-to.ts';
import { useTree } from '../../stores/tree-store.ts';
import { correctionOf } from './correction-of.ts';

export interface FindingActions {
  /** What a line of a finding can do: `<FindingLine {...actions.of(finding)} />`. */
  readonly of: (finding: Finding) => {
    readonly message: string;
    readonly onGo: () => void;
    readonly onCorrect?: () => void;
    readonly onDismiss?: () => void;
    readonly onAccept?: () => void;
    readonly accepted?: { readonly who: string; readonly at: string };
    readonly onShowAgain?: () => void;
  };
  /** Takes the characters that nobody sees out of the whole archive; null where nothing may be written. */
  readonly onCleanAll: (() => void) | null;
  /** Says that doubts of imports were looked at: they go, as one step; null where nothing may be written. */
  readonly onDismiss: ((doubts: readonly Id[]) => void) | null;
  /** Why the last correction was refused. */
  readonly refusal: string | null;
}

/** «vai» and «correggi» of findings. */
export function useFindingActions(): FindingActions {
  const registers = useArchive((state) => state.registers);
  const rows = useTree((state) => state.rows);
  const writable = useWritable();
  const [refusal, setRefusal] = useState<string | null>(null);
  const carryOut = async (work: () => Promise<unknown>, done: string | null) => {
    try {
      await work();
      setRefusal(null);
      if (done !== null) announce(done);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  const dismiss = (doubts: readonly Id[]) =>
    void carryOut(
      () => edit('findings:dismiss-doubts', { doubts: [...doubts] }),
      doubts.length === 1 ? 'Controllato.' : `Controllati: ${italianCount(doubts.length)}.`,
    );
  const accept = ({ kind, message, objectiveId, entity, rowId, field }: Finding) =>
    void carryOut(
      () => edit('findings:accept', { kind, message, objectiveId, entity, rowId, field }),
      'Nascosto: torna se cambia il campo di cui parla.',
    );
  const showAgain = (accepted: Id) =>
    void carryOut(() => edit('findings:show-again', { accepted }), 'Torna tra le cose da guardare.');
  return {
    refusal,
    onDismiss: writable ? dismiss : null,
    onCleanAll: writable ? () => void carryOut(() => cleanTexts(null), 'Corretti tutti.') : null,
    of: (finding) => {
      const hasCentre = rows.find(({ id }) => id === finding.objectiveId)?.centreId !== null;
      const { doubt, accepted } = finding;
      const correction = writable ? correctionOf(finding, registers, hasCentre) : null;
      return {
        message: finding.message,
        onGo: () => void carryOut(() => goToFinding(finding), null),
        ...(correction === null ? {} : { onCorrect: () => void carryOut(correction, 'Corretto.') }),
        ...(writable && doubt !== undefined ? { onDismiss: () => dismiss([doubt.id]) } : {}),
        ...(writable && doubt === undefined && accepted === undefined ? { onAccept: () => accept(finding) } : {}),
        ...(accepted === undefined ? {} : { accepted: { who: accepted.who, at: dayOf(accepted.at) } }),
        ...(writable && accepted !== undefined ? { onShowAgain: () => showAgain(accepted.id) } : {}),
      };
    },
  };
}
