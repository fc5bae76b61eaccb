import type { KeyboardEvent, Ref } from 'react';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { ReasonField } from './reason-field.tsx';
import { Variations } from './variations.tsx';
import { WHAT_WORDS } from './version-words.ts';
import styles from './versions.module.css';

interface VariedBlockProps {
  readonly varied: VariedObjective;
  /** Whether the reason is typed here; otherwise it is told as the version keeps it. */
  readonly isOpen: boolean;
  /** Whether Tab stops at the code. */
  readonly isStop: boolean;
  readonly codeRef: Ref<HTMLButtonElement>;
  readonly onMove: (by: -1 | 1) => void;
}

/** What is planned otherwise of one objective, and why. The code leads to the objective. */
export function VariedBlock({ varied, isOpen, isStop, codeRef, onMove }: VariedBlockProps) {
  const { objectiveId, code, title, what, reason, variations } = varied;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onMove(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <article className={styles.block} aria-label={`${code}, ${WHAT_WORDS[what]}`}>
      <h4 className={styles.objective}>
        {what === 'removed' ? (
          <span className={styles.gone}>{code}</span>
        ) : (
          <button
            ref={codeRef}
            type="button"
            className={styles.code}
            tabIndex={isStop ? 0 : -1}
            onClick={() => void goToObjective(objectiveId)}
            onKeyDown={onKeyDown}
          >
            {code}
          </button>
        )}
        <span className={styles.objectiveTitle}>{title}</span>
        <span className={styles.what}>{WHAT_WORDS[what]}</span>
      </h4>
      {what === 'changed' && <Variations code={code} variations={variations} isStop={isStop} />}
      {what !== 'removed' &&
        (isOpen ? (
          <ReasonField objectiveId={objectiveId} code={code} reason={reason} />
        ) : (
          <p className={styles.reason}>
            <span className={styles.quiet}>Motivo</span> {reason === '' ? <i>non detto</i> : reason}
          </p>
        ))}
    </article>
  );
}
