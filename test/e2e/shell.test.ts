import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chooseHost } from '../support/app/choose-host.ts';
import { type Shell, startShell } from '../support/shell/start-shell.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Starts the built application; `fault` is planted in a copy of one of its built files. */
async function started(fault?: { readonly file: string; readonly sound: string; readonly faulty: string }) {
  const place = fault === undefined ? PROJECT : withFault(fault);
  const setting = { place, userData: temporaryFolder(), who: 'prova', choose: () => [], opened: () => undefined };
  const shell = await startShell(setting);
  const ended = shell.ended();
  ended.catch(() => undefined);
  onTestFinished(async () => {
    if (!shell.page.isClosed()) await shell.close();
    await ended.catch(() => undefined);
  });
  await shell.page.getByRole('button', { name: 'Apri…' }).waitFor();
  return { ...shell, ended };
}

function withFault({
  file,
  sound,
  faulty,
}: {
  readonly file: string;
  readonly sound: string;
  readonly faulty: string;
}) {
  const place = join(temporaryFolder(), 'programma');
  mkdirSync(place);
  cpSync(join(PROJECT, 'dist'), join(place, 'dist'), { recursive: true });
  for (const name of ['resources', 'node_modules', 'package.json']) symlinkSync(join(PROJECT, name), join(place, name));
  const path = join(place, 'dist', 'electron', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(sound);
  writeFileSync(path, text.replace(sound, faulty));
  return place;
}

/** Asks as a frame inside the page would, which has our address but is not the page. */
const askAsFrame = ({ system }: Pick<Shell, 'system'>) =>
  system.ask('invoke', { main: false, url: 'app://pegaso/' }, 'pegaso:ask', ['no-channel']).then(
    () => 'answered',
    (problem: Error) => problem.message,
  );

test('a frame inside the page gets no answer, and it is seen where one does', async () => {
  expect(await askAsFrame(await started())).toBe('Asked by a frame that is not the page of Pegaso');
  const sound = 'return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);';
  const open = await started({ file: 'main.js', sound, faulty: 'return true;' });
  expect(await askAsFrame(open)).not.toContain('not the page of Pegaso');
});

test('what the system tells the program comes to the page, and it is seen where it is lost', async () => {
  const help = ({ page }: Pick<Shell, 'page'>) => page.getByRole('dialog').count();
  const sound = await started();
  await sound.system.ask('menu', 'Aiuto', 'Scorciatoie da tastiera');
  await expect.poll(() => help(sound)).toBe(1);
  const lost = await started({
    file: 'preload.cjs',
    sound: 'electron.ipcRenderer.on(EVENT, (_, event, payload) => tell(event, payload));',
    faulty: '',
  });
  await lost.system.ask('menu', 'Aiuto', 'Scorciatoie da tastiera');
  await lost.page.waitForTimeout(1000);
  expect(await help(lost)).toBe(0);
});

test('a request to another host is stopped, and it is seen where the program lets it out', async () => {
  const ask = ({ system }: Pick<Shell, 'system'>) => system.ask('request', 'https://example.org/', 'GET', false);
  expect(await ask(await started())).toBe('cancelled');
  const out = await started({
    file: 'main.js',
    sound: 'answer({ cancel: !isAppUrl(url) && !LOADABLE.has(new URL(url).protocol) })',
    faulty: 'answer({ cancel: false })',
  });
  expect(await ask(out)).toBe('outside');
});

test('Electron asked for by name and not there is a failure, not another host', () => {
  expect(() => chooseHost({ PEGASO_E2E_HOST: 'electron' }, null)).toThrow('Electron is not here');
  expect(() => chooseHost({ PEGASO_E2E_HOST: 'chrome' }, null)).toThrow('«chrome»');
  expect(chooseHost({ PEGASO_E2E_HOST: 'shell' }, null).kind).toBe('shell');
  expect(chooseHost({}, null).kind).toBe('browser');
});

/** What `Pegaso --self-test` wrote, and the code that it ended with. */
async function selfTested(place: string) {
  const out = join(temporaryFolder(), 'prova.json');
  const setting = { place, userData: temporaryFolder(), who: 'prova', choose: () => [], opened: () => undefined };
  const { ended } = await startShell({ ...setting, argv: ['--self-test', out] });
  const how = await ended().then(
    () => 'ended by 0',
    (problem: Error) => problem.message,
  );
  return { how, ...JSON.parse(readFileSync(out, 'utf8')) };
}

test('the program tests itself, and ends with 1 where something does not work', async () => {
  const sound = await selfTested(PROJECT);
  expect(sound).toMatchObject({ how: 'ended by 0', ok: true, locale: { program: 'it', system: 'de-DE' } });
  expect(sound.steps.map(({ name }: { readonly name: string }) => name)).toEqual([
    'page',
    'sample',
    'print',
    'read back',
    'compare',
    'close',
  ]);
  const faulty = await selfTested(withFault({ file: 'print-worker.js', sound: 'parentPort', faulty: 'noPort' }));
  expect(faulty).toMatchObject({ ok: false, how: expect.stringContaining('ended by 1') });
  expect(faulty.steps.at(-1)).toMatchObject({ name: 'print', ok: false });
});
