import { resolve } from 'node:path';
import { electronBinary } from '../../../electron/hosts/electron-binary.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** What the end-to-end tests run on; `words` name it to a person. */
export type TestHost =
  | { readonly kind: 'browser'; readonly words: string }
  | { readonly kind: 'shell'; readonly words: string }
  | { readonly kind: 'electron'; readonly words: string; readonly program: string };

/**
 * The host that PEGASO_E2E_HOST names: `browser`, `shell` or `electron`. Without it Electron itself, where its program and a screen for it are,
 * and the browser host elsewhere.
 * @param electron absolute path of Electron's program; null where it was not fetched.
 * @throws Error when the named host is not to be had, or none is called that.
 */
export function chooseHost(env: NodeJS.ProcessEnv, electron: string | null = electronBinary(PROJECT)): TestHost {
  const { PEGASO_E2E_HOST: named, DISPLAY } = env;
  switch (named) {
    case 'browser':
      return { kind: 'browser', words: 'browser (headless Chromium)' };
    case 'shell':
      return { kind: 'shell', words: 'shell (the built main process over headless Chromium)' };
    case 'electron':
      if (electron === null)
        throw new Error('PEGASO_E2E_HOST=electron: Electron is not here; npx install-electron fetches it');
      return { kind: 'electron', words: 'Electron', program: electron };
    case undefined:
    case '':
      if (electron !== null && (process.platform !== 'linux' || DISPLAY !== undefined))
        return { kind: 'electron', words: 'Electron', program: electron };
      return {
        kind: 'browser',
        words: 'browser (headless Chromium; the Electron binary, or a display for it, is not here)',
      };
    default:
      throw new Error(`PEGASO_E2E_HOST is «${named}»: it may be browser, shell or electron`);
  }
}
