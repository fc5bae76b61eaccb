import { Button, Loader } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { WrittenFile } from '../../pieces/exchange/written-file.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useArchive, usePlan } from '../../stores/archive-store.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import { DoubtfulFiles } from './doubtful-files.tsx';
import styles from './findings.module.css';
import { FindingsFilters } from './findings-filters.tsx';
import { FindingsList } from './findings-list.tsx';
import { findingRows } from './grouped-findings.ts';
import { useFindingActions } from './use-finding-actions.ts';
import { type FindingsNarrowing, useNarrowedFindings } from './use-narrowed-findings.ts';

/** Da guardare: every finding of the plan and year on screen by objective, the heaviest first; each leads to its place. */
export function FindingsScreen() {
  const { findings, hidden, known } = useFindings();
  const plan = usePlan();
  const year = useArchive((state) => state.year);
  const tree = useTree((state) => state.rows);
  const { narrowing, narrow, all, shown, centreIds } = useNarrowedFindings();
  const actions = useFindingActions();
  const writing = useFindingsFile(narrowing);
  const rows = useMemo(() => findingRows(shown, tree), [shown, tree]);
  const hasUnseen = findings.some(({ kind }) => kind === 'unseen-characters');
  if (!known) return <Loader role="status" aria-label="Caricamento" />;
  const where = [plan?.name, year].filter(Boolean).join(', ');
  if (findings.length === 0 && hidden.length === 0) {
    return (
      <EmptyState icon={<IconCircleCheck aria-hidden size="2.5rem" />} title="Niente da guardare: bel lavoro">
        Quando Pegaso vedrà qualcosa che un controllore vorrebbe sapere, come pesi che non fanno 100 o una fine che
        manca, lo dirà qui. Non impedisce mai di salvare o stampare.
      </EmptyState>
    );
  }
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>Da guardare</h2>
        <span className={styles.count}>{summary(shown.length, where)}</span>
        <FindingsFilters
          value={narrowing}
          onChange={narrow}
          findings={all}
          centreIds={centreIds}
          hidden={hidden.length}
          onWrite={(format) => void writing.write(format)}
        />
        {hasUnseen && actions.onCleanAll !== null && (
          <Button size="compact-sm" variant="default" onClick={actions.onCleanAll}>
            Togli ovunque i caratteri che non si vedono
          </Button>
        )}
        {actions.onDismiss !== null && <DoubtfulFiles findings={findings} onDismiss={actions.onDismiss} />}
      </header>
      {actions.refusal !== null && <ErrorPanel title="Non è stato corretto">{actions.refusal}</ErrorPanel>}
      {writing.refusal !== null && <ErrorPanel title="Il file non è stato scritto">{writing.refusal}</ErrorPanel>}
      {writing.written !== null && (
        <div className={styles.written}>
          <WrittenFile file={writing.written} />
        </div>
      )}
      <FindingsList rows={rows} actions={actions} />
    </div>
  );
}

/** Writes what is on screen to a file. */
function useFindingsFile(narrowing: FindingsNarrowing) {
  const { planId, year } = useArchive();
  const [written, setWritten] = useState<OutputOf<'findings:write'>>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const write = async (format: 'pdf' | 'xlsx') => {
    setRefusal(null);
    setWritten(null);
    const part = { ...(planId === null ? {} : { planId }), ...(year === null ? {} : { year }) };
    try {
      await saveEverything();
      const file = await ask('findings:write', { ...part, ...narrowing, format });
      setWritten(file);
      if (file !== null) announce(`Scritto ${file.fileName}`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return { written, refusal, write };
}

function summary(count: number, where: string): string {
  return `${count === 1 ? '1 cosa' : `${italianCount(count)} cose`} in ${where}`;
}
