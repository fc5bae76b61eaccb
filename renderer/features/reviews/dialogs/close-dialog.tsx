import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import type { ShownReview } from '../../../../shared/ipc/channels/reviews.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { isFinalReview, reviewName, reviewYear } from '../../../../shared/rules/review/review-date.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { ConfirmDialog } from '../../../components/dialogs/confirm-dialog.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { UnsavedNote } from '../../../pieces/saving/unsaved-note.tsx';
import { refusalMessage } from '../../../refusal.ts';
import { bringHistory } from '../../../stores/edits.ts';
import { actOnReview } from '../../../stores/review-store.ts';
import type { ReviewDialogProps } from './review-dialog-props.ts';

type Missing = OutputOf<'reviews:before-closing'>;

/** Asks before a check is closed, telling what is missing: none of it forbids. */
export function CloseDialog({ review, onClose }: ReviewDialogProps) {
  const [missing, setMissing] = useState<Missing | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const next = reviewYear(review.date) + 1;
  const [behind, setBehind] = useState(0);
  const [brings, setBrings] = useState(false);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      try {
        await saveEverything();
        const told = await ask('reviews:before-closing', { reviewId: review.id });
        const { indicators } = isFinalReview(review.date)
          ? await ask('new-year:behind', { planId: null, year: next })
          : { indicators: 0 };
        if (isGone) return;
        setMissing(told);
        setBehind(indicators);
      } catch (thrown) {
        if (!isGone) setRefusal(refusalMessage(thrown));
      }
    })();
    return () => {
      isGone = true;
    };
  }, [review.id, review.date, next]);
  const close = async () => {
    await saveEverything();
    await actOnReview('reviews:close', { reviewId: review.id });
    if (brings) await bringHistory({ planId: null, year: next });
    announce(`Chiusa la ${reviewName(review.date)}`);
  };
  return (
    <ConfirmDialog
      title={`Chiudere la ${reviewName(review.date)}?`}
      confirmLabel="Chiudi la verifica"
      onConfirm={close}
      onClose={onClose}
    >
      <p>
        Le cifre e le parole di oggi restano fissate: si possono stampare, confrontare e rileggere anche quando i dati
        saranno cambiati. Si può riaprire, dicendo perché.
      </p>
      <UnsavedNote made="si fissa" />
      {refusal !== null && <ErrorPanel title="Che cosa manca non si è potuto contare">{refusal}</ErrorPanel>}
      {missing !== null && <WhatIsMissing review={review} missing={missing} />}
      {behind > 0 && (
        <Checkbox
          mt="md"
          label={`Aggiorna gli anni precedenti nel ${next}: ${counted(behind, 'indicatore ha', 'indicatori hanno')} altri valori`}
          checked={brings}
          onChange={({ currentTarget }) => setBrings(currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  );
}

function WhatIsMissing({ missing }: { readonly review: ShownReview; readonly missing: Missing }) {
  const { withoutProgress, unexplained, awaited, objectives } = missing;
  const lines = [
    withoutProgress > 0 && `${counted(withoutProgress, 'obiettivo', 'obiettivi')} senza un avanzamento calcolabile`,
    unexplained > 0 &&
      `${counted(unexplained, 'obiettivo', 'obiettivi')} in ritardo o non raggiungibili, senza criticità né azioni`,
    awaited.length > 0 && `non ancora rientrati: ${awaited.join(', ')}`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p>Nessuna mancanza in {counted(objectives, 'obiettivo', 'obiettivi')}.</p>;
  return (
    <>
      <p>Restano da guardare:</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
