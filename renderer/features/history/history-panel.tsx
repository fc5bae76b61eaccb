import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FieldChange } from '../../../shared/ipc/channels/history.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { edit } from '../../stores/edits.ts';
import { groupedChanges } from './grouped-changes.ts';
import styles from './history.module.css';
import { Step } from './history-step.tsx';
import { useHistory } from './use-history.ts';

const DAY = new Intl.DateTimeFormat('it-IT', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit' });

/** Storia: who changed which field of the objective and of its rows, when, from what to what; what was can be put back. */
export function HistoryPanel({ objective }: { readonly objective: ObjectiveDetail }) {
  const { changes, hasMore, failure, showMore } = useHistory(objective);
  const [refusal, setRefusal] = useState<string | null>(null);
  const writable = useWritable();
  const days = useMemo(() => groupedChanges(changes ?? [], (at) => DAY.format(new Date(at))), [changes]);
  const restore = async (change: FieldChange) => {
    setRefusal(null);
    try {
      await saveEverything();
      await edit('history:restore-value', { changeId: change.changeId });
      announce(`Ripristinato: ${change.field}`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  if (failure !== null) return <ErrorPanel title="La storia non si può leggere">{failure}</ErrorPanel>;
  if (changes !== null && days.length === 0) {
    return (
      <EmptyState title="Ancora nessuna modifica">
        Qui si vedrà chi ha cambiato che cosa, e quando: ogni valore di prima si potrà riavere.
      </EmptyState>
    );
  }
  return (
    <div className={styles.container}>
      <div className={styles.root}>
        {refusal !== null && <ErrorPanel title="Il valore non è stato ripristinato">{refusal}</ErrorPanel>}
        {days.map(({ day, steps }) => (
          <section key={steps[0]?.key} aria-label={day}>
            <h3 className={styles.day}>{day}</h3>
            <ol className={styles.steps}>
              {steps.map((step) => (
                <Step
                  key={step.key}
                  step={step}
                  hour={HOUR.format(new Date(step.at))}
                  onRestore={writable ? (change) => void restore(change) : null}
                />
              ))}
            </ol>
          </section>
        ))}
        {hasMore && (
          <Button variant="default" onClick={showMore}>
            Mostra altri
          </Button>
        )}
      </div>
    </div>
  );
}
