import { AppError } from '../../shared/errors.ts';
import type { Command, CommandResult } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { Notices } from './notices.ts';
import { parseArguments } from './options/parse-arguments.ts';
import { type Failure, failureOf } from './output/failure.ts';
import { commandHelp, programHelp } from './output/help-text.ts';
import { nearest } from './output/nearest.ts';
import { progressBar } from './output/progress-bar.ts';
import type { Terminal } from './output/terminal.ts';
import type { UseCases } from './use-cases/use-cases.ts';

export type ExitCode = 0 | 1 | 2;

export interface CliSurroundings {
  readonly useCases: UseCases;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** What there is to tell beside the result, gathered while a command runs. */
  readonly notices: Notices;
}

/**
 * Runs one command line and shows its result: exit 0 done, 1 refused or failed with a message, 2 wrong usage. With `--json`
 * standard output is one JSON document, whatever happens, and messages go to standard error; notices are in both, unless the document is a list.
 */
export async function runCli(args: readonly string[], surroundings: CliSurroundings): Promise<ExitCode> {
  const { terminal, now, notices } = surroundings;
  const json = args.includes('--json');
  try {
    const result = await resultOf(args, surroundings);
    const { failures = [] } = result;
    if (json) terminal.out(JSON.stringify(withNotices(result.json, notices), null, 2));
    else for (const line of result.lines) terminal.out(line);
    for (const notice of notices.told()) terminal.err(notice);
    for (const failure of failures) showFailure(failure, terminal);
    return failures.length === 0 ? 0 : 1;
  } catch (error) {
    const failure = failureOf(error, now());
    for (const notice of notices.told()) terminal.err(notice);
    showFailure(failure, terminal);
    if (json) terminal.out(JSON.stringify(withNotices({ error: failure.json }, notices), null, 2));
    return failure.json.code === 'usage' ? 2 : 1;
  }
}

async function resultOf(args: readonly string[], surroundings: CliSurroundings): Promise<CommandResult> {
  const [name = '', ...rest] = args;
  if (asksHelp(name)) return help(programHelp(COMMANDS));
  const command = await commandNamed(name);
  if (rest.some(asksHelp)) return help(commandHelp(command));
  const input = parseArguments(command, rest);
  const { useCases, signal, terminal } = surroundings;
  const progress = await progressBar(terminal, rest.includes('--json'));
  try {
    return await command.execute(input, { useCases, progress, signal });
  } finally {
    progress.end();
  }
}

function withNotices(document: unknown, { told }: Notices): unknown {
  const sentences = told();
  const isObject = typeof document === 'object' && document !== null && !Array.isArray(document);
  if (sentences.length === 0 || !isObject) return document;
  // A merge has notices of its own: they stand together.
  const own = 'notices' in document && Array.isArray(document.notices) ? (document.notices as unknown[]) : [];
  return { ...document, notices: [...own, ...sentences] };
}

const asksHelp = (word: string) => word === '--help' || word === '-h';

async function commandNamed(name: string): Promise<Command> {
  const listed = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (listed !== undefined) return listed.load();
  const known = Object.keys(COMMANDS);
  const near = nearest(name, known);
  const hint = near === null ? `I comandi sono ${known.join(', ')}` : `Forse è «${near}»`;
  const what = name === '' || name.startsWith('-') ? 'Manca il comando' : `Il comando «${name}» non esiste`;
  throw new AppError('usage', `${what}. ${hint}. Istruzioni: pegaso --help.`);
}

function help(lines: readonly string[]): CommandResult {
  return { json: { help: lines.join('\n') }, lines };
}

function showFailure({ message, details }: Failure, terminal: Terminal): void {
  terminal.err(message);
  for (const detail of details) terminal.err(`  ${detail}`);
}
