import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { tell } from './told.ts';

/** A function that the program hands over. */
export type Handler = (...given: never[]) => unknown;
/** The same, as it is called here. */
export type Called = (...given: readonly unknown[]) => unknown;

/** As much of a frame as the program looks at. */
export class Frame {
  url = '';
  framesInSubtree: readonly { readonly url: string }[] = [];
}

/** An event that a listener can stop. */
export function stoppable<T extends object>(about: T) {
  const event = {
    ...about,
    defaultPrevented: false,
    preventDefault: () => void Object.assign(event, { defaultPrevented: true }),
  };
  return event;
}

/** What a window's page may, as the program set it. */
export class Session extends EventEmitter {
  beforeRequest: Called | null = null;
  permission: Called | null = null;
  readonly availableSpellCheckerLanguages = ['en-US', 'it'];
  readonly webRequest = { onBeforeRequest: (handler: Handler) => void Object.assign(this, { beforeRequest: handler }) };
  setPermissionRequestHandler = (handler: Handler) => void Object.assign(this, { permission: handler });
  setPermissionCheckHandler = () => {};
  setDevicePermissionHandler = () => {};
  setSpellCheckerLanguages = () => {};
  setSpellCheckerDictionaryDownloadURL = () => {};

  /** Whether a request is let through. */
  lets(url: string): Promise<boolean> {
    const { beforeRequest } = this;
    if (beforeRequest === null) return Promise.resolve(true);
    return new Promise((resolve) => {
      beforeRequest({ url }, ({ cancel }: { readonly cancel?: boolean }) => resolve(cancel !== true));
    });
  }
}

/** The page of a window, from the program's side. */
export class WebContents extends EventEmitter {
  readonly mainFrame = new Frame();
  readonly session: Session;
  windowOpen: Called = () => ({ action: 'allow' });
  constructor(session: Session) {
    super();
    this.session = session;
  }
  setWindowOpenHandler = (handler: Handler) => void Object.assign(this, { windowOpen: handler });
  send = (channel: string, ...args: readonly unknown[]) => void tell('send', channel, args);
  paste = () => void tell('paste');
  executeJavaScript = (script: string) => tell('evaluate', script);
  reload = () => void tell('reload');
  isDestroyed = () => false;
  getPrintersAsync = async () => [{ name: 'Ufficio' }];
  print = (_: unknown, done: (printed: boolean, reason: string) => void) => {
    void tell('opened', fileURLToPath(this.mainFrame.url)).then(() => done(true, ''));
  };
}
