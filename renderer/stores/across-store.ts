import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { OBJECTIVES_AT_ONCE } from '../../shared/ipc/objectives-at-once.ts';
import type { IndicatorDetail, ObjectiveDetail, PhaseDetail } from '../../shared/schemas/objective-detail.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { refusalMessage } from '../refusal.ts';

/** What is looked for among the rows of one kind, and where one was. */
export interface AcrossView {
  /** In code and title of the objectives. */
  readonly text: string;
  /** A centre and those below it; null for all. */
  readonly centreId: Id | null;
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: { readonly key: string; readonly descending: boolean } | null;
  /** The cell that one left for its objective. */
  readonly at: { readonly rowId: string; readonly columnKey: string } | null;
}

const ALL: AcrossView = { text: '', centreId: null, filters: {}, sort: null, at: null };

/** Rows that are read of many objectives at once. */
export interface RowsAcross {
  readonly phases: PhaseDetail;
  readonly indicators: IndicatorDetail;
}
export type AcrossName = keyof RowsAcross;

/** The rows of one kind of many objectives, as far as they have been read. */
export interface AcrossState<Row> {
  /** By objective; one that is not here has not been read. */
  readonly rows: ReadonlyMap<Id, readonly Row[]>;
  /** How many objectives are being read, and how many of them were; null while nothing is. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  /** Why the rest could not be read, in Italian. */
  readonly failure: string | null;
  /** Goes up when what was read may no longer hold: the screen that shows it reads it anew. */
  readonly stale: number;
  /** Goes up when rows came or went other than by being written here: what was sorted and filtered is to be sorted anew. */
  readonly epoch: number;
}

type AcrossStore<Row> = UseBoundStore<StoreApi<AcrossState<Row>>>;

const NOTHING = { rows: new Map(), reading: null, failure: null, epoch: 0, stale: 0 } as const;

const STORES: { readonly [Name in AcrossName]: AcrossStore<RowsAcross[Name]> } = {
  phases: create<AcrossState<PhaseDetail>>()(() => NOTHING),
  indicators: create<AcrossState<IndicatorDetail>>()(() => NOTHING),
};

const NAMES = ['phases', 'indicators'] as const;

export const useAcrossViews = create<Record<AcrossName, AcrossView>>()(() => ({ phases: ALL, indicators: ALL }));

/** Shows all rows of one kind again, in their own order. */
export function showAllAcross(name: AcrossName): void {
  useAcrossViews.setState({ [name]: ALL });
}

/** The store of one kind of rows. */
export function acrossStore<Name extends AcrossName>(name: Name): AcrossStore<RowsAcross[Name]> {
  return STORES[name];
}

const READ: { readonly [Name in AcrossName]: (ids: Id[]) => Promise<readonly RowsAcross[Name][]> } = {
  phases: async (objectiveIds) => (await ask('phases:of', { objectiveIds })).rows,
  indicators: async (objectiveIds) => (await ask('indicators:of', { objectiveIds })).rows,
};

/** The last reading that was begun of each kind: an earlier one stops when another begins. */
const latest: Record<AcrossName, number> = { phases: 0, indicators: 0 };

/** Reads the rows of objectives, so many at a time; what is on screen stays until its own have come. */
export async function readAcross<Name extends AcrossName>(name: Name, objectiveIds: readonly Id[]): Promise<void> {
  const store = acrossStore(name);
  latest[name] += 1;
  const mine = latest[name];
  const total = objectiveIds.length;
  store.setState(({ rows }) => ({
    rows: new Map(objectiveIds.flatMap((id) => (rows.has(id) ? [[id, rows.get(id) ?? []] as const] : []))),
    reading: { done: 0, total },
    failure: null,
  }));
  const come = new Map<Id, readonly RowsAcross[Name][]>();
  try {
    for (let done = 0, published = 0; done < total; ) {
      const ids = objectiveIds.slice(done, done + OBJECTIVES_AT_ONCE);
      const rows = await READ[name](ids);
      if (latest[name] !== mine) return;
      const byObjective = Map.groupBy(rows, ({ objectiveId }) => objectiveId);
      for (const id of ids) come.set(id, byObjective.get(id) ?? []);
      done += ids.length;
      // Each time twice as many: all that are there are looked through again whenever some come.
      const isTime = done >= 2 * published || done === total;
      if (isTime) published = done;
      store.setState((state) => ({
        ...(isTime ? { rows: new Map([...state.rows, ...come]) } : {}),
        reading: { done, total },
      }));
    }
  } catch (thrown) {
    if (latest[name] === mine) store.setState({ failure: refusalMessage(thrown) });
  }
  if (latest[name] === mine) store.setState(({ epoch }) => ({ reading: null, epoch: epoch + 1 }));
}

/** Takes in how an objective now stands, where its rows are shown among those of others. */
export function refreshAcross({ id, phases, indicators }: ObjectiveDetail): void {
  refresh('phases', id, phases);
  refresh('indicators', id, indicators);
}

/** Any of the rows may be another now; they stay on screen until they are read anew. */
export function doubtAcross(): void {
  for (const name of NAMES) acrossStore(name).setState(({ stale }) => ({ stale: stale + 1 }));
}

/** Forgets all rows, with what was looked for among them: they are of another archive. */
export function forgetAcross(): void {
  for (const name of NAMES) {
    latest[name] += 1;
    acrossStore(name).setState(({ stale }) => ({ ...NOTHING, stale: stale + 1 }));
    useAcrossViews.setState({ [name]: ALL });
  }
}

/** The objective of a row that has been read; null for any other. */
export function ownerAcross(name: AcrossName, rowId: string): Id | null {
  for (const [objectiveId, rows] of acrossStore(name).getState().rows)
    if (rows.some(({ id }) => id === rowId)) return objectiveId;
  return null;
}

function refresh<Name extends AcrossName>(name: Name, id: Id, fresh: readonly RowsAcross[Name][]): void {
  acrossStore(name).setState(({ rows, epoch }) => {
    const before = rows.get(id);
    if (before === undefined) return {};
    const isSame = before.length === fresh.length && before.every((row, at) => row.id === fresh[at]?.id);
    return { rows: new Map(rows).set(id, fresh), epoch: isSame ? epoch : epoch + 1 };
  });
}
