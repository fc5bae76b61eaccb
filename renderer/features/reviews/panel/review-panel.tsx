import { Button, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '../../../../shared/format/dates.ts';
import { formatOptionalHundredths, formatSigned } from '../../../../shared/format/numbers.ts';
import { isFinalReview } from '../../../../shared/rules/review/review-date.ts';
import type { ObjectiveDetail } from '../../../../shared/schemas/objective-detail.ts';
import type { Hundredths, Id } from '../../../../shared/schemas/primitives.ts';
import { EmptyState } from '../../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { useInterface } from '../../../stores/interface-store.ts';
import { useReviewView } from '../../../stores/review-store.ts';
import { ChangesSince } from '../changes-since.tsx';
import { paceText } from '../review-columns.ts';
import { reckoningInWords, STATE_WORDS } from '../review-words.ts';
import { EntryFields } from './entry-fields.tsx';
import { EvaluationFields } from './evaluation-fields.tsx';
import { MomentsTable } from './moments-table.tsx';
import styles from './panel.module.css';
import { PhasesTable } from './phases-table.tsx';
import { useReviewedObjective } from './use-reviewed-objective.ts';

/** Verifica: where an objective stands at a check, what is said of it, its phases at that date, and how its year went. */
export function ReviewPanel({ objective }: { readonly objective: ObjectiveDetail }) {
  const [chosenId, setChosenId] = useState<Id | null>(null);
  const { told, failure, readAgain } = useReviewedObjective(objective.id, chosenId);
  useWayBack(objective.id);
  if (failure !== null) {
    return (
      <ErrorPanel
        title="La verifica non si può mostrare"
        actions={<Button onClick={() => void readAgain()}>Riprova</Button>}
      >
        {failure}
      </ErrorPanel>
    );
  }
  if (told === undefined) return null;
  if (told === null) {
    return (
      <EmptyState
        title={objective.year === null ? "L'obiettivo non ha un anno" : `Nessuna verifica nel ${objective.year}`}
        action={<Button onClick={() => useInterface.setState({ screen: 'reviews' })}>Verifiche</Button>}
      >
        Qui si vede dove l'obiettivo dovrebbe essere e dov'è alla data di una verifica, e si scrivono criticità e azioni
        correttive. Le verifiche si aprono in «Verifiche», con Ctrl+2.
      </EmptyState>
    );
  }
  const { review, others, reckoning, figures, phases, moments } = told;
  const isCompared = reckoning.expectedProgress !== 'none';
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Select
          aria-label="Verifica"
          className={styles.which ?? ''}
          data={others.map(({ id, date, state }) => ({
            value: id,
            label: `Al ${formatDate(date)} ${STATE_WORDS[state]}`,
          }))}
          value={review.id}
          allowDeselect={false}
          onChange={(id) => setChosenId(others.find((one) => one.id === id)?.id ?? null)}
        />
        {figures !== null && <strong>{paceText(figures)}</strong>}
        {review.state !== 'open' && <ChangesSince review={review} />}
      </div>
      <p className={styles.quiet}>{reckoningInWords(reckoning)}</p>
      {figures === null ? (
        <p>Quando la verifica è stata chiusa l'obiettivo non c'era.</p>
      ) : (
        <>
          <dl className={styles.figures}>
            <Figure name="Avanzamento" value={figures.progress} />
            {isCompared && <Figure name="Atteso" value={figures.expected} />}
            {isCompared && <Figure name="Scarto" value={figures.gap} isSigned />}
            <Figure name="Risultato" value={figures.outcome} />
          </dl>
          <EntryFields review={review} objectiveId={objective.id} figures={figures} />
          {isFinalReview(review.date) && review.state !== 'open' && !review.isReceived && (
            <EvaluationFields review={review} objectiveId={objective.id} figures={figures} />
          )}
          <PhasesTable phases={phases} isCompared={isCompared} />
        </>
      )}
      <MomentsTable moments={moments} isCompared={isCompared} />
    </div>
  );
}

/** Esc leads back to the line of Verifiche that one came from, unless it is a field's or a dialog's. */
function useWayBack(objectiveId: Id): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOurs = event.key === 'Escape' && !event.defaultPrevented && useReviewView.getState().at === objectiveId;
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!isOurs || isTyping || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      event.preventDefault();
      useInterface.setState({ screen: 'reviews' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [objectiveId]);
}

interface FigureProps {
  readonly name: string;
  readonly value: Hundredths | null;
  readonly isSigned?: boolean;
}

function Figure({ name, value, isSigned = false }: FigureProps) {
  const shown = value !== null && isSigned ? formatSigned(value) : formatOptionalHundredths(value);
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{shown === '' ? '-' : shown}</dd>
    </div>
  );
}
