import { create } from 'zustand';
import type { ReviewRow, ShownReview } from '../../shared/ipc/channels/reviews.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { OBJECTIVES_AT_ONCE } from '../../shared/ipc/objectives-at-once.ts';
import type { Pace } from '../../shared/schemas/pace.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { refusalMessage } from '../refusal.ts';
import { useArchive } from './archive-store.ts';
import { refreshFindings } from './findings-store.ts';
import { forgetGlance } from './glance-store.ts';

type Read = OutputOf<'reviews:read'>;

/** The checks of the plan and year on screen, and the one that is looked at, as far as it has been read. */
export interface ReviewState {
  readonly planId: Id | null;
  readonly year: number | null;
  readonly list: readonly ShownReview[];
  /** The one that a person chose, until the archive is closed; null: the open one, else the latest. */
  readonly chosenId: Id | null;
  readonly read: Read | null;
  /** By objective; one that is not here has not been read. */
  readonly rows: ReadonlyMap<Id, ReviewRow>;
  /** Goes up when rows came other than by being written here: they are then sorted anew. */
  readonly epoch: number;
  readonly isReading: boolean;
  readonly failure: string | null;
  /** Goes up when what was read may no longer hold. */
  readonly stale: number;
}

const NOTHING: ReviewState = {
  planId: null,
  year: null,
  list: [],
  chosenId: null,
  read: null,
  rows: new Map(),
  epoch: 0,
  isReading: false,
  failure: null,
  stale: 0,
};

export const useReviews = create<ReviewState>()(() => NOTHING);

/** What is looked for among the objectives of a check, and where one was. */
export interface ReviewView {
  readonly pace: Pace | null;
  readonly text: string;
  readonly centreId: Id | null;
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: { readonly key: string; readonly descending: boolean } | null;
  /** The objective that one left for its own screen. */
  readonly at: Id | null;
}

export const ALL_REVIEWED: ReviewView = {
  pace: null,
  text: '',
  centreId: null,
  filters: {},
  sort: null,
  at: null,
};

export const useReviewView = create<ReviewView>()(() => ALL_REVIEWED);

/** The check that is looked at: the one that was chosen, else the open one, else the latest; null where there is none. */
export function shownReviewOf({ list, chosenId }: Pick<ReviewState, 'list' | 'chosenId'>): ShownReview | null {
  return list.find(({ id }) => id === chosenId) ?? list.find(({ state }) => state === 'open') ?? list.at(-1) ?? null;
}

let latest = 0;

/** Reads the checks of a plan and year, and the one to look at with its objectives: so many at a time, the furthest behind first. */
export async function readReviews(planId: Id, year: number): Promise<void> {
  latest += 1;
  const mine = latest;
  const isSame = useReviews.getState().planId === planId && useReviews.getState().year === year;
  useReviews.setState({
    planId,
    year,
    isReading: true,
    failure: null,
    ...(isSame ? {} : { list: [], read: null, rows: new Map() }),
  });
  try {
    const { reviews } = await ask('reviews:list', { planId, year });
    if (latest !== mine) return;
    useReviews.setState({ list: reviews });
    const shown = shownReviewOf(useReviews.getState());
    if (shown === null) useReviews.setState({ read: null, rows: new Map() });
    else await readRows(shown.id, mine);
  } catch (thrown) {
    if (latest === mine) useReviews.setState({ failure: refusalMessage(thrown) });
  }
  if (latest === mine) useReviews.setState(({ epoch }) => ({ isReading: false, epoch: epoch + 1 }));
}

async function readRows(reviewId: Id, mine: number): Promise<void> {
  const read = await ask('reviews:read', { reviewId });
  if (latest !== mine) return;
  const isSame = useReviews.getState().read?.review.id === reviewId;
  useReviews.setState({ read, ...(isSame ? {} : { rows: new Map() }) });
  const come = new Map<Id, ReviewRow>();
  for (let done = 0, published = 0; done < read.order.length; ) {
    const objectiveIds = read.order.slice(done, done + OBJECTIVES_AT_ONCE);
    const { rows } = await ask('reviews:rows', { reviewId, objectiveIds });
    if (latest !== mine) return;
    for (const row of rows) come.set(row.id, row);
    done += objectiveIds.length;
    // Each time twice as many: all that are there are looked through again whenever some come.
    if (done < 2 * published && done < read.order.length) continue;
    published = done;
    useReviews.setState(({ epoch }) => ({ rows: new Map(come), epoch: epoch + 1 }));
  }
}

/** Reads again what is on screen. */
export async function readReviewsAgain(): Promise<void> {
  const { planId, year } = useReviews.getState();
  if (planId !== null && year !== null) await readReviews(planId, year);
}

/** Looks at another check of the year. */
export async function chooseReview(id: Id): Promise<void> {
  useReviews.setState({ chosenId: id });
  useReviewView.setState({ ...ALL_REVIEWED });
  await readReviewsAgain();
}

/** Writes what is said of objectives, and shows what came of it. @throws Refusal; nothing was written then. */
export async function writeEntries(input: InputOf<'reviews:write-entries'>): Promise<void> {
  const { rows, total, savedAt, undoState } = await ask('reviews:write-entries', input);
  noteWritten({ savedAt, undoState });
  useReviews.setState((state) => {
    if (state.read?.review.id !== input.reviewId) return {};
    return {
      read: { ...state.read, total },
      rows: new Map([...state.rows, ...rows.map((row) => [row.id, row] as const)]),
    };
  });
}

type Act = 'reviews:open' | 'reviews:close' | 'reviews:reopen' | 'reviews:validate' | 'reviews:delete';

/** Does something with a check, and shows the checks as they then stand. @throws Refusal; nothing was written then. */
export async function actOnReview<Name extends Act>(name: Name, input: InputOf<Name>): Promise<void> {
  const { reviewId, reviews, savedAt, undoState }: OutputOf<Act> = await ask(name, ...([input] as never));
  noteWritten({ savedAt, undoState });
  useReviews.setState({ list: reviews, chosenId: reviewId });
  await readReviewsAgain();
}

/** Takes computed outcomes as the Nucleo's. @returns of how many objectives. @throws Refusal. */
export async function confirmOutcomes(reviewId: Id, objectiveIds: Id[] | null): Promise<number> {
  const { confirmed, savedAt, undoState } = await ask('reviews:confirm', { reviewId, objectiveIds });
  noteWritten({ savedAt, undoState });
  await readReviewsAgain();
  return confirmed;
}

function noteWritten(written: Pick<OutputOf<Act>, 'savedAt' | 'undoState'>): void {
  useArchive.setState(written);
  refreshFindings();
}

/** What was read may be otherwise now; it stays on screen until it is read anew. */
export function doubtReviews(): void {
  useReviews.setState(({ stale }) => ({ stale: stale + 1 }));
}

/** Forgets all checks, with what was looked for: they are of another archive. */
export function forgetReviews(): void {
  latest += 1;
  useReviews.setState(({ stale }) => ({ ...NOTHING, stale: stale + 1 }));
  useReviewView.setState(ALL_REVIEWED);
  forgetGlance();
}
