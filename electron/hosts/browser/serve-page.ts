import type { BrowserContext, Route } from 'playwright-core';
import { createRendererFiles } from '../renderer-files.ts';
import { PAGE_ORIGIN } from './page-bridge.ts';

/** Serves the built renderer to a browser context without any port: every request is answered here, and all others end here. */
export async function servePage(context: BrowserContext, folder: string): Promise<void> {
  const answer = createRendererFiles(folder);
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (new URL(url).origin !== PAGE_ORIGIN) return deny(route);
    const { status, headers, body } = await answer({ method: route.request().method(), url });
    return route.fulfill({ status, headers, body });
  });
  await context.routeWebSocket(/.*/u, (socket) => socket.close());
}

/** A page asked to go elsewhere stays where it is: an answer without content ends a navigation before it begins. */
async function deny(route: Route): Promise<void> {
  if (route.request().isNavigationRequest()) await route.fulfill({ status: 204 });
  else await route.abort('blockedbyclient');
}
