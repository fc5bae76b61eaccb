import type { Parsed } from '../../../shared/format/parsed.ts';
import { refusalMessage } from '../../refusal.ts';
import type { Draft, ReadDraft } from './draft.ts';
import { isRefused, mayRetry, retryWait } from './retrying.ts';

/** Rest while typing after which what is written is saved, in milliseconds. */
export const REST = 500;

/**
 * Writes values by place. It resolves when they are in the archive AND the values that the screen is given are the new ones;
 * it rejects when nothing was written. `typing`: it goes on with what was written there a moment ago, by a person who has not left
 * since, so that undo takes both back at once.
 */
export type Write<Value> = (values: ReadonlyMap<string, Value>, typing: boolean) => Promise<unknown>;

/**
 * Where typed texts lie until the archive has them, by place (a field has one place, a grid one a cell). One write is under way
 * at a time; what is typed meanwhile waits its turn, so an answer that comes back late never takes a keystroke away. A write
 * that fails keeps its texts and is tried again; a text that is refused is kept, and not sent again until it is typed over. What
 * cannot be read is kept and never written.
 */
export class DraftDesk<Value> {
  write: Write<Value>;
  #drafts: ReadonlyMap<string, Draft<Value>> = new Map();
  readonly #listeners = new Set<() => void>();
  /** Places that were written while the caret was in them. */
  readonly #begun = new Set<string>();
  #underWay: Promise<void> | null = null;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(write: Write<Value>) {
    this.write = write;
  }

  /** All drafts, a new map at every change. */
  readonly drafts = (): ReadonlyMap<string, Draft<Value>> => this.#drafts;

  /** Hears of every change until the function it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether a write is under way: what the screen is given may then be about to change. */
  get writing(): boolean {
    return this.#underWay !== null;
  }

  /** Lays down what stands in a place now; `held` while the caret is in it. */
  put(place: string, text: string, read: Parsed<Value>, held: boolean): void {
    const draft: Draft<Value> = read.ok
      ? { text, value: read.value, state: 'waiting', message: null, held }
      : { text, state: 'invalid', message: read.message, held };
    this.#change((drafts) => drafts.set(place, draft));
  }

  /** Takes a draft away, as if it had not been typed. */
  drop(place: string): void {
    this.#begun.delete(place);
    if (this.#drafts.has(place)) this.#change((drafts) => drafts.delete(place));
  }

  /**
   * The caret has left: what is written already goes, what cannot be read now says so; what was refused, and the person has come
   * back to, is waiting again.
   */
  release(place: string): void {
    const draft = this.#drafts.get(place);
    if (draft === undefined) return;
    if (draft.state === 'saved') this.drop(place);
    else if (draft.state === 'refused' && !draft.held)
      this.#change((drafts) => drafts.set(place, { ...draft, state: 'waiting' }));
    else this.#change((drafts) => drafts.set(place, { ...draft, held: false }));
  }

  /** Saves after a rest, unless more is typed before. */
  rest(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => void this.#run(), REST);
  }

  /** Saves now all that can be read; resolves when the try is over, however it went. */
  flush(): Promise<void> {
    clearTimeout(this.#restTimer);
    return this.#run();
  }

  async #run(): Promise<void> {
    while (this.#underWay !== null) await this.#underWay;
    const sent = new Map<string, ReadDraft<Value>>();
    for (const [place, draft] of this.#drafts) {
      if (draft.state === 'waiting' || draft.state === 'failed') sent.set(place, { ...draft, state: 'saving' });
    }
    if (sent.size === 0) return;
    clearTimeout(this.#retryTimer);
    this.#change((drafts) => {
      for (const [place, draft] of sent) drafts.set(place, draft);
    });
    const typing = [...sent.keys()].every((place) => this.#begun.has(place));
    for (const [place, { held }] of sent) {
      if (held) this.#begun.add(place);
      else this.#begun.delete(place);
    }
    this.#underWay = this.#send(sent, typing).finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
  }

  async #send(sent: ReadonlyMap<string, ReadDraft<Value>>, typing: boolean): Promise<void> {
    const values = new Map<string, Value>();
    for (const [place, { value }] of sent) values.set(place, value);
    try {
      await this.write(values, typing);
      this.#tries = 0;
      this.#settle(sent, (draft) => (draft.held ? { ...draft, state: 'saved', message: null } : null));
    } catch (thrown) {
      // One of them is refused: the others need not wait for it.
      if (isRefused(thrown) && sent.size > 1) {
        for (const one of sent) await this.#send(new Map([one]), typing);
        return;
      }
      const message = refusalMessage(thrown);
      this.#settle(sent, (draft) => ({ ...draft, state: isRefused(thrown) ? 'refused' : 'failed', message }));
      if (mayRetry(thrown)) this.#retryTimer = setTimeout(() => void this.#run(), retryWait(this.#tries++));
    }
  }

  /** Changes those that were sent and have not been typed over since. */
  #settle(sent: ReadonlyMap<string, ReadDraft<Value>>, next: (draft: ReadDraft<Value>) => Draft<Value> | null): void {
    this.#change((drafts) => {
      for (const place of sent.keys()) {
        const draft = drafts.get(place);
        if (draft?.state !== 'saving') continue;
        const settled = next(draft);
        if (settled === null) drafts.delete(place);
        else drafts.set(place, settled);
      }
    });
  }

  #change(edit: (drafts: Map<string, Draft<Value>>) => void): void {
    const drafts = new Map(this.#drafts);
    edit(drafts);
    this.#drafts = drafts;
    for (const listener of this.#listeners) listener();
  }
}
