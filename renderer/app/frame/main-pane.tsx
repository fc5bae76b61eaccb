import { Button, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { ReceivedBar } from '../../features/hand-outs/receiving/received-bar.tsx';
import { MergeReminder } from '../../features/merging/merge-reminder.tsx';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { showObjective, useObjective } from '../../stores/objective-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import { showYear, usePlanYears } from '../../stores/year-on-screen.ts';
import styles from '../workspace.module.css';
import { ObjectiveView } from './objective-view.tsx';

const RegistersScreen = lazy(async () => ({
  default: (await import('../../features/registers/registers-screen.tsx')).RegistersScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../../features/settings/settings-screen.tsx')).SettingsScreen,
}));
const FindingsScreen = lazy(async () => ({
  default: (await import('../../features/findings/findings-screen.tsx')).FindingsScreen,
}));
const HandOutsScreen = lazy(async () => ({
  default: (await import('../../features/hand-outs/register/hand-outs-screen.tsx')).HandOutsScreen,
}));
const ReviewsScreen = lazy(async () => ({
  default: (await import('../../features/reviews/reviews-screen.tsx')).ReviewsScreen,
}));
const VersionsScreen = lazy(async () => ({
  default: (await import('../../features/versions/versions-screen.tsx')).VersionsScreen,
}));
const YearGlance = lazy(async () => ({
  default: (await import('../../features/reviews/glance/year-glance.tsx')).YearGlance,
}));
const PhasesScreen = lazy(async () => ({
  default: (await import('../../features/rows/across/phases-screen.tsx')).PhasesScreen,
}));
const IndicatorsScreen = lazy(async () => ({
  default: (await import('../../features/rows/across/indicators-screen.tsx')).IndicatorsScreen,
}));
const MergeScreen = lazy(async () => ({
  default: (await import('../../features/merging/merge-screen.tsx')).MergeScreen,
}));

/** The middle of the window. */
export function MainPane() {
  const screen = useInterface((state) => state.screen);
  return (
    <main className={styles.main} data-pane="main" tabIndex={-1}>
      <MergeReminder />
      <ReceivedBar />
      <Suspense fallback={<Loader role="status" aria-label="Caricamento" />}>{screenOf(screen)}</Suspense>
    </main>
  );
}

function screenOf(screen: ReturnType<typeof useInterface.getState>['screen']) {
  switch (screen) {
    case 'objective':
      return <ShownObjective />;
    case 'registers':
      return <RegistersScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'findings':
      return <FindingsScreen />;
    case 'handOuts':
      return <HandOutsScreen />;
    case 'merge':
      return <MergeScreen />;
    case 'reviews':
      return <ReviewsScreen />;
    case 'versions':
      return <VersionsScreen />;
    case 'phases':
      return <PhasesScreen />;
    case 'indicators':
      return <IndicatorsScreen />;
    default:
      return assertNever(screen);
  }
}

function ShownObjective() {
  const { id, objective, failure } = useObjective();
  if (failure !== null) {
    return (
      <ErrorPanel
        title="L'obiettivo non si può mostrare"
        actions={<Button onClick={() => void showObjective(id)}>Riprova</Button>}
      >
        {failure}
      </ErrorPanel>
    );
  }
  if (objective !== null) return <ObjectiveView key={objective.id} objective={objective} />;
  return id === null ? <NothingChosen /> : null;
}

/** Where one goes on once this pane has nothing to press any more. */
function focusTree(): void {
  document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
}

function NothingChosen() {
  const isEmpty = useTree(({ rows }) => rows.length === 0);
  const writable = useWritable();
  const create = writable ? (
    <Button onClick={() => useInterface.setState({ dialog: 'newObjective' })}>Nuovo obiettivo</Button>
  ) : undefined;
  const { planId, year } = useArchive();
  const years = usePlanYears().filter(({ objectives }) => objectives > 0);
  if (!isEmpty && year !== null && !years.some((one) => one.year === year)) {
    const latest = years.at(-1)?.year ?? null;
    return (
      <EmptyState
        title={`Nel ${year} non ci sono obiettivi`}
        action={
          <>
            {create}
            {latest !== null && (
              <Button variant="default" onClick={() => void showYear(latest).then(focusTree)}>
                Mostra il {latest}
              </Button>
            )}
          </>
        }
      >
        {latest === null
          ? 'La vista non ne ha ancora di nessun anno.'
          : "La vista ne ha di altri anni: l'anno si sceglie in alto, accanto alla vista."}
      </EmptyState>
    );
  }
  if (!isEmpty && planId !== null && year !== null) return <YearGlance planId={planId} year={year} />;
  if (!isEmpty) {
    return <EmptyState title="Nessun obiettivo scelto">Sceglierne uno nell'albero, o cercarlo con Ctrl+K.</EmptyState>;
  }
  return (
    <EmptyState
      title="La vista non ha ancora obiettivi"
      action={
        <>
          {create}
          {writable && (
            <Button variant="default" onClick={() => useInterface.setState({ dialog: 'import' })}>
              Importa schede
            </Button>
          )}
        </>
      }
    >
      Si può scrivere il primo obiettivo, o importare le schede già stampate, da PDF o da testo.
    </EmptyState>
  );
}
