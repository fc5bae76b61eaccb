import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from './fake-electron.ts';

/*
 * Runs a command of the built main process, with the fake `electron` module, in this terminal: what `pegaso COMMAND` does where it is installed.
 * Arguments: the folder that dist is in, then the command with its options.
 */
const [, , place = '', ...command] = process.argv;
const fake = new URL('./fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
});
electron.app.appPath = place;
electron.app.exit = (code: number) => process.exit(code);
process.argv = ['Pegaso', ...command];
await import(pathToFileURL(join(place, 'dist', 'electron', 'main.js')).href);
