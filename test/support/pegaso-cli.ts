import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Author } from '../../electron/archive/file/with-archive.ts';
import { createNotices, knownHere, type Notices } from '../../electron/cli/notices.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { createUseCases } from '../../electron/cli/use-cases/use-cases.ts';

export interface CliOutcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ENTRY = fileURLToPath(new URL('../../electron/cli/pegaso.ts', import.meta.url));

/** The day on which commands run inside the test's process. */
export const TEST_DAY = new Date('2026-11-23T12:00:00Z');

/** Runs a command line inside the test's own process: the same program, without starting another Node. */
export function pegaso(...args: readonly string[]): Promise<CliOutcome> {
  return pegasoUntil(new AbortController().signal, ...args);
}

/** The same, given up when the signal says so, as Ctrl+C does. */
export function pegasoUntil(signal: AbortSignal, ...args: readonly string[]): Promise<CliOutcome> {
  return run(args, signal, createNotices(), {});
}

/** The same by someone who has settings of their own in a folder, which the window shares. */
export function pegasoWith(userData: string, ...args: readonly string[]): Promise<CliOutcome> {
  const notices = createNotices();
  return run(args, new AbortController().signal, notices, knownHere(userData, notices));
}

async function run(
  args: readonly string[],
  signal: AbortSignal,
  notices: Notices,
  known: Pick<Author, 'backup' | 'opened'>,
): Promise<CliOutcome> {
  const out: string[] = [];
  const err: string[] = [];
  const now = () => TEST_DAY;
  const code = await runCli(args, {
    useCases: createUseCases({ who: 'prova', now, ...known }),
    terminal: { out: (text) => out.push(`${text}\n`), err: (text) => err.push(`${text}\n`), isWatched: false },
    signal,
    now,
    notices,
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Runs a command line as a person does, in a process of its own. `home` keeps its log away from the real one. */
export function spawnPegaso(home: string, ...args: readonly string[]): Promise<CliOutcome> {
  return startPegaso(home, ...args).ended;
}

/** A command line that is running, for what happens meanwhile. */
export function startPegaso(home: string, ...args: readonly string[]) {
  const { promise: ended, resolve } = Promise.withResolvers<CliOutcome>();
  const env = { ...process.env, XDG_STATE_HOME: home, LOCALAPPDATA: home, XDG_CONFIG_HOME: home, APPDATA: home };
  const child = execFile(process.execPath, [ENTRY, ...args], { env, maxBuffer: 50_000_000 }, (_error, out, err) => {
    resolve({ code: child.exitCode, out, err });
  });
  return { ended, interrupt: () => child.kill('SIGINT') };
}
