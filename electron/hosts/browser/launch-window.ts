import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { PAGE_ORIGIN } from './page-bridge.ts';

/**
 * Opens an installed Chromium as a window without address bar, with a profile of its own under `userData`.
 */
export async function launchWindow(executablePath: string, userData: string): Promise<BrowserContext> {
  const profile = join(userData, 'browser');
  writePreferences(profile);
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    chromiumSandbox: true,
    viewport: null,
    locale: 'it-IT',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [`--app=${PAGE_ORIGIN}/`, '--lang=it', '--window-size=1366,768'],
  });
}

/** Spell check in Italian and no offer to translate, from the first start on; later the browser keeps the person's choices. */
function writePreferences(profile: string): void {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const chosen = {
    browser: { enable_spellchecking: true },
    spellcheck: { dictionaries: ['it'] },
    translate: { enabled: false },
  };
  writeFileSync(preferences, JSON.stringify(chosen));
}
