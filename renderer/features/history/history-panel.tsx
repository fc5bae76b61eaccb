import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { italianOrder } from '../../../shared/format/italian-order.ts';
import type { FieldChange } from '../../../shared/ipc/channels/history.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { edit } from '../../stores/edits.ts';
import { groupedChanges, kindOfField } from './grouped-changes.ts';
import styles from './history.module.css';
import { Step } from './history-step.tsx';
import { useHistory } from './use-history.ts';

const DAY = new Intl.DateTimeFormat('it-IT', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit' });

/** Storia: who changed which field of the objective and of its rows, when, from what to what; what was can be put back. */
export function HistoryPanel({ objective }: { readonly objective: ObjectiveDetail }) {
  const { changes, hasMore, failure, showMore, showAll } = useHistory(objective);
  const [only, setOnly] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const writable = useWritable();
  const days = useMemo(() => groupedChanges(changes ?? [], (at) => DAY.format(new Date(at)), only), [changes, only]);
  const kinds = useMemo(() => [...new Set((changes ?? []).map(kindOfField))].toSorted(italianOrder), [changes]);
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
  if (changes !== null && changes.length === 0) {
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
        <Select
          className={styles.only ?? ''}
          label="Campo"
          placeholder="Ogni campo"
          data={kinds}
          value={only}
          onChange={setOnly}
          // A field may have been written long ago alone: all of the history is read to choose from.
          onDropdownOpen={showAll}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Mostra ogni campo' }}
          nothingFoundMessage="Nessun campo con queste parole."
        />
        {days.map(({ day, people }) => (
          <section key={day} aria-label={day}>
            <h3 className={styles.day}>{day}</h3>
            {people.map(({ who, steps }) => (
              <section key={who} aria-label={who}>
                <h4 className={styles.who}>{who}</h4>
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
