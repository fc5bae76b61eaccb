import process from 'node:process';
import { sweepSystemFolder } from '../files/temporary-names.ts';
import { userDataPath } from '../hosts/user-data-folder.ts';
import { userName } from '../user-name.ts';
import { createNotices, knownHere } from './notices.ts';
import { processTerminal } from './output/terminal.ts';
import { type ExitCode, runCli } from './run-cli.ts';
import { createUseCases } from './use-cases/use-cases.ts';

/** Runs a command line as the program that this process is: in its terminal, for its person, given up with Ctrl+C. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const interruption = new AbortController();
  // Once only: a second Ctrl+C ends a command that does not listen.
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());

  sweepSystemFolder();
  const now = () => new Date();
  const notices = createNotices();
  const known = knownHere(userDataPath(process.platform, process.env), notices);
  return runCli(args, {
    useCases: createUseCases({ who: userName(), now, ...known }),
    notices,
    terminal: processTerminal(),
    signal: interruption.signal,
    now,
  });
}
