import { Button } from '@mantine/core';
import { counted } from '../../../../shared/format/counted.ts';
import { today } from '../../../components/values/today.ts';
import { useWritable } from '../../../stores/archive-store.ts';
import { useHandOuts } from '../../../stores/hand-outs-store.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { deadlineInWords, lateness } from '../hand-out-words.ts';
import styles from '../hand-outs.module.css';

/** Over the screens of an archive that received something: from whom, until when, and the way back. */
export function ReceivedBar() {
  const received = useHandOuts((state) => state.received);
  const writable = useWritable();
  const [last] = received;
  if (last === undefined) return null;
  const { sender, deadline, objectives, returnedAt } = last;
  const isLate = deadline !== null && deadline < today() && returnedAt === null;
  return (
    <aside className={styles.bar} aria-label="Obiettivi ricevuti">
      <span className={styles.barText}>
        {counted(objectives, 'obiettivo', 'obiettivi')} da <b>{sender}</b>, {deadlineInWords(deadline)}
        {isLate && <span className={styles.amber}>, {lateness(deadline, today())}</span>}
        {received.length > 1 &&
          ` e ${received.length === 2 ? "un'altra consegna" : `altre ${received.length - 1} consegne`}`}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!writable}
        onClick={() => useInterface.setState({ dialog: 'return', returnOf: null })}
      >
        Restituisci…
      </Button>
    </aside>
  );
}
