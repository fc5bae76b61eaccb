import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { printWindowMayLoad } from '../../electron/hosts/electron/print-window-rule.ts';
import { printSchede } from '../../electron/scheda/print/print-schede.ts';
import { isoDate } from '../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pipedChromium } from './support/piped-chromium.ts';
import { hiddenScreen } from './support/typed-start.ts';

/** Debian's Chromium, whose viewer of PDFs is that of Electron. */
const PROGRAM = '/usr/lib/chromium/chromium';
const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
/** How long is waited for a viewer that may never come, in milliseconds. */
const PATIENCE = 8_000;

/** Whether the document comes into the viewer, as a frame of its own, where requests are under a rule. */
async function isShown(document: string, display: string, may: (url: string) => boolean): Promise<boolean> {
  const browser = await pipedChromium(PROGRAM, display, may);
  await browser.ask('Target.createTarget', { url: document });
  for (const late = Date.now() + PATIENCE; Date.now() < late; await pause(200)) {
    const { targetInfos } = (await browser.ask('Target.getTargets')) as {
      readonly targetInfos: readonly { readonly type: string; readonly url: string }[];
    };
    if (targetInfos.some(({ type, url }) => type === 'iframe' && url === document)) return true;
  }
  return false;
}

test('what the print window may load shows the document in the viewer; the viewer alone, without what it is made of, does not', {
  timeout: 120_000,
}, async ({ skip }) => {
  if (!existsSync(PROGRAM)) skip('Chromium is not installed');
  if (!(process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'Xvfb'))))
    skip('Xvfb is not installed');
  const folder = temporaryFolder();
  const archivePath = join(folder, 'esempio.pegaso');
  buildSample(archivePath, TEST_AUTHOR);
  const outPath = join(folder, 'schede di prova.pdf');
  await printSchede({ archivePath, outPath, selection: { level: 'PEG' }, date: isoDate.parse('2026-01-31') });
  const document = pathToFileURL(outPath).href;
  const display = await hiddenScreen();
  expect(await isShown(document, display, (url) => printWindowMayLoad(document, url))).toBe(true);
  const viewerAlone = (url: string) => url === document || url.startsWith(VIEWER) || url.startsWith('blob:');
  expect(await isShown(document, display, viewerAlone)).toBe(false);
});
