import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** How an attempt to fetch Electron's program ended; `interrupted` by the person, who then wants nothing opened. */
export type ElectronFetched = 'there' | 'refused' | 'interrupted';

/** Where the person's Ctrl+C is heard. */
type Interrupts = Pick<NodeJS.Process, 'once' | 'off'>;

/** What a slow line needs for a hundred megabytes. */
const MOST_MS = 10 * 60_000;

/** Says in a clone that its one attempt was refused; `npm ci` takes it away with the packages. */
const refusedBefore = (project: string): string => join(project, 'node_modules', '.electron-refused');

/**
 * Whether `npm start` may fetch Electron: its package does not come with the program since it has no install script, and one attempt is
 * made in each clone. Who is without a network waits for it once, not at each start.
 */
export function mayFetchElectron(project: string): boolean {
  return existsSync(installer(project)) && !existsSync(refusedBefore(project));
}

/** Runs the installer that Electron's package brings, with its own words on the terminal. @param mostMs after which it is given up. */
export async function fetchElectron(
  project: string,
  { mostMs = MOST_MS, interrupts = process as Interrupts } = {},
): Promise<ElectronFetched> {
  const child = spawn(process.execPath, [installer(project)], { cwd: project, stdio: 'inherit' });
  let isInterrupted = false;
  // The terminal tells the child too; who tells this process alone means both.
  const interrupt = () => {
    isInterrupted = true;
    child.kill('SIGINT');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) interrupts.once(signal, interrupt);
  const limit = setTimeout(() => child.kill('SIGKILL'), mostMs);
  try {
    const [code] = await once(child, 'exit');
    if (isInterrupted) return 'interrupted';
    if (code === 0) return 'there';
    writeFileSync(refusedBefore(project), '');
    return 'refused';
  } finally {
    clearTimeout(limit);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) interrupts.off(signal, interrupt);
  }
}

const installer = (project: string): string => join(project, 'node_modules', 'electron', 'install.js');
