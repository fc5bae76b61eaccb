import { createRequire, registerHooks, syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';

/*
 * A process of its own that runs the built main process as Electron does, with `electron.ts` in the place of Electron. Started by `start-shell.ts`, to
 * which it talks. Arguments: the built file, the name of the person at this computer.
 */
const [, , main = '', who = ''] = process.argv;
process.argv.splice(1, 3);
const os = createRequire(import.meta.url)('node:os');
const { userInfo } = os;
os.userInfo = () => ({ ...userInfo(), username: who });
syncBuiltinESMExports();

const electron = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
});
await import(pathToFileURL(main).href);
