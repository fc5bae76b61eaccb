import { create } from 'zustand';
import { DraftDesk, type Write } from './draft-desk.ts';

/** What is not in the archive, over the whole window: for the status bar, and to ask before closing. */
export interface UnsavedSummary {
  /** Texts on their way. */
  readonly waiting: number;
  /** Texts that could not be written. */
  readonly failed: number;
  /** Texts that cannot be read or were refused, in red where they stand. */
  readonly invalid: number;
  /** Why the first of the failed ones could not be written. */
  readonly failure: string | null;
}

const NOTHING: UnsavedSummary = { waiting: 0, failed: 0, invalid: 0, failure: null };

interface OpenDesk {
  readonly desk: DraftDesk<never>;
  mounts: number;
}

const desks = new Map<string, OpenDesk>();

/** The summary as the screen sees it. */
export const useUnsaved = create<UnsavedSummary>()(() => NOTHING);

/**
 * The desk of a field or a grid. It outlives what shows it: leaving a screen with a text that cannot be read, or that could not
 * be written, and coming back finds the text there.
 */
export function deskNamed<Value>(name: string, write: Write<Value>): DraftDesk<Value> {
  const open = desks.get(name);
  // A name stands for one kind of value: whoever names a desk says which.
  if (open !== undefined) return open.desk as unknown as DraftDesk<Value>;
  const desk = new DraftDesk<Value>(write);
  opened(name, desk);
  desk.subscribe(() => {
    summarise();
    sweep(name);
  });
  return desk;
}

/** Tells that something shows the desk, until the function it returns is called: then what is written is saved at once. */
export function attachDesk<Value>(name: string, desk: DraftDesk<Value>): () => void {
  const open = desks.get(name) ?? opened(name, desk);
  open.mounts += 1;
  return () => {
    open.mounts -= 1;
    for (const [place, { held }] of desk.drafts()) if (held) desk.release(place);
    void desk.flush();
    sweep(name);
  };
}

function opened<Value>(name: string, desk: DraftDesk<Value>): OpenDesk {
  const open = { desk: desk as unknown as DraftDesk<never>, mounts: 0 };
  desks.set(name, open);
  return open;
}

/** Saves whatever can be saved, everywhere, and says what is left: to be called before the window closes. */
export async function saveEverything(): Promise<UnsavedSummary> {
  await Promise.all([...desks.values()].map(({ desk }) => desk.flush()));
  return useUnsaved.getState();
}

/** Every text that is not in the archive, desk by desk, what is in red before what is only on its way. */
export function unsavedTexts(): readonly { readonly desk: string; readonly place: string }[] {
  const texts = [...desks].flatMap(([name, { desk }]) =>
    [...desk.drafts()].map(([place, { state }]) => ({ desk: name, place, state })),
  );
  const unsaved = texts.filter(({ state }) => state !== 'saved');
  const isRed = ({ state }: (typeof texts)[number]) => state === 'invalid' || state === 'refused';
  return [...unsaved.filter(isRed), ...unsaved.filter((text) => !isRed(text))];
}

/** Takes a text away, as if it had not been typed. */
export function dropText(name: string, place: string): void {
  desks.get(name)?.desk.drop(place);
}

/** Forgets all drafts: when the archive they belong to is closed, after the person was asked. */
export function forgetDrafts(): void {
  for (const { desk } of desks.values()) for (const place of desk.drafts().keys()) desk.drop(place);
}

function sweep(name: string): void {
  const open = desks.get(name);
  if (open !== undefined && open.mounts <= 0 && open.desk.drafts().size === 0) desks.delete(name);
}

function summarise(): void {
  let [waiting, failed, invalid, failure]: [number, number, number, string | null] = [0, 0, 0, null];
  for (const { desk } of desks.values()) {
    for (const draft of desk.drafts().values()) {
      if (draft.state === 'waiting' || draft.state === 'saving') waiting += 1;
      if (draft.state === 'invalid' || draft.state === 'refused') invalid += 1;
      if (draft.state === 'failed') {
        failed += 1;
        failure ??= draft.message;
      }
    }
  }
  const before = useUnsaved.getState();
  if (
    before.waiting === waiting &&
    before.failed === failed &&
    before.invalid === invalid &&
    before.failure === failure
  )
    return;
  useUnsaved.setState({ waiting, failed, invalid, failure });
}
