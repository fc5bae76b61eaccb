import process from 'node:process';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { startDesktop } from './desktop/start-desktop.ts';
import { processTerminal } from './output/terminal.ts';

process.exitCode = await startDesktop({
  project: fileURLToPath(new URL('../..', import.meta.url)),
  version: packageJson.version,
  argv: process.argv,
  platform: process.platform,
  env: process.env,
  user: process.getuid?.() ?? null,
  terminal: processTerminal(),
});
