import { Button, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import type { ShownReview } from '../../../shared/ipc/channels/reviews.ts';
import { isFinalReview } from '../../../shared/rules/review/review-date.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { chooseReview, useReviews } from '../../stores/review-store.ts';
import { ChangesSince } from './changes-since.tsx';
import { CloseDialog } from './dialogs/close-dialog.tsx';
import { ConfirmOutcomes } from './dialogs/confirm-outcomes.tsx';
import { DeleteDialog } from './dialogs/delete-dialog.tsx';
import { ExportDialog } from './dialogs/export-dialog.tsx';
import { HandOutDialog } from './dialogs/hand-out-dialog.tsx';
import { PrintDialog } from './dialogs/print-dialog.tsx';
import { ReopenDialog } from './dialogs/reopen-dialog.tsx';
import { ValidateDialog } from './dialogs/validate-dialog.tsx';
import { NewReviewMenu } from './new-review-menu.tsx';
import { reckoningInWords, STATE_WORDS } from './review-words.ts';
import styles from './reviews.module.css';

type Asked = 'close' | 'reopen' | 'validate' | 'delete' | 'handOut' | 'export' | 'print' | 'confirm';

interface ReviewHeadProps {
  readonly review: ShownReview;
  readonly plan: Plan;
  readonly year: number;
}

/** Which check is looked at, how it is reckoned, and what can be done with it. */
export function ReviewHead({ review, plan, year }: ReviewHeadProps) {
  const list = useReviews((state) => state.list);
  const read = useReviews((state) => state.read);
  const writable = useWritable();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { state, date, isReceived } = review;
  const isFinal = isFinalReview(date);
  const mayAct = writable && !isReceived;
  const isLast = list.at(-1)?.id === review.id;
  const command = (label: string, what: Asked): ReactNode => (
    <Button variant="default" onClick={() => setAsked(what)}>
      {label}
    </Button>
  );
  return (
    <>
      <Select
        aria-label="Verifica"
        className={styles.which ?? ''}
        data={list.map(({ id, date: day, state: one }) => ({
          value: id,
          label: `${formatDate(day)} ${STATE_WORDS[one]}`,
        }))}
        value={review.id}
        allowDeselect={false}
        onChange={(id) => {
          const chosen = list.find((one) => one.id === id);
          if (chosen !== undefined) void chooseReview(chosen.id);
        }}
      />
      {writable && <NewReviewMenu plan={plan} year={year} label="Nuova…" />}
      <div className={styles.commands}>
        {state === 'open' && mayAct && command('Consegna…', 'handOut')}
        {state === 'open' && mayAct && command('Chiudi…', 'close')}
        {state === 'open' && mayAct && command('Elimina…', 'delete')}
        {state === 'closed' && isFinal && mayAct && command('Conferma i calcolati…', 'confirm')}
        {state === 'closed' && isFinal && mayAct && command('Valida…', 'validate')}
        {state !== 'open' && isLast && mayAct && command('Riapri…', 'reopen')}
        {command('Stampa…', 'print')}
        {command('Esporta…', 'export')}
      </div>
      <p className={styles.about}>
        {read !== null && <span>{reckoningInWords(read.reckoning)}</span>}
        {isReceived && <span>Arrivata con una consegna: la chiude l'ufficio che l'ha mandata.</span>}
        {read?.returns !== null && read?.returns !== undefined && (
          <span>
            {counted(read.returns.returned, 'rientrato', 'rientrati')} su {read.returns.asked}
            {read.returns.overdue > 0 && `, ${read.returns.overdue} in ritardo`}
          </span>
        )}
        {state !== 'open' && <ChangesSince review={review} />}
      </p>
      {asked === 'close' && <CloseDialog review={review} onClose={close} />}
      {asked === 'reopen' && <ReopenDialog review={review} onClose={close} />}
      {asked === 'validate' && <ValidateDialog review={review} onClose={close} />}
      {asked === 'delete' && <DeleteDialog review={review} onClose={close} />}
      {asked === 'handOut' && <HandOutDialog review={review} onClose={close} />}
      {asked === 'export' && <ExportDialog review={review} onClose={close} />}
      {asked === 'print' && <PrintDialog review={review} onClose={close} />}
      {asked === 'confirm' && <ConfirmOutcomes review={review} onClose={close} />}
    </>
  );
}
