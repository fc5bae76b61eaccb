import { create } from 'zustand';
import { forgetDrafts, saveEverything, type UnsavedSummary } from '../../components/saving/open-desks.ts';

/** What would be lost by leaving, while the person is asked; null while there is no such question. */
interface Leaving {
  readonly left: UnsavedSummary | null;
  readonly answer: (leave: boolean) => void;
}

export const useLeaving = create<Leaving>()(() => ({ left: null, answer: () => undefined }));

/**
 * Writes what is left before the archive or the window goes. What cannot be written, or cannot be read, is said, and leaving without
 * it asks: nothing typed is lost in silence. @returns whether to leave.
 */
export async function mayLeave(): Promise<boolean> {
  const left = await saveEverything();
  if (left.waiting + left.failed + left.invalid === 0) return true;
  useLeaving.getState().answer(false);
  const leave = await new Promise<boolean>((resolve) => useLeaving.setState({ left, answer: resolve }));
  useLeaving.setState({ left: null, answer: () => undefined });
  if (leave) forgetDrafts();
  return leave;
}
