import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const LARGEST_LOG = 1_000_000;

/** The folder where this machine's user keeps the logs of programs. */
function logFolder(): string {
  const { LOCALAPPDATA, XDG_STATE_HOME } = process.env;
  switch (process.platform) {
    case 'win32':
      return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Pegaso', 'Logs');
    case 'darwin':
      return join(homedir(), 'Library', 'Logs', 'Pegaso');
    default:
      return join(XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'pegaso');
  }
}

/**
 * Writes an unexpected failure to the log, with its causes: the only log of Pegaso. It holds no personal data: what messages
 * quote, which may be a person's words, and the user's own folder are masked. One older log is kept.
 * @returns the path of the log, or null when it cannot be written.
 */
export function logFailure(error: unknown, at: Date, folder = logFolder()): string | null {
  const path = join(folder, 'pegaso.log');
  try {
    mkdirSync(folder, { recursive: true });
    rotate(path);
    appendFileSync(path, `${at.toISOString()} ${described(error)}\n`, { mode: 0o600 });
    return path;
  } catch {
    // The failure that brought us here must still be told; that there is no log is told by the null.
    return null;
  }
}

function rotate(path: string): void {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (size > LARGEST_LOG) renameSync(path, `${path}.1`);
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return `${typeof error} thrown`;
  const text = error.stack ?? `${error.name}: ${error.message}`;
  const cause = error.cause === undefined ? '' : `\n  caused by ${described(error.cause)}`;
  return `${masked(text)}${cause}`;
}

function masked(text: string): string {
  return text
    .replaceAll(homedir(), '~')
    .replace(/«[^»]*»/gu, '«…»')
    .replace(/"[^"\n]*"/gu, '"…"')
    .replace(/'[^'\n]*[\\/ ][^'\n]*'/gu, "'…'");
}
