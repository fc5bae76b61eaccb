import { IconAlertTriangle, IconCircleCheck, IconClock, IconLock } from '@tabler/icons-react';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { HandOutRow } from '../../../../shared/ipc/channels/hand-outs.ts';
import { today } from '../../../components/values/today.ts';
import { lateness } from '../hand-out-words.ts';
import handOuts from '../hand-outs.module.css';
import styles from './register.module.css';

/** How a hand-out stands: awaited, late and by how much, returned, closed. Colour never says it alone. */
export function StateTag({ row: { state, deadline } }: { readonly row: HandOutRow }) {
  switch (state) {
    case 'overdue':
      return (
        <span className={styles.tag} data-state={state}>
          <IconAlertTriangle aria-hidden className={handOuts.icon} />
          {deadline === null ? 'In ritardo' : sentence(lateness(deadline, today()))}
        </span>
      );
    case 'out':
      return (
        <span className={styles.tag} data-state={state}>
          <IconClock aria-hidden className={handOuts.icon} />
          Si aspetta il rientro
        </span>
      );
    case 'returned':
      return (
        <span className={styles.tag} data-state={state}>
          <IconCircleCheck aria-hidden className={handOuts.icon} />
          Rientrata
        </span>
      );
    case 'closed':
      return (
        <span className={styles.tag} data-state={state}>
          <IconLock aria-hidden className={handOuts.icon} />
          Chiusa
        </span>
      );
    default:
      return assertNever(state);
  }
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
