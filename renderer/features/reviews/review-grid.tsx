import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { ReviewRow } from '../../../shared/ipc/channels/reviews.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { isFinalReview, reviewName } from '../../../shared/rules/review/review-date.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReviewEntryPatch } from '../../../shared/schemas/review-entry.ts';
import { Grid } from '../../components/grid/grid.tsx';
import type { GridEdits } from '../../components/grid/grid-edits.ts';
import type { GridHandle } from '../../components/grid/grid-props.ts';
import { today } from '../../components/values/today.ts';
import { cellTest, sortedRows } from '../../pieces/grids/matching-rows.ts';
import { pasteHere } from '../../pieces/grids/paste-here.ts';
import { useGridLook } from '../../pieces/grids/use-grid-look.ts';
import { ObjectiveScope } from '../../pieces/selection/objective-scope.tsx';
import { scopeOf } from '../../pieces/selection/scope-of.ts';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { ALL_REVIEWED, useReviews, useReviewView, writeEntries } from '../../stores/review-store.ts';
import { reviewColumns } from './review-columns.ts';
import { PaceCounters, ReviewFoot } from './review-totals.tsx';
import styles from './reviews.module.css';

type Read = OutputOf<'reviews:read'>;

/** The objectives of a check in one grid: counted by how they go, narrowed, sorted, written where they stand. */
export function ReviewGrid({ read }: { readonly read: Read }) {
  const { review, reckoning, total, returns, hasPrevious } = read;
  const view = useReviewView();
  const writable = useWritable();
  const look = useGridLook('reviews');
  const isFinal = isFinalReview(review.date);
  const isOpen = review.state === 'open';
  const hasReturns = returns !== null;
  const columns = useMemo(
    () =>
      reviewColumns({
        reckoning,
        hasPrevious,
        hasReturns,
        isJudged: isFinal && !isOpen && !review.isReceived,
        closed: isOpen ? null : 'la verifica è chiusa: per cambiarla, riaprirla',
        judgedClosed: review.state === 'validated' ? 'la verifica è validata: per cambiarla, riaprirla' : null,
      }),
    [reckoning, hasPrevious, hasReturns, isFinal, isOpen, review.isReceived, review.state],
  );
  const rows = useShownReviewRows(columns, read.order);
  const grid = useReturnTo(rows);
  const edits = useMemo(() => entryEdits(review.id), [review.id]);
  const open = (rowId: string) => {
    const row = rows.find(({ id }) => id === rowId);
    if (row === undefined) return;
    useReviewView.setState({ at: row.id });
    useInterface.setState({ tab: 'verifica', target: null });
    void goToObjective(row.id);
  };
  const isNarrowed = rows.length < read.order.length || view.sort !== null;
  return (
    <>
      <div className={styles.narrowing}>
        <PaceCounters total={total} chosen={view.pace} />
        <ObjectiveScope text={view.text} centreId={view.centreId} onChange={(some) => useReviewView.setState(some)} />
        {isNarrowed && (
          <Button variant="default" onClick={() => useReviewView.setState(ALL_REVIEWED)}>
            Mostra tutto
          </Button>
        )}
      </div>
      <Grid<ReviewRow, ReviewEntryPatch>
        ref={grid}
        name={`reviews:${review.id}`}
        label={`Obiettivi della ${reviewName(review.date)}`}
        rows={rows}
        columns={columns}
        edits={edits}
        readOnly={!writable || review.state === 'validated'}
        empty={
          read.order.length === 0
            ? "La vista non ha obiettivi di PEG di quest'anno: si creano o si importano, e la verifica li mostra."
            : 'Nessun obiettivo è come si cerca: cambiare i filtri, o «Mostra tutto».'
        }
        look={look}
        heads={{
          sort: view.sort,
          onSort: (sort) => useReviewView.setState({ sort }),
          filters: view.filters,
          onFilter: (key, typed) => useReviewView.setState({ filters: { ...view.filters, [key]: typed } }),
        }}
        onOpen={open}
        onPaste={pasteHere}
      />
      <ReviewFoot
        total={total}
        shown={rows.length}
        isFinal={isFinal}
        isCompared={reckoning.expectedProgress !== 'none'}
      />
    </>
  );
}

/** The lines that are looked for, in the order asked for last: what is written stays where it was written. */
function useShownReviewRows(columns: ReturnType<typeof reviewColumns>, order: readonly Id[]): readonly ReviewRow[] {
  const { rows, epoch } = useReviews();
  const { pace, text, centreId, sort, filters } = useReviewView();
  const centres = useArchive(({ registers }) => registers.centres);
  const latest = useRef(rows);
  latest.current = rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is made anew when rows come, not when one is written.
  const ids = useMemo(() => {
    const inScope = scopeOf({ text, centreId }, centres);
    const all = order.flatMap((id) => latest.current.get(id) ?? []);
    const tests = columns.flatMap((column) => cellTest(filters[column.key] ?? '', column, today()) ?? []);
    const isWanted = (row: ReviewRow) =>
      (pace === null || row.pace === pace) && inScope(row) && tests.every((test) => test(row));
    const wanted = all.filter(isWanted);
    return sortedRows(wanted, columns, sort).map(({ id }) => id);
  }, [order, pace, text, centreId, sort, filters, centres, columns, epoch]);
  return useMemo(() => ids.flatMap((id) => rows.get(id) ?? []), [ids, rows]);
}

/** Takes the focus to the line that one left for its objective, or to the first, once there are lines. */
function useReturnTo(rows: readonly ReviewRow[]) {
  const grid = useRef<GridHandle>(null);
  const isDone = useRef(false);
  const [first] = rows;
  useEffect(() => {
    if (isDone.current || first === undefined) return;
    isDone.current = true;
    const { at } = useReviewView.getState();
    const row = rows.find(({ id }) => id === at) ?? first;
    grid.current?.focusCell(row.id, null);
  }, [rows, first]);
  return grid;
}

/** Cells are written where they stand; objectives neither come nor go here. */
function entryEdits(reviewId: Id): GridEdits<ReviewEntryPatch> {
  const write: GridEdits<ReviewEntryPatch>['write'] = (changes, typing) => {
    const known = useReviews.getState().rows;
    const owned = changes.flatMap(({ id, patch }) => {
      const row = [...known.values()].find((one) => one.id === id);
      return row === undefined ? [] : [{ objectiveId: row.id, patch }];
    });
    return writeEntries({ reviewId, changes: owned, typing });
  };
  return {
    write,
    insert: null,
    staysWithin: true,
    paste: async (changes) => {
      await write(changes, false);
      return [];
    },
    duplicate: null,
    move: null,
    remove: null,
  };
}
