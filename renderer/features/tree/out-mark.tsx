import { IconSend } from '@tabler/icons-react';
import { formatDate } from '../../../shared/format/dates.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { today } from '../../components/values/today.ts';
import { type ObjectiveOut, useHandOuts } from '../../stores/hand-outs-store.ts';
import styles from './tree.module.css';

/** Beside an objective that another office has: who, and until when; amber when it is late. */
export function OutMark({ objectiveId }: { readonly objectiveId: Id }) {
  const out = useHandOuts((state) => state.out.get(objectiveId));
  if (out === undefined) return null;
  const words = out.map(inWords).join('; ');
  return (
    <span className={styles.out} data-late={out.some(isLate) || undefined} title={words}>
      <IconSend aria-hidden className={styles.dots} />
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
