import process from 'node:process';
import packageJson from '../../package.json' with { type: 'json' };
import { localDate } from '../local-date.ts';
import { writeManual } from '../manual/write-manual.ts';
import { failureOf } from './output/failure.ts';
import { processTerminal } from './output/terminal.ts';

const terminal = processTerminal();
const now = new Date();
const [out = 'dist/manuale-di-pegaso.pdf'] = process.argv.slice(2);

try {
  const path = writeManual(out, { version: packageJson.version, date: localDate(now) });
  terminal.out(`Manuale in «${path}».`);
} catch (error) {
  terminal.err(failureOf(error, now).message);
  process.exitCode = 1;
}
