import { app, type Session, type WebContents } from 'electron';
import { isAppUrl } from './app-scheme.ts';

/** What a page may load: our own files, and what it made itself. */
const LOADABLE = new Set(['blob:', 'data:', 'devtools:']);

/** Whatever page appears in whatever window: it goes nowhere, opens nothing, embeds nothing. */
export function setupNavigationLock(): void {
  app.on('web-contents-created', (_, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** No device, no permission: a request is denied without asking the person, who would not know why. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** No permission, and no network either. */
export function lockSession(session: Session): void {
  denyPermissions(session);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isAppUrl(url) && !LOADABLE.has(new URL(url).protocol) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * Italian only. Windows and macOS check with their own dictionaries; elsewhere Chromium would fetch one from its maker, which
 * a program that works offline does not do unasked: the address leads nowhere.
 */
export function setupSpelling(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL('https://pegaso.invalid/');
  const italian = session.availableSpellCheckerLanguages.filter((language) => /^it(-IT)?$/u.test(language));
  session.setSpellCheckerLanguages(italian.slice(0, 1));
}
