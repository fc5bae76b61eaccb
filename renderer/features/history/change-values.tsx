import { useMemo } from 'react';
import type { FieldChange } from '../../../shared/ipc/channels/history.ts';
import { wordDifferences } from '../../components/text/word-differences.ts';
import { foldedRuns } from './folded-runs.ts';
import styles from './history.module.css';

/** Values up to this length are shown whole, one after the other. */
const SHORT = 60;
/** A value that was not there before is shown whole up to this length. */
const READ_AT_ONCE = 240;

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** From what to what: short values as they are, long ones as the words that went and came, the rest folded. */
export function ChangeValues({ before, after }: Pick<FieldChange, 'before' | 'after'>) {
  if (before === '' && after === '') return null;
  // A row that came or went, or a text where there was none: there is nothing to compare.
  if (before === '' && after.length <= READ_AT_ONCE) {
    return (
      <span className={styles.values}>
        <ins className={styles.added}>{after}</ins>
      </span>
    );
  }
  if (before.length <= SHORT && after.length <= SHORT) {
    return (
      <span className={styles.values}>
        <span className="pg-sr-only">da </span>
        <del className={styles.removed}>{before || 'vuoto'}</del>
        <span aria-hidden> → </span>
        <span className="pg-sr-only"> a </span>
        <ins className={styles.added}>{after || 'vuoto'}</ins>
      </span>
    );
  }
  return <LongValues before={before} after={after} />;
}

function LongValues({ before, after }: Pick<FieldChange, 'before' | 'after'>) {
  const runs = useMemo(() => foldedRuns(wordDifferences(before, after)), [before, after]);
  return (
    <details className={styles.details}>
      <summary>
        <Runs runs={runs} />
      </summary>
      <div className={styles.sides}>
        <section aria-label="Prima">
          <h5>Prima</h5>
          <p>{before || 'vuoto'}</p>
        </section>
        <section aria-label="Dopo">
          <h5>Dopo</h5>
          <p>{after || 'vuoto'}</p>
        </section>
      </div>
    </details>
  );
}

function Runs({ runs }: { readonly runs: ReturnType<typeof foldedRuns> }) {
  return runs.map(({ kind, text }, index) => {
    const Tag = TAGS[kind];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place.
      <Tag key={index} className={kind === 'same' ? undefined : styles[kind]}>
        {text}
      </Tag>
    );
  });
}
