#!/usr/bin/env node
import process from 'node:process';
import { sweepSystemFolder } from '../files/temporary-names.ts';
import { userDataPath } from '../hosts/user-data-folder.ts';
import { userName } from '../user-name.ts';
import { createNotices, knownHere } from './notices.ts';
import { processTerminal } from './output/terminal.ts';
import { runCli } from './run-cli.ts';
import { createUseCases } from './use-cases/use-cases.ts';

const interruption = new AbortController();
// Once only: a second Ctrl+C ends a command that does not listen.
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

sweepSystemFolder();
const now = () => new Date();
const notices = createNotices();
process.exitCode = await runCli(process.argv.slice(2), {
  useCases: createUseCases({
    who: userName(),
    now,
    ...knownHere(userDataPath(process.platform, process.env), notices),
  }),
  notices,
  terminal: processTerminal(),
  signal: interruption.signal,
  now,
});
