import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from './fake-electron.ts';

/*
 * Runs the built dist/electron/main.js in Node with the fake `electron` module, asks for the page, opens the sample archive, prints it, reads
 * what it printed and compares it with itself: what was bundled finds its resources, packages and workers. Arguments: the folder that dist is in (the project, or
 * what an installed program has), a folder for the user's data, a path for the PDF. Writes the replies as one JSON document.
 */
const [, , place = '', userData = '', pdf = ''] = process.argv;
const fake = new URL('./fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
});

electron.app.appPath = place;
electron.app.paths.set('userData', userData);
electron.dialogs.answers.push({ canceled: false, filePath: pdf }, { canceled: false, filePaths: [pdf] });
await import(pathToFileURL(join(place, 'dist', 'electron', 'main.js')).href);
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
const chosen = (await ask('importing:choose')) as { value: { files: readonly { token: string }[] } };
const read = await ask('importing:take', { token: chosen.value.files[0]?.token });
const findings = await ask('findings:page', { version: null, from: 0 });
const open = { kind: 'open' };
const compared = await ask('comparison:begin', { before: open, after: open });
await ask('archive:close');
const page = (await electron.protocols.get('app')?.(new Request('app://pegaso/'))) as Response;
process.stdout.write(JSON.stringify({ page: page.status, sample, printed, read, findings, compared }));
