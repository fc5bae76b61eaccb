/** The world in which the preload script runs, apart from the page's own; what it calls out by is bound there alone. */
export const WORLD = 'pegaso-preload';
export const INVOKE_BINDING = 'shellInvoke';
/** Called in that world: an answer to `invoke`, an event, and the files whose places were asked. */
export const WORLD_END = 'shellEnd';
/** Bound in the page: a page of Electron may close its window, one of Chromium may not. */
export const CLOSE_BINDING = 'shellClose';

/** What stands in for the place of a dropped file until the browser, who alone knows it, is asked. */
export const HELD_FILE = 'shell-held-file:';

const TO_PAGE = 'shell-to-page';
const TO_PRELOAD = 'shell-to-preload';

/** For the page's world, before the preload script. */
export const PAGE_SCRIPT = `(${pageSide})(${worldsTalk}, '${TO_PRELOAD}', '${TO_PAGE}', '${CLOSE_BINDING}');`;

/** For the preload script's world. @param preload its text, as built: one CommonJS file that needs \`electron\` alone. */
export function preloadScript(preload: string): string {
  const names = [TO_PAGE, TO_PRELOAD, INVOKE_BINDING, WORLD_END, HELD_FILE].map((name) => `'${name}'`);
  return `(${preloadSide})(${worldsTalk}, (require, module, exports) => {${preload}\n}, ${names.join(', ')});`;
}

/* The rest is sent to the browser as text: it may use nothing but its arguments and what a page has. */

interface PageWorld {
  readonly window: unknown;
  readonly top: unknown;
  dispatchEvent(event: unknown): void;
  addEventListener(name: string, heard: (event: { readonly detail: Said }) => void): void;
  readonly CustomEvent: new (name: string, init: { readonly detail: unknown }) => unknown;
}

type Said =
  | { readonly kind: 'expose'; readonly name: string; readonly value: Readonly<Record<string, Carried>> }
  | { readonly kind: 'call'; readonly id: number; readonly call: number; readonly args: readonly Carried[] }
  | { readonly kind: 'returned'; readonly call: number; readonly value: Carried }
  | { readonly kind: 'settled'; readonly id: number; readonly ok: boolean; readonly value: unknown };

type Carried =
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'value'; value: unknown };

type Called = (...args: readonly unknown[]) => unknown;

/** Functions and promises across the two worlds of a page, as `contextBridge` carries them; the rest goes by structured clone. */
function worldsTalk(out: string, incoming: string, exposed: (name: string, value: unknown) => void) {
  const page = globalThis as unknown as PageWorld;
  const functions: Called[] = [];
  const returned = new Map<number, Carried>();
  const pending = new Map<number, (said: Said & { kind: 'settled' }) => void>();
  let count = 0;
  const say = (detail: Said) => page.dispatchEvent(new page.CustomEvent(out, { detail }));
  const carry = (value: unknown): Carried => {
    if (typeof value === 'function') return { kind: 'function', id: functions.push(value as Called) - 1 };
    if (!(value instanceof Promise)) return { kind: 'value', value };
    count += 1;
    const id = count;
    value.then(
      (result) => say({ kind: 'settled', id, ok: true, value: result }),
      (problem) => say({ kind: 'settled', id, ok: false, value: String(problem?.message ?? problem) }),
    );
    return { kind: 'promise', id };
  };
  const uncarry = (carried: Carried): unknown => {
    if (carried.kind === 'value') return carried.value;
    const { id } = carried;
    if (carried.kind === 'function') return (...args: readonly unknown[]) => call(id, args);
    return new Promise((resolve, reject) => {
      pending.set(id, ({ ok, value }) => (ok ? resolve(value) : reject(new Error(String(value)))));
    });
  };
  const call = (id: number, args: readonly unknown[]): unknown => {
    count += 1;
    const mine = count;
    // The other world has answered when this returns: an event is heard within its dispatch.
    say({ kind: 'call', id, call: mine, args: args.map(carry) });
    const answer = returned.get(mine);
    returned.delete(mine);
    if (answer === undefined) throw new Error('The other world threw');
    return uncarry(answer);
  };
  page.addEventListener(incoming, ({ detail: said }) => {
    if (said.kind === 'call') {
      const value = functions[said.id]?.(...said.args.map(uncarry));
      say({ kind: 'returned', call: said.call, value: carry(value) });
    } else if (said.kind === 'returned') returned.set(said.call, said.value);
    else if (said.kind === 'settled') {
      pending.get(said.id)?.(said);
      pending.delete(said.id);
    } else {
      const entries = Object.entries(said.value).map(([key, carried]) => [key, uncarry(carried)]);
      exposed(said.name, Object.freeze(Object.fromEntries(entries)));
    }
  });
  return {
    expose(name: string, value: Readonly<Record<string, unknown>>): void {
      const entries = Object.entries(value).map(([key, one]) => [key, carry(one)]);
      say({ kind: 'expose', name, value: Object.fromEntries(entries) });
    },
  };
}

function pageSide(talk: typeof worldsTalk, out: string, incoming: string, close: string): void {
  const page = globalThis as unknown as PageWorld & Record<string, unknown>;
  if (page.window !== page.top) return;
  talk(out, incoming, (name, value) => Object.defineProperty(page, name, { value }));
  Object.defineProperty(page, 'close', { value: () => (page[close] as (payload: string) => void)('') });
}

function preloadSide(
  talk: typeof worldsTalk,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
  out: string,
  incoming: string,
  invoke: string,
  end: string,
  held: string,
): void {
  const world = globalThis as unknown as PageWorld & Record<string, unknown>;
  if (world.window !== world.top) return;
  const { expose } = talk(out, incoming, () => undefined);
  const asked = new Map<number, { resolve: Called; reject: Called }>();
  const heard = new Map<string, Called[]>();
  const files: unknown[] = [];
  let count = 0;
  world[end] = {
    files,
    answer(id: number, ok: boolean, value: unknown) {
      const question = asked.get(id);
      asked.delete(id);
      if (ok) question?.resolve(value);
      else question?.reject(new Error(String(value)));
    },
    tell(channel: string, args: readonly unknown[]) {
      for (const listener of heard.get(channel) ?? []) listener({}, ...args);
    },
  };
  const electron = {
    contextBridge: { exposeInMainWorld: expose },
    webUtils: { getPathForFile: (file: unknown) => `${held}${files.push(file) - 1}` },
    ipcRenderer: {
      invoke: (channel: string, ...args: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          count += 1;
          asked.set(count, { resolve, reject });
          // In JSON what is undefined would become null.
          const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
          (world[invoke] as (payload: string) => void)(JSON.stringify({ id: count, channel, args: given }));
        }),
      on: (channel: string, listener: Called) => heard.set(channel, [...(heard.get(channel) ?? []), listener]),
    },
  };
  const module = { exports: {} };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`The sandbox has no module ${name}`);
    return electron;
  };
  preload(require, module, module.exports);
}
