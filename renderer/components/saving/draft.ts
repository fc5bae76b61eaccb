/** What a person typed in a place and is not yet, or not only, in the archive. */
export type Draft<Value> = ReadDraft<Value> | UnreadDraft;

interface TypedText {
  readonly text: string;
  /** Whether the caret is in it: then the text stays as typed, and what cannot be read yet is not complained of. */
  readonly held: boolean;
}

/**
 * A text that can be read: `waiting` to be written, being written (`saving`), written and still under the caret (`saved`), not
 * arrived and to be tried again (`failed`), or not accepted and to be written otherwise (`refused`), both with why in Italian.
 */
export interface ReadDraft<Value> extends TypedText {
  readonly state: 'waiting' | 'saving' | 'saved' | 'failed' | 'refused';
  readonly value: Value;
  readonly message: string | null;
}

/** A text that cannot be read, with why in Italian: kept as it stands, never written. */
export interface UnreadDraft extends TypedText {
  readonly state: 'invalid';
  readonly message: string;
}

export type DraftState = Draft<unknown>['state'];

/** What to say in red about a draft, or null: nothing while the person is still typing what cannot be read yet. */
export function draftProblem(draft: Draft<unknown> | undefined): string | null {
  if (draft === undefined || (draft.state === 'invalid' && draft.held)) return null;
  return draft.message;
}
