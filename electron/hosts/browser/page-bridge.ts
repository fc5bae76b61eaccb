import { CHANNEL_NAMES, EVENT_NAMES } from '../../dispatch/bridge-names.ts';
import { createBridge } from '../../dispatch/create-bridge.ts';

/** Where the page lives in the browser host. Names under `.invalid` never resolve: what is not served here leads nowhere. */
export const PAGE_ORIGIN = 'https://pegaso.invalid';

/** What the host puts on the page: question and answer are JSON. */
export type AskedAsText = (channel: string, input: string | undefined) => Promise<string>;

/** Names of what the host and the page call on each other with. */
export const ASK_BINDING = 'pegasoAsk';
export const CLOSE_BINDING = 'pegasoClose';
export const DROP_BINDING = 'pegasoDrop';
/** Where the page holds a dropped file while the host looks where it is. */
export const HELD_FILE = 'pegasoHeld';
export const TELL_FUNCTION = 'pegasoTell';

const SETTING = {
  origin: PAGE_ORIGIN,
  ask: ASK_BINDING,
  close: CLOSE_BINDING,
  tell: TELL_FUNCTION,
  drop: DROP_BINDING,
  held: HELD_FILE,
  channels: CHANNEL_NAMES,
  events: EVENT_NAMES,
};

/** What the page runs before anything of its own: it gets `window.pegaso` over the bindings, as by the preload script in Electron. */
export const BRIDGE_SCRIPT = `(${installBridge})(${JSON.stringify(SETTING)}, ${createBridge});`;

/** Sent to the page as text: it may use nothing but its arguments. */
function installBridge(setting: typeof SETTING, create: typeof createBridge): void {
  const page = globalThis as unknown as Record<string, unknown> & { readonly location: { readonly origin: string } };
  if (page.location.origin !== setting.origin) return;
  // Taken at each call: in a window with a profile of its own the bindings come to the page after this has run.
  const asked: AskedAsText = (...question) => (page[setting.ask] as AskedAsText)(...question);
  const close = () => void (page[setting.close] as () => Promise<void>)();
  // As text: Playwright looks at every value of an object that it carries, which takes longer than the answers themselves.
  const { bridge, tell } = create(setting.channels, setting.events, {
    ask: async (channel, input) =>
      JSON.parse(await asked(channel, input === undefined ? undefined : JSON.stringify(input))),
    drop: async (file) => {
      page[setting.held] = file;
      try {
        await (page[setting.drop] as () => Promise<void>)();
      } finally {
        delete page[setting.held];
      }
    },
  });
  // A browser lets no page close a window that it did not open itself; Electron does.
  Object.defineProperty(page, 'close', { value: close });
  Object.defineProperty(page, 'pegaso', { value: Object.freeze(bridge) });
  Object.defineProperty(page, setting.tell, { value: tell });
}
