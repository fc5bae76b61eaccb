import type { Id } from '../../../shared/schemas/primitives.ts';
import type { FocusPlace } from '../../components/focus/focus-place.ts';
import { bringFocus, enterPane, focusPlace, placeIn } from '../../components/focus/keep-focus.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { type ObjectiveTab, type Screen, useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { useTree } from '../../stores/tree-store.ts';

/** What stood in the middle of the window, and where in it the focus was. */
interface Visit {
  readonly screen: Screen;
  readonly objectiveId: Id | null;
  readonly tab: ObjectiveTab;
  readonly place: FocusPlace;
}

/** How many are remembered. */
const MOST = 50;

/** How many objectives the finder offers before anything is typed, with the one on screen. */
const RECENT = 9;

let visits: readonly Visit[] = [];
let returning = false;
/** Whether a page was left just now: the objective that comes then takes the place of one that nobody was looking at. */
let leaving = false;

/** Remembers what stood in the middle of the window before, and leads the focus to the page that takes its place. */
export function setupVisits(): void {
  useInterface.subscribe((now, { screen, tab }) => {
    if (now.screen === screen || returning || useArchive.getState().archive === null) return;
    note({ screen, tab, objectiveId: useObjective.getState().id, place: placeIn('main') });
    leaving = true;
    queueMicrotask(() => {
      leaving = false;
    });
    // Who goes about in the tree stays there.
    if (focusPlace()?.pane !== 'tree') enterPane('main');
  });
  useObjective.subscribe((now, { id }) => {
    if (now.objective !== null && now.id !== useInterface.getState().recentObjectives[0])
      useInterface.setState(({ recentObjectives }) => ({ recentObjectives: withFirst(recentObjectives, now.id) }));
    // Of another plan, or deleted: nothing is gone back to across that.
    if (now.id === null) visits = visits.filter(({ objectiveId }) => objectiveId === null);
    const { screen, tab } = useInterface.getState();
    if (now.id === null || id === null || now.id === id || returning || leaving || screen !== 'objective') return;
    note({ screen, tab, objectiveId: id, place: placeIn('main') });
  });
  useArchive.subscribe(({ archive }, before) => {
    if (archive?.token !== before.archive?.token) visits = [];
  });
}

/** Shows again what stood in the middle of the window before; from a page there is always a way back to the objective. */
export async function goBack(): Promise<void> {
  const to = visits.findLast(isStillThere) ?? null;
  const { screen } = useInterface.getState();
  if (to === null && screen === 'objective') return;
  visits = to === null ? [] : visits.slice(0, visits.lastIndexOf(to));
  returning = true;
  try {
    if (to?.screen === 'objective' && to.objectiveId !== null) {
      useInterface.setState({ tab: to.tab });
      await goToObjective(to.objectiveId);
    } else useInterface.setState({ screen: to?.screen ?? 'objective' });
  } finally {
    returning = false;
  }
  bringFocus(to?.place ?? placeIn('main'));
}

function withFirst(recent: readonly Id[], id: Id | null): readonly Id[] {
  return id === null ? recent : [id, ...recent.filter((other) => other !== id)].slice(0, RECENT);
}

function note(visit: Visit): void {
  visits = [...visits, visit].slice(-MOST);
}

function isStillThere({ screen, objectiveId }: Visit): boolean {
  return screen !== 'objective' || objectiveId === null || useTree.getState().rows.some(({ id }) => id === objectiveId);
}
