import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { withoutWords } from './without-words.ts';

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
 * Writes an unexpected failure to the log, with its causes: the only log of Pegaso. It holds no personal data: of what messages say only
 * what cannot be a person's words is kept (`withoutWords`). One older log is kept.
 * @returns the path of the log, or null when it cannot be written.
 */
export function logFailure(error: unknown, at: Date, folder = logFolder()): string | null {
  const path = join(folder, 'pegaso.log');
  try {
    mkdirSync(folder, { recursive: true });
    rotate(path);
    appendFileSync(path, `${at.toISOString()} ${withoutWords(error)}\n`, { mode: 0o600 });
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

/** How much of the end of the log is given out, in characters. */
const TAIL = 20_000;

/** The end of the log, in whole lines; empty where there is none, or none that can be read. */
export function logTail(folder = logFolder()): string {
  try {
    const text = readFileSync(join(folder, 'pegaso.log'), 'utf8');
    return text.length <= TAIL ? text : text.slice(text.indexOf('\n', text.length - TAIL) + 1);
  } catch {
    return '';
  }
}
