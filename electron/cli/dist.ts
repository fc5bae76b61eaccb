import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'electron-builder';
import packageJson from '../../package.json' with { type: 'json' };
import { localDate } from '../local-date.ts';
import { writeManual } from '../manual/write-manual.ts';
import { buildDesktop } from './desktop/build-desktop.ts';
import { processTerminal } from './output/terminal.ts';
import { rehearseInstallers } from './packaging/rehearse.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What Node says of a host that cannot be reached. */
const UNREACHABLE = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT']);

await buildDesktop(project);
// For the office that has the paper beside the computer; the program tells the same in its guide.
writeManual(join(project, 'dist', 'installers', 'Manuale di Pegaso.pdf'), {
  version: packageJson.version,
  date: localDate(new Date()),
});
if (process.argv.includes('--rehearse')) process.exit(await rehearseInstallers(project, processTerminal()));
try {
  await build({ projectDir: project, publish: 'never' });
} catch (problem) {
  if (!(problem instanceof Error && 'code' in problem && UNREACHABLE.has(String(problem.code)))) throw problem;
  processTerminal().err(
    'Gli installatori non si possono preparare qui: electron-builder deve scaricare Electron da GitHub, che non si raggiunge da questa macchina.',
  );
  process.exitCode = 1;
}
