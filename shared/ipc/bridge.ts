import type { ChannelName, InputOf, OutputOf } from './contract.ts';
import type { EventName, EventOf } from './events.ts';
import type { Reply } from './reply.ts';

/** What goes over the bridge as the hosts carry it: names and values still to be checked on the other side. */
export interface RawBridge {
  ask(channel: string, input: unknown): Promise<Reply<unknown>>;
  listen(event: string, listener: (payload: unknown) => void): () => void;
}

/**
 * The only thing the renderer sees of the application, as `window.pegaso`, the same in every host.
 *
 * The window closes as any page does: while something typed is not yet written, a `beforeunload` listener that calls
 * `preventDefault()` keeps it open; once all is written the renderer calls `window.close()` itself.
 */
export interface Bridge extends RawBridge {
  /** Asks and always gets an envelope; a rejection is a bug of the host. */
  ask<Name extends ChannelName>(channel: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>>;
  /** Subscribes to an event; answers what ends the subscription. */
  listen<Name extends EventName>(event: Name, listener: (payload: EventOf<Name>) => void): () => void;
}
