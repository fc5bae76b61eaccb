import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder where Electron would keep this user's data for Pegaso, made if it is not there: both hosts share it. */
export function userDataFolder(platform: NodeJS.Platform, { APPDATA, XDG_CONFIG_HOME }: NodeJS.ProcessEnv): string {
  const folder = join(settingsFolder(platform, APPDATA, XDG_CONFIG_HOME), 'Pegaso');
  mkdirSync(folder, { recursive: true });
  return folder;
}

function settingsFolder(platform: NodeJS.Platform, appData: string | undefined, config: string | undefined): string {
  switch (platform) {
    case 'win32':
      return appData ?? join(homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support');
    default:
      return config ?? join(homedir(), '.config');
  }
}
