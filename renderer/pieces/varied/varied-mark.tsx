import { IconStatusChange } from '@tabler/icons-react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useIsVaried } from '../../stores/varied-store.ts';
import styles from './varied-mark.module.css';

interface VariedMarkProps {
  readonly objectiveId: Id;
  /** Shows the word beside the sign, where there is room for it. */
  readonly worded?: boolean;
}

const WHY = "Variato: non è più come nell'ultima versione approvata del piano";

/** The mark of an objective that is planned otherwise than the last version that was approved has it. It is heard as «variato». */
export function VariedMark({ objectiveId, worded = false }: VariedMarkProps) {
  if (!useIsVaried(objectiveId)) return null;
  return (
    <span className={worded ? `${styles.root} ${styles.badge}` : styles.root} title={WHY}>
      <IconStatusChange aria-hidden className={styles.icon} />
      <span className={worded ? undefined : 'pg-sr-only'}>variato</span>
    </span>
  );
}
