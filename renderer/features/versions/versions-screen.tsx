import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { AmberNote } from '../../pieces/findings/amber-note.tsx';
import { useArchive, usePlan, useWritable } from '../../stores/archive-store.ts';
import { readVersions, readVersionsAgain, useVersions } from '../../stores/versions-store.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { ShownVersionPane } from './shown-version-pane.tsx';
import { VersionList } from './version-list.tsx';
import styles from './versions.module.css';

/** Versioni: the plan of a vista and year as acts adopted it, what each varied, and what is varied since and not yet adopted. */
export function VersionsScreen() {
  const plan = usePlan();
  const year = useArchive((state) => state.year);
  const writable = useWritable();
  const { stale, failure, read, chosenId, told, isReading } = useVersions();
  const [isApproving, setApproving] = useState(false);
  const planId = plan?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is doubted is read anew.
  useEffect(() => {
    if (planId !== null && year !== null) void readVersions(planId, year);
  }, [planId, year, stale]);
  useEffect(() => () => useVersions.setState({ told: null }), []);

  if (plan === null || year === null) {
    return (
      <EmptyState title="Scegliere un anno">
        Le versioni sono del piano di un anno della vista: sceglierlo in alto, accanto alla vista, o con Ctrl+Maiusc+A.
      </EmptyState>
    );
  }
  const mayApprove = writable && read !== null && read.sinceLast !== 0;
  const approve = (
    <Button onClick={() => setApproving(true)} data-autofocus={read?.versions.length === 0 || undefined}>
      Approva…
    </Button>
  );
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>Versioni {year}</h2>
        {isReading && <span className={styles.quiet}>Lettura delle versioni…</span>}
        {mayApprove && read.versions.length > 0 && <div className={styles.commands}>{approve}</div>}
      </header>
      {told !== null && told.versions === read?.versions.length && (
        <div role="status">
          <p className={styles.none}>{told.done}</p>
          {told.notice !== null && <AmberNote>{told.notice}</AmberNote>}
        </div>
      )}
      {failure !== null && (
        <ErrorPanel
          title="Le versioni non si possono mostrare"
          actions={<Button onClick={() => void readVersionsAgain()}>Riprova</Button>}
        >
          {failure}
        </ErrorPanel>
      )}
      {read?.versions.length === 0 && (
        <EmptyState title={`Il piano ${year} non è ancora approvato`} action={mayApprove ? approve : undefined}>
          Quando la Giunta approva il piano, qui se ne scrivono data e atto: Pegaso lo fissa com'è, e da allora dice che
          cosa è variato, prima e dopo, finché un altro atto non lo adotta.
        </EmptyState>
      )}
      {read !== null && read.versions.length > 0 && (
        <>
          <VersionList read={read} chosenId={chosenId} />
          <ShownVersionPane key={chosenId ?? 'now'} planId={plan.id} year={year} read={read} chosenId={chosenId} />
        </>
      )}
      {isApproving && read !== null && (
        <ApproveDialog plan={plan} year={year} read={read} onClose={() => setApproving(false)} />
      )}
    </div>
  );
}
