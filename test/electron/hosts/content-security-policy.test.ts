import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/hosts/renderer-files.ts';
import { launchHeadlessChromium } from '../../support/app/headless-chromium.ts';
import { countingServer } from '../../support/counting-server.ts';
import { WAYS_OUT } from '../../support/reaching-out.ts';

const ORIGIN = 'https://pegaso.test';

let browser: Browser;
beforeAll(async () => {
  browser = await launchHeadlessChromium();
});
afterAll(() => browser.close());

/** How many connections a page makes that has this policy and nothing else to keep it: no host that looks at what it asks for. */
async function connectionsUnder(policy: string, way: (host: string) => string): Promise<number> {
  const { host, connections } = await countingServer();
  const context = await browser.newContext();
  const page = await context.newPage();
  const headers = policy === '' ? {} : { 'content-security-policy': policy };
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html><title>x</title><body></body>' }),
  );
  await page.goto(`${ORIGIN}/`);
  // Violations are told at once; a connection on this machine takes a few milliseconds.
  await page.evaluate(`(() => { try { void Promise.resolve(${way(host)}).catch(() => 0) } catch {} })()`);
  for (let waited = 0; waited < 300 && connections() === 0; waited += 20) await page.waitForTimeout(20);
  await context.close();
  return connections();
}

describe.each(Object.entries(WAYS_OUT))('by %s', (_, way) => {
  test('a page without a policy reaches another machine, one with ours does not', async () => {
    expect(await connectionsUnder('', way)).toBeGreaterThan(0);
    expect(await connectionsUnder(CONTENT_SECURITY_POLICY, way)).toBe(0);
  });
});
