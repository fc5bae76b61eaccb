import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import '../../support/app/fake-electron.ts';

/*
 * Loads a built main process with the fake `electron` module, in a process of its own, and writes the milliseconds that its modules took. It
 * is not run: the process ends. Argument: the built file.
 */
const [, , main = ''] = process.argv;
const fake = new URL('../../support/app/fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
});
const begun = performance.now();
await import(pathToFileURL(main).href);
const taken = performance.now() - begun;
process.stdout.write(String(taken), () => process.exit(0));
