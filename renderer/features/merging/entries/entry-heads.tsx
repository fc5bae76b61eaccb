import type { MergeSummary } from '../../../../shared/ipc/channels/merging.ts';
import styles from './entries.module.css';

/** Whose each version is; it stays above the differences. */
export function EntryHeads({ summary }: { readonly summary: MergeSummary }) {
  const { kind, baseLabel, mineLabel, theirsLabel } = summary;
  const heads =
    kind === 'comparison'
      ? [
          ['Prima', mineLabel],
          ['Dopo', theirsLabel],
        ]
      : [
          ["Com'era", (baseLabel ?? '').replace(/^com'era\s+/iu, '')],
          ['Mio', mineLabel],
          ['Loro', theirsLabel],
        ];
  return (
    <div role="rowgroup" className={styles.heads}>
      <div role="row" tabIndex={-1} aria-rowindex={1} className={styles.headRow}>
        <span role="columnheader" tabIndex={-1} className="pg-sr-only">
          Che cosa
        </span>
        {heads.map(([word, whose]) => (
          <span key={word} role="columnheader" tabIndex={-1} className={styles.whose}>
            <b>{word}:</b> {whose}
          </span>
        ))}
      </div>
    </div>
  );
}
