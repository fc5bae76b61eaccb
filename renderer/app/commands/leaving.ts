import { create } from 'zustand';
import { forgetDrafts, saveEverything, type UnsavedSummary } from '../../components/saving/open-desks.ts';
import { unsavedPlaces } from '../unsaved/unsaved-places.ts';

/** What would be lost by leaving, while the person is asked; null while there is no such question. */
interface Leaving {
  readonly left: UnsavedSummary | null;
  /** Where it stands: `2026_A01_00, fasi`. */
  readonly places: readonly string[];
  readonly answer: (leave: boolean) => void;
}

const NOBODY_LEAVES: Leaving = { left: null, places: [], answer: () => undefined };

export const useLeaving = create<Leaving>()(() => NOBODY_LEAVES);

/**
 * Writes what is left before the archive or the window goes. What cannot be written, or cannot be read, is said, and leaving without
 * it asks: nothing typed is lost in silence. @returns whether to leave.
 */
export async function mayLeave(): Promise<boolean> {
  const left = await saveEverything();
  if (left.waiting + left.failed + left.invalid === 0) return true;
  useLeaving.getState().answer(false);
  const places = await unsavedPlaces();
  const leave = await new Promise<boolean>((resolve) => useLeaving.setState({ left, places, answer: resolve }));
  useLeaving.setState(NOBODY_LEAVES);
  if (leave) forgetDrafts();
  return leave;
}
