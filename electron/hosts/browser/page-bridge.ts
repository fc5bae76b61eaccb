/** Where the page lives in the browser host. Names under `.invalid` never resolve: what is not served here leads nowhere. */
export const PAGE_ORIGIN = 'https://pegaso.invalid';

/** Names of what the host and the page call on each other with. */
export const ASK_BINDING = 'pegasoAsk';
export const CLOSE_BINDING = 'pegasoClose';
export const TELL_FUNCTION = 'pegasoTell';

type Listener = (payload: unknown) => void;
type Ask = (channel: string, input: unknown) => Promise<unknown>;

/**
 * Runs in the page before anything of its own, and gives it `window.pegaso` over the binding, as the preload script does in
 * Electron. It is sent as text: it may use nothing of this file but its argument.
 */
export function installBridge(setting: {
  readonly origin: string;
  readonly ask: string;
  readonly close: string;
  readonly tell: string;
  readonly channels: readonly string[];
  readonly events: readonly string[];
}): void {
  const page = globalThis as unknown as Record<string, unknown> & { readonly location: { readonly origin: string } };
  if (page.location.origin !== setting.origin) return;
  const ask = page[setting.ask] as Ask;
  const listeners = new Map<string, Set<Listener>>(setting.events.map((event) => [event, new Set()]));
  const bridge = {
    ask: async (channel: string, input: unknown) => {
      if (!setting.channels.includes(channel)) throw new Error(`No channel ${channel}`);
      return ask(channel, input);
    },
    listen: (event: string, listener: Listener) => {
      const hearing = listeners.get(event);
      if (hearing === undefined) throw new Error(`No event ${event}`);
      const heard: Listener = (payload) => listener(payload);
      hearing.add(heard);
      return () => void hearing.delete(heard);
    },
  };
  Object.defineProperty(page, 'pegaso', { value: Object.freeze(bridge) });
  // A browser lets no page close a window that it did not open itself; Electron does.
  const close = page[setting.close] as () => Promise<unknown>;
  Object.defineProperty(page, 'close', { value: () => void close() });
  Object.defineProperty(page, setting.tell, {
    value: (event: string, payload: unknown) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  });
}
