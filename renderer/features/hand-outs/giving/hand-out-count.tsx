import { counted, italianCount } from '../../../../shared/format/counted.ts';
import type { HandOutChoice } from '../../../../shared/ipc/channels/hand-outs.ts';
import { ask } from '../../../api.ts';
import { useRestedAnswer } from '../../../pieces/selection/use-rested-answer.ts';
import styles from '../hand-outs.module.css';

/** How many objectives would be handed out, and how many of them are out already, said anew whenever the choice changes. */
export function HandOutCount({ choice }: { readonly choice: HandOutChoice }) {
  const { answer: count, failure } = useRestedAnswer(JSON.stringify(choice), () => ask('hand-outs:count', { choice }));
  return (
    <output className={styles.count} aria-live="polite">
      {failure ?? (count === null ? '' : inWords(count))}
      {count !== null && count.alreadyOut > 0 && <span className={styles.amber}>{alreadyOut(count)}</span>}
    </output>
  );
}

function inWords({ objectives }: { readonly objectives: number }): string {
  if (objectives === 0) return 'Nessun obiettivo corrisponde: cambiare la scelta.';
  return objectives === 1
    ? 'Si consegna un obiettivo'
    : `Si consegnano ${counted(objectives, 'obiettivo', 'obiettivi')}`;
}

function alreadyOut({ objectives, alreadyOut: out }: { readonly objectives: number; readonly alreadyOut: number }) {
  if (objectives === 1) return 'è già consegnato e non ancora rientrato';
  if (out === objectives) return 'sono tutti già consegnati e non ancora rientrati';
  return out === 1 ? 'uno è già consegnato' : `${italianCount(out)} sono già consegnati`;
}
