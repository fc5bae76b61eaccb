import type { Reply } from './reply.ts';

/**
 * The only thing the renderer sees of the application, as `window.pegaso`, the same in every host. It carries names and values
 * without knowing them; `renderer/api.ts` gives them their types.
 *
 * The window closes as any page does: while something typed is not yet written, a `beforeunload` listener that calls
 * `preventDefault()` keeps it open; once all is written the renderer calls `window.close()` itself.
 */
export interface Bridge {
  /** Asks and always gets an envelope; a rejection is a bug of the host. */
  ask(channel: string, input: unknown): Promise<Reply<unknown>>;
  /** Subscribes to an event; answers what ends the subscription. An unknown event throws. */
  listen(event: string, listener: (payload: never) => void): () => void;
  /**
   * Hands the host a file that a person dropped on the window, for `dropped:take`; the host itself finds out where it is. What a page
   * has made up has no place on the disk, and is rejected.
   */
  drop(file: File): Promise<void>;
}
