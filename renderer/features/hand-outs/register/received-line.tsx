import { Button } from '@mantine/core';
import { counted } from '../../../../shared/format/counted.ts';
import type { ReceivedRow } from '../../../../shared/ipc/channels/hand-outs.ts';
import { dayOf } from '../../../components/values/moment.ts';
import { today } from '../../../components/values/today.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { changedInWords, deadlineInWords, lateness, SCOPE_WORDS } from '../hand-out-words.ts';
import handOuts from '../hand-outs.module.css';
import styles from './register.module.css';

/** One hand-out that came here: from whom, until when, what may be done, what was done. */
export function ReceivedLine({ row, writable }: { readonly row: ReceivedRow; readonly writable: boolean }) {
  const { id, sender, at, receivedAt, selection, objectives, deadline, scope, message, returnedAt } = row;
  const isLate = deadline !== null && deadline < today() && returnedAt === null;
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <strong className={styles.lineTitle}>{sender}</strong>
        <Button
          size="compact-sm"
          disabled={!writable}
          aria-label={`Restituisci a ${sender} la consegna del ${dayOf(at)}`}
          onClick={() => useInterface.setState({ dialog: 'return', returnOf: id })}
        >
          Restituisci…
        </Button>
      </div>
      <p className={styles.lineText}>
        {selection}: {counted(objectives, 'obiettivo', 'obiettivi')}, {deadlineInWords(deadline)}
        {isLate && <b className={handOuts.amber}>, {lateness(deadline, today())}</b>}
      </p>
      <p className={styles.quiet}>
        Consegnato il {dayOf(at)}, arrivato il {dayOf(receivedAt)}; si può cambiare{' '}
        {SCOPE_WORDS[scope].label.toLowerCase()}. {changedInWords(row)}
      </p>
      {message !== '' && <blockquote className={handOuts.message}>{message}</blockquote>}
    </li>
  );
}
