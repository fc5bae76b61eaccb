import { Button, Loader, Select } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import { FINDING_KINDS, type FindingKind } from '../../../shared/schemas/finding.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { useArchive, usePlan } from '../../stores/archive-store.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import { DoubtfulFiles } from './doubtful-files.tsx';
import { FINDING_NAMES } from './finding-names.ts';
import styles from './findings.module.css';
import { FindingsList } from './findings-list.tsx';
import { countedKinds, findingRows } from './grouped-findings.ts';
import { useFindingActions } from './use-finding-actions.ts';

/** Da guardare: every finding of the plan and year on screen by objective; each leads to its place. */
export function FindingsScreen() {
  const { findings, known } = useFindings();
  const plan = usePlan();
  const year = useArchive((state) => state.year);
  const tree = useTree((state) => state.rows);
  const [kind, setKind] = useState<FindingKind | null>(null);
  const actions = useFindingActions();
  const kinds = useMemo(() => countedKinds(findings), [findings]);
  const rows = useMemo(() => {
    const shown = kind === null ? findings : findings.filter((finding) => finding.kind === kind);
    return findingRows(shown, tree);
  }, [findings, kind, tree]);
  const unseen = kinds.find(([one]) => one === 'unseen-characters');
  if (!known) return <Loader role="status" aria-label="Caricamento" />;
  const where = [plan?.name, year].filter(Boolean).join(', ');
  if (findings.length === 0) {
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
        <span className={styles.count}>{summary(findings.length, where)}</span>
        <Select
          aria-label="Quali mostrare"
          className={styles.filter ?? ''}
          placeholder="Tutti i tipi"
          clearable
          clearButtonProps={{ 'aria-label': 'Mostra tutti i tipi' }}
          data={kinds.map(([one, count]) => ({ value: one, label: `${FINDING_NAMES[one]} (${italianCount(count)})` }))}
          value={kind}
          onChange={(chosen) => setKind(FINDING_KINDS.find((one) => one === chosen) ?? null)}
        />
        {unseen !== undefined && actions.onCleanAll !== null && (
          <Button size="compact-sm" variant="default" onClick={actions.onCleanAll}>
            Togli ovunque i caratteri che non si vedono
          </Button>
        )}
        {actions.onDismiss !== null && <DoubtfulFiles findings={findings} onDismiss={actions.onDismiss} />}
      </header>
      {actions.refusal !== null && <ErrorPanel title="Non è stato corretto">{actions.refusal}</ErrorPanel>}
      <FindingsList rows={rows} actions={actions} />
    </div>
  );
}

function summary(count: number, where: string): string {
  return `${count === 1 ? '1 cosa' : `${italianCount(count)} cose`} in ${where}`;
}
