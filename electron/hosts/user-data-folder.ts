import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Electron would keep this user's data for Pegaso, whether the folder is there or not. */
export function userDataPath(platform: NodeJS.Platform, { APPDATA, XDG_CONFIG_HOME }: NodeJS.ProcessEnv): string {
  return join(settingsFolder(platform, APPDATA, XDG_CONFIG_HOME), 'Pegaso');
}

/** The same folder, made if it is not there: both hosts share it. */
export function userDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const folder = userDataPath(platform, env);
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
