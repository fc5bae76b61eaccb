import { lazy, Suspense } from 'react';
import { useStart } from '../../stores/start-store.ts';
import { RecentList } from './recent-list.tsx';
import { RefusedPanel } from './refused-panel.tsx';
import styles from './start.module.css';
import { StartActions } from './start-actions.tsx';

const NewArchiveForm = lazy(async () => ({ default: (await import('./new-archive-form.tsx')).NewArchiveForm }));

/** What stands in the window until an archive is open: make one, open one, try the sample; and what was refused, if anything. */
export function StartScreen() {
  const { making, refused } = useStart();
  return (
    <div className={styles.page}>
      <main className={styles.sheet} data-pane="start" tabIndex={-1}>
        <header>
          <h1 className={styles.title}>Pegaso</h1>
          <p className={styles.purpose}>
            Gli obiettivi del PEG del Comune: si scrivono, si controllano e si stampano come schede ufficiali.
          </p>
        </header>
        {refused !== null && <RefusedPanel key={refused.error.message} refused={refused} />}
        {making ? (
          <Suspense fallback={null}>
            <NewArchiveForm />
          </Suspense>
        ) : (
          <div className={styles.columns}>
            <StartActions />
            <RecentList />
          </div>
        )}
      </main>
    </div>
  );
}
