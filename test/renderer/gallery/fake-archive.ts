import { Refusal, type RefusalParts } from '../../../renderer/refusal.ts';

/** What a test may ask of the gallery's archive, and see of it: `window.archive`. */
export interface FakeArchive {
  /** How long the next answers take, in milliseconds. */
  delay: number;
  /** Code of the refusal that every write gets; null when writes succeed. */
  refuse: RefusalParts['code'] | null;
  /** Everything that was written, in order, as text. */
  readonly written: string[];
}

declare global {
  interface Window {
    archive: FakeArchive;
  }
}

window.archive = { delay: 0, refuse: null, written: [] };

/** Writes as the application would: after a while, or not at all. */
export async function writeTo(what: string): Promise<void> {
  const { delay, refuse } = window.archive;
  if (delay > 0) await new Promise((done) => setTimeout(done, delay));
  if (refuse !== null) throw new Refusal({ code: refuse, message: 'Il disco dell’archivio non risponde.', fields: {} });
  window.archive.written.push(what);
}
