import { create } from 'zustand';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { VariedObjective } from '../../shared/schemas/varied-objective.ts';
import { ask } from '../api.ts';
import { refusalMessage } from '../refusal.ts';

/** The versions of the plan of the vista and year on screen, and what one of them varied, as far as it has been read. */
export interface VersionsState {
  readonly planId: Id | null;
  readonly year: number | null;
  readonly read: OutputOf<'versions:read'> | null;
  /** The version that is looked at; null: what is varied since the last. */
  readonly chosenId: Id | null;
  readonly varied: readonly VariedObjective[];
  readonly isReading: boolean;
  readonly failure: string | null;
  /** What was adopted last, and what there is to tell of it, for as long as there are so many versions: it may be taken back. */
  readonly told: { readonly done: string; readonly notice: string | null; readonly versions: number } | null;
  /** Goes up when what was read may no longer hold. */
  readonly stale: number;
}

const NOTHING: VersionsState = {
  planId: null,
  year: null,
  read: null,
  chosenId: null,
  varied: [],
  isReading: false,
  failure: null,
  told: null,
  stale: 0,
};

export const useVersions = create<VersionsState>()(() => NOTHING);

let latest = 0;

/** Reads the versions of a plan, and what the one that is looked at varied: so many objectives at a time, by their codes. */
export async function readVersions(planId: Id, year: number): Promise<void> {
  const state = useVersions.getState();
  const isSame = state.planId === planId && state.year === year;
  useVersions.setState({ planId, year, ...(isSame ? {} : { read: null, chosenId: null, varied: [], told: null }) });
  await reading(async (isLatest) => {
    for (let isRead = false; !isRead; ) {
      const read = await ask('versions:read', { planId, year });
      if (!isLatest()) return;
      const { chosenId } = useVersions.getState();
      const isThere = read.versions.some(({ id }) => id === chosenId);
      useVersions.setState({ read, ...(isThere || chosenId === null ? {} : { chosenId: null, varied: [] }) });
      isRead = await readVaried(isLatest);
    }
  });
}

/** Looks at another version, or, for null, at what is varied since the last. */
export async function chooseVersion(chosenId: Id | null): Promise<void> {
  useVersions.setState({ chosenId, varied: [] });
  const isRead = await reading(readVaried);
  if (isRead === false) await readVersionsAgain();
}

/** Reads again what is on screen. */
export async function readVersionsAgain(): Promise<void> {
  const { planId, year } = useVersions.getState();
  if (planId !== null && year !== null) await readVersions(planId, year);
}

/** Does what reads; what is refused is said on screen. What a later reading has overtaken says nothing. */
async function reading<T>(work: (isLatest: () => boolean) => Promise<T>): Promise<T | null> {
  latest += 1;
  const mine = latest;
  const isLatest = () => latest === mine;
  useVersions.setState({ isReading: true, failure: null });
  try {
    return await work(isLatest);
  } catch (thrown) {
    if (isLatest()) useVersions.setState({ failure: refusalMessage(thrown) });
    return null;
  } finally {
    if (isLatest()) useVersions.setState({ isReading: false });
  }
}

/** @returns false where the versions were read anew meanwhile, by whatever window: those of this reading are gone. */
async function readVaried(isLatest: () => boolean): Promise<boolean> {
  const { read, chosenId: versionId } = useVersions.getState();
  if (read === null) return true;
  const wanted = versionId === null ? read.sinceLast : read.versions.find(({ id }) => id === versionId)?.varied;
  const come: VariedObjective[] = [];
  for (let published = 0; come.length < (wanted ?? 0); ) {
    const page = await ask('versions:varied', { reading: read.reading, versionId, from: come.length });
    if (!isLatest()) return true;
    if (page === null) return false;
    come.push(...page.varied);
    // Each time twice as many: all that are there are laid out again whenever some come.
    if (published > 0 && come.length < 2 * published) continue;
    published = come.length;
    if (useVersions.getState().varied.length <= come.length) useVersions.setState({ varied: [...come] });
  }
  useVersions.setState({ varied: come });
  return true;
}

/** Takes in the reason that was written of an objective. */
export function noteReason(objectiveId: Id, reason: string): void {
  useVersions.setState(({ varied }) => ({
    varied: varied.map((one) => (one.objectiveId === objectiveId ? { ...one, reason } : one)),
  }));
}

/** What was read may be otherwise now; it stays on screen until it is read anew. */
export function doubtVersions(): void {
  useVersions.setState(({ stale }) => ({ stale: stale + 1 }));
}

/** Forgets them: they are of another archive. */
export function forgetVersions(): void {
  latest += 1;
  useVersions.setState(({ stale }) => ({ ...NOTHING, stale: stale + 1 }));
}
