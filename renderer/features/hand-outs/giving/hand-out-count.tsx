import { counted, italianCount } from '../../../../shared/format/counted.ts';
import type { HandOutChoice } from '../../../../shared/ipc/channels/hand-outs.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { ask } from '../../../api.ts';
import { useRestedAnswer } from '../../../pieces/selection/use-rested-answer.ts';
import styles from '../hand-outs.module.css';

interface HandOutCountProps {
  readonly choice: HandOutChoice;
  /** Whether each centre gets a file. */
  readonly byCentre: boolean;
}

/** How many objectives would be handed out, and how many of them are out already, said anew whenever the choice changes. */
export function HandOutCount({ choice, byCentre }: HandOutCountProps) {
  const { answer: count, failure } = useRestedAnswer(JSON.stringify(choice), () => ask('hand-outs:count', { choice }));
  return (
    <output aria-live="polite">
      {failure ?? (count === null ? '' : byCentre ? filesInWords(count) : inWords(count))}
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

function filesInWords(count: OutputOf<'hand-outs:count'>): string {
  const { objectives, centres, withoutCentre } = count;
  if (objectives === 0) return inWords(count);
  if (centres === 0) return 'Nessuno di questi obiettivi ha un centro: cambiare la scelta.';
  const handed = counted(objectives - withoutCentre, 'obiettivo', 'obiettivi');
  const left = withoutCentre === 0 ? '' : `; ${leftOut(withoutCentre)}`;
  return `${handed} in ${counted(centres, 'file', 'file')}${left}`;
}

function leftOut(count: number): string {
  return count === 1 ? 'uno senza centro resta fuori' : `${italianCount(count)} senza centro restano fuori`;
}

function alreadyOut({ objectives, alreadyOut: out }: { readonly objectives: number; readonly alreadyOut: number }) {
  if (objectives === 1) return 'è già consegnato e non ancora rientrato';
  if (out === objectives) return 'sono tutti già consegnati e non ancora rientrati';
  return out === 1 ? 'uno è già consegnato' : `${italianCount(out)} sono già consegnati`;
}
