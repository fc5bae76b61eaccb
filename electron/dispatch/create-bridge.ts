import type { Bridge } from '../../shared/ipc/bridge.ts';

/** A bridge, and what its host calls to tell the page something. */
export interface HostBridge {
  readonly bridge: Bridge;
  tell(event: string, payload: unknown): void;
}

/**
 * The bridge of every host: it lets through the names of the contract alone. What is told before anyone listens is kept for the
 * first who does, so that nothing is lost while the page is being drawn.
 *
 * The browser host sends this function to the page as text: it may use nothing but its arguments.
 */
export function createBridge(
  channels: readonly string[],
  events: readonly string[],
  { ask, drop }: Pick<Bridge, 'ask' | 'drop'>,
): HostBridge {
  type Listener = (payload: unknown) => void;
  const hearings = new Map(events.map((event) => [event, new Set<Listener>()]));
  const unheard = new Map<string, unknown[]>(events.map((event) => [event, []]));
  const hearing = (event: string) => {
    const listeners = hearings.get(event);
    if (listeners === undefined) throw new Error(`No event ${event}`);
    return listeners;
  };
  return {
    bridge: {
      ask: async (channel, input) => {
        if (!channels.includes(channel)) throw new Error(`No channel ${channel}`);
        return ask(channel, input);
      },
      listen: (event, listener) => {
        const listeners = hearing(event);
        // A function of its own for each subscription: the same listener may subscribe twice.
        const heard: Listener = (payload) => listener(payload as never);
        listeners.add(heard);
        for (const payload of unheard.get(event) ?? []) queueMicrotask(() => heard(payload));
        unheard.delete(event);
        return () => void listeners.delete(heard);
      },
      drop: async (file) => drop(file),
    },
    tell(event, payload) {
      for (const listener of hearing(event)) listener(payload);
      unheard.get(event)?.push(payload);
    },
  };
}
