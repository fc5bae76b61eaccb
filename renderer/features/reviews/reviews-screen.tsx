import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { useArchive, usePlan, useWritable } from '../../stores/archive-store.ts';
import { readReviews, readReviewsAgain, shownReviewOf, useReviews } from '../../stores/review-store.ts';
import { NewReviewMenu } from './new-review-menu.tsx';
import { ReviewGrid } from './review-grid.tsx';
import { ReviewHead } from './review-head.tsx';
import styles from './reviews.module.css';

/** Verifiche: where the objectives of a plan and year stand at a date, what is said of them, and what is done with the check. */
export function ReviewsScreen() {
  const plan = usePlan();
  const year = useArchive((state) => state.year);
  const writable = useWritable();
  const { stale, failure, list, read, isReading } = useReviews();
  const review = useReviews(shownReviewOf);
  const planId = plan?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is doubted is read anew.
  useEffect(() => {
    if (planId !== null && year !== null) void readReviews(planId, year);
  }, [planId, year, stale]);

  if (plan === null || year === null) {
    return (
      <EmptyState title="Scegliere un anno">
        Le verifiche sono di un anno della vista: sceglierlo in alto, accanto alla vista, o con Ctrl+Maiusc+A.
      </EmptyState>
    );
  }
  const isEmpty = list.length === 0 && !isReading && failure === null;
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>Verifiche {year}</h2>
        {review !== null && <ReviewHead review={review} plan={plan} year={year} />}
      </header>
      <WorkProgress />
      {failure !== null && (
        <ErrorPanel
          title="La verifica non si può mostrare"
          actions={<Button onClick={() => void readReviewsAgain()}>Riprova</Button>}
        >
          {failure}
        </ErrorPanel>
      )}
      {isEmpty && (
        <EmptyState
          title={`Nessuna verifica nel ${year}`}
          action={writable ? <NewReviewMenu plan={plan} year={year} label="Apri una verifica" /> : undefined}
        >
          A una data, per esempio il 30/06, si guarda dove ogni obiettivo dovrebbe essere e dov'è, si chiedono ai centri
          criticità e azioni correttive, e si chiude: da allora le cifre non cambiano più.
        </EmptyState>
      )}
      {review !== null && read !== null && <ReviewGrid key={read.review.id} read={read} />}
    </div>
  );
}
