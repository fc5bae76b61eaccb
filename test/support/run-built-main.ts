import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from './fake-electron.ts';

/*
 * Runs the built dist/electron/main.js in Node with the fake `electron` module, opens the sample archive and prints it: what was
 * bundled finds its resources, packages and worker. Arguments: the project, a folder for the user's data, a path for the PDF.
 * Writes the replies as one JSON document.
 */
const [, , project = '', userData = '', pdf = ''] = process.argv;
const fake = new URL('./fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
});

electron.app.appPath = project;
electron.app.paths.set('userData', userData);
electron.dialogs.answers.push({ canceled: false, filePath: pdf });
await import(pathToFileURL(join(project, 'dist', 'electron', 'main.js')).href);
await new Promise((resolve) => setImmediate(resolve));

const [window] = electron.BrowserWindow.all;
const sender = window?.webContents;
const ask = (channel: string, input?: unknown) =>
  electron.ipc.get('pegaso:ask')?.({ sender, senderFrame: sender?.mainFrame }, channel, input);

const sample = await ask('archive:open-sample');
const printed = await ask('printing:start', {
  job: 'prova',
  selection: { level: 'PEG' },
  date: '2026-01-31',
  split: null,
  pageNumbers: true,
});
await ask('archive:close');
process.stdout.write(JSON.stringify({ sample, printed }));
