import type { DraftState } from '../saving/draft.ts';

/** How what is typed stands to the archive; `clean` is what nothing was typed in. */
export type FieldState = 'clean' | DraftState;

/** What every field of this folder needs of whoever keeps its text: a saved field, a form, or a test. */
export interface FieldBinding {
  readonly text: string;
  /** Every keystroke. */
  readonly onText: (text: string) => void;
  /** The person has gone on to something else. */
  readonly onLeave: () => void;
  /** Why the text is refused, in red below the field; null when it is not. */
  readonly problem: string | null;
  readonly state: FieldState;
  /** Tries again to save what could not be written. */
  readonly onRetry?: () => void;
  /** Puts back what was there before: what Esc does in a field of one line. */
  readonly onRestore?: () => void;
}
