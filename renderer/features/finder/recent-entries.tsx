import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { goToObjective } from '../../stores/go-to.ts';
import styles from './finder.module.css';
import type { FinderEntry } from './finder-entry.ts';

/**
 * The objectives that were on screen before this one, the last first: what one goes to and fro between is there before anything is typed.
 * Those of another plan, or no more there, are left out.
 */
export function recentEntries(
  recent: readonly Id[],
  rows: readonly TreeRow[],
  shown: Id | null,
): readonly FinderEntry[] {
  return recent.flatMap((id) => {
    const row = id === shown ? undefined : rows.find((one) => one.id === id);
    if (row === undefined) return [];
    const content = (
      <div key={id} className={styles.name}>
        <span className={styles.code}>{row.code}</span>
        <span className={styles.title}>{row.title || row.shortDescription}</span>
      </div>
    );
    return [{ id: `recent-${id}`, content, run: () => goToObjective(id) }];
  });
}
