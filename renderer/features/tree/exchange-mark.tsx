import { IconLock, IconSend } from '@tabler/icons-react';
import { formatDate } from '../../../shared/format/dates.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { today } from '../../components/values/today.ts';
import { type ObjectiveOut, useHandOuts } from '../../stores/hand-outs-store.ts';
import { useObjectiveLock } from '../../stores/objective-lock.ts';
import styles from './tree.module.css';

/** Beside an objective: that another office has it, amber when it is late, or that it came from one. */
export function ExchangeMark({ objectiveId }: { readonly objectiveId: Id }) {
  const out = useHandOuts((state) => state.out.get(objectiveId));
  const lock = useObjectiveLock(objectiveId);
  if (out === undefined && lock === null) return null;
  const words = out === undefined ? `ricevuto da ${lock?.sender}` : out.map(inWords).join('; ');
  const Icon = out === undefined ? IconLock : IconSend;
  return (
    <span className={styles.exchange} data-late={out?.some(isLate) || undefined} title={words}>
      <Icon aria-hidden className={styles.dots} />
      <span className="pg-sr-only">{words}</span>
    </span>
  );
}

function isLate({ deadline }: ObjectiveOut): boolean {
  return deadline !== null && deadline < today();
}

function inWords(out: ObjectiveOut): string {
  const { receiver, deadline } = out;
  if (deadline === null) return `consegnato a ${receiver}`;
  return `consegnato a ${receiver}, ${isLate(out) ? 'scaduto il' : 'scadenza'} ${formatDate(deadline)}`;
}
