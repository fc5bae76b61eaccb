import { protocol } from 'electron';
import { createRendererFiles } from '../renderer-files.ts';

const SCHEME = 'app';

/** Where the page lives. The scheme is ours alone, so that no other program or site can stand in for it. */
export const APP_ORIGIN = `${SCHEME}://pegaso`;

/** Whether a URL, in the form Chromium gives it, is a file of ours. Node knows no origin for a scheme of one's own. */
export function isAppUrl(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}

/** Gives `app://` the rights of a web page over TLS; Electron wants to know before it is ready. */
export function setupAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer, from `folder`, under `app://pegaso/`. */
export function setupAppProtocol(folder: string): void {
  const answer = createRendererFiles(folder);
  protocol.handle(SCHEME, async (request) => {
    if (!isAppUrl(request.url)) return new Response(null, { status: 404 });
    const { status, headers, body } = await answer(request);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
