import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs by the names that distributions give them, the plainest first. */
const LINUX_PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const;

const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/** Where Chromium, Chrome or Edge may stand on a system, in the order to be tried. */
export function chromiumPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'win32': {
      const { ProgramFiles, 'ProgramFiles(x86)': ProgramFiles32, LOCALAPPDATA } = env;
      return [ProgramFiles, ProgramFiles32, LOCALAPPDATA].flatMap((root) =>
        root === undefined ? [] : WINDOWS_PROGRAMS.map((program) => `${root}\\${program}`),
      );
    }
    case 'darwin': {
      const { HOME = '' } = env;
      return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
        MAC_PROGRAMS.map((program) => join(folder, program)),
      );
    }
    default: {
      const { PATH = '' } = env;
      const folders = PATH.split(delimiter).filter((folder) => folder !== '');
      return LINUX_PROGRAMS.flatMap((program) => [...folders, '/snap/bin'].map((folder) => join(folder, program)));
    }
  }
}

/** The installed Chromium, Chrome or Edge; null when there is none in the usual places. */
export function findChromium(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | null {
  return chromiumPlaces(platform, env).find((path) => existsSync(path)) ?? null;
}
