import { IconStatusChange } from '@tabler/icons-react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useIsVaried } from '../../stores/varied-store.ts';
import styles from './varied-mark.module.css';

interface VariedMarkProps {
  readonly objectiveId: Id;
  /** Shows the word beside the sign, where there is room for it, and leads to the versions of the plan. */
  readonly worded?: boolean;
}

const WHY = "Variato: non è più come nell'ultima versione approvata del piano";

/** The mark of an objective that is planned otherwise than the last version that was approved has it. It is heard as «variato». */
export function VariedMark({ objectiveId, worded = false }: VariedMarkProps) {
  if (!useIsVaried(objectiveId)) return null;
  const icon = <IconStatusChange aria-hidden className={styles.icon} />;
  if (!worded)
    return (
      <span className={styles.root} title={WHY}>
        {icon}
        <span className="pg-sr-only">variato</span>
      </span>
    );
  return (
    <button
      type="button"
      className={`${styles.root} ${styles.badge}`}
      title={`${WHY}. Apre Versioni`}
      onClick={() => useInterface.setState({ screen: 'versions' })}
    >
      {icon}
      <span>variato</span>
    </button>
  );
}
