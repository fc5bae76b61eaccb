import { IconLock, IconSend } from '@tabler/icons-react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { today } from '../../components/values/today.ts';
import { type ObjectiveOut, useHandOuts } from '../../stores/hand-outs-store.ts';
import { lockReason, useObjectiveLock } from '../../stores/objective-lock.ts';
import { deadlineInWords, lateness } from './hand-out-words.ts';
import styles from './hand-outs.module.css';

/** Under the header of an objective: that another office has it, or that it came from one and what of it is locked. */
export function ObjectiveMarks({ objectiveId }: { readonly objectiveId: Id }) {
  const out = useHandOuts((state) => state.out.get(objectiveId));
  const lock = useObjectiveLock(objectiveId);
  if (out === undefined && lock === null) return null;
  return (
    <div className={styles.marks}>
      {lock !== null && (
        <p className={styles.mark}>
          <IconLock aria-hidden className={styles.icon} />
          <span title={lockReason(lock)}>{lockReason(lock)}</span>
        </p>
      )}
      {out !== undefined && (
        <p className={styles.mark}>
          <IconSend aria-hidden className={styles.icon} />
          <span>
            {out.map((one) => (
              <Out key={`${one.receiver} ${one.deadline}`} out={one} />
            ))}
            Si può modificare: al rientro Pegaso confronta.
          </span>
        </p>
      )}
    </div>
  );
}

function Out({ out: { receiver, deadline } }: { readonly out: ObjectiveOut }) {
  return (
    <>
      Consegnato a <b>{receiver}</b>, {deadlineInWords(deadline)}
      {deadline !== null && deadline < today() && <span className={styles.amber}>, {lateness(deadline, today())}</span>}
      .{' '}
    </>
  );
}
