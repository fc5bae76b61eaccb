import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { PAGE_ORIGIN } from './page-bridge.ts';

export interface WindowSetting {
  /** Absolute path of an installed Chromium, Chrome or Edge. */
  readonly program: string;
  /** Absolute path of the folder under which the window's own profile is kept. */
  readonly userData: string;
  /** Whether the browser's own sandbox holds the page: see `canSandbox`. */
  readonly sandboxed: boolean;
}

/**
 * Whether Chromium's sandbox can start for a user (`null` where users have no number): under Linux it refuses to for root, and
 * with it the whole browser.
 */
export function canSandbox(platform: NodeJS.Platform, user: number | null): boolean {
  return platform !== 'linux' || user !== 0;
}

/** Opens an installed Chromium as a window without address bar. */
export async function launchWindow({ program, userData, sandboxed }: WindowSetting): Promise<BrowserContext> {
  const profile = join(userData, 'browser');
  writePreferences(profile);
  return chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: false,
    chromiumSandbox: sandboxed,
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
