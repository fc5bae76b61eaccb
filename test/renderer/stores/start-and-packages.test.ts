import { beforeEach, expect, test, vi } from 'vitest';
import { exchanging, useExchangeWork } from '../../../renderer/stores/exchange-work.ts';
import { choosePackage, closePackage, inspectPackage, usePackage } from '../../../renderer/stores/package-store.ts';
import {
  chooseArchive,
  locateArchive,
  openArchive,
  openSample,
  restoreArchive,
  useStart,
} from '../../../renderer/stores/start-store.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

/** What the interface is kept in; it must be there when the store of the interface is made. */
const kept = vi.hoisted(() => {
  const localStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  vi.stubGlobal('window', { localStorage });
  return localStorage;
});

const token = (name: string) => name as never;
const opened = { fileName: 'a.pegaso', access: 'write', plans: [] };

let application: AskedWindow;
let inputs: unknown[] = [];
let stopped = 0;

beforeEach(() => {
  inputs = [];
  stopped = 0;
  const noted = (answer: unknown) => (input: unknown) => {
    inputs.push(input);
    return answer;
  };
  application = askedWindow({
    'archive:open': noted(opened),
    'archive:forget-recent': noted(undefined),
    'registers:read': () => ({ plans: [], centres: [], people: [], councillors: [], listItems: [], bands: [] }),
    'history:state': () => ({ undo: null, redo: null }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [] }),
    'findings:page': () => ({ version: 1, total: 0, from: 0, findings: [] }),
    'packages:inspect': noted({ kind: 'handOut' }),
  });
  const { ask } = (application.window as { pegaso: { ask: unknown } }).pegaso;
  const listen = (_event: string, heard: (progress: unknown) => void) => {
    heard({ done: 1, total: 3 });
    return () => {
      stopped += 1;
    };
  };
  vi.stubGlobal('window', { pegaso: { ask, listen }, localStorage: kept });
  useStart.setState({ making: true, refused: null });
  closePackage();
});

test('an archive is opened to be written unless it is to be read; what was refused before is put away', async () => {
  useStart.setState({ refused: { token: token('vecchio'), error: { code: 'not-found', message: '', fields: {} } } });
  await openArchive(token('uno'));
  expect(useStart.getState()).toMatchObject({ making: false, refused: null });
  await openArchive(token('due'), 'read');
  expect(inputs).toEqual([
    { token: 'uno', access: 'write' },
    { token: 'due', access: 'read' },
  ]);
});

test('an archive that was not chosen leaves everything as it is; one that is chosen is opened', async () => {
  application.answers['archive:choose'] = () => null;
  await chooseArchive();
  expect(application.asked).toEqual(['archive:choose']);
  expect(useStart.getState().making).toBe(true);
  application.answers['archive:choose'] = () => ({ token: 'scelto' });
  await chooseArchive();
  expect(inputs).toEqual([{ token: 'scelto', access: 'write' }]);
});

test.each([
  ['nothing was found', null, null, []],
  ['it was found elsewhere', 'trovato', null, ['vecchio']],
  ['it was found where it was thought to be', 'vecchio', null, []],
  ['what was found is refused', 'trovato', 'archive-damaged', []],
] as const)(
  'an archive looked for is forgotten in its old place only once it is open in another: %s',
  async (...of) => {
    const [, found, refusal, forgotten] = of;
    application.answers['archive:locate'] = () => (found === null ? null : { token: found });
    if (refusal !== null) application.answers['archive:open'] = refusing(refusal);
    await locateArchive(token('vecchio'));
    expect(application.asked.includes('archive:open')).toBe(found !== null);
    const told = application.asked.filter((channel) => channel === 'archive:forget-recent');
    expect(told).toHaveLength(forgotten.length);
    if (forgotten.length > 0) expect(inputs.at(-1)).toEqual({ token: 'vecchio' });
    expect(useStart.getState().refused?.error.code).toBe(refusal ?? undefined);
  },
);

test('a backup that is refused is said to whoever asked, and the sample is opened to write', async () => {
  application.answers['archive:restore-backup'] = refusing('archive-damaged');
  await expect(restoreArchive(token('archivio'), token('copia'))).rejects.toMatchObject({ code: 'archive-damaged' });
  application.answers['archive:open-sample'] = () => ({ token: 'esempio' });
  await openSample();
  expect(inputs.at(-1)).toEqual({ token: 'esempio', access: 'write' });
});

test('a package is shown as what it is, or why it cannot be read; one that was not chosen or was stopped changes nothing', async () => {
  const inspection = { kind: 'handOut' };
  await inspectPackage(token('pacchetto'));
  expect(inputs).toEqual([{ token: 'pacchetto' }]);
  expect(usePackage.getState()).toEqual({ inspection, refusal: null });
  application.answers['packages:choose'] = () => null;
  await choosePackage();
  expect(usePackage.getState()).toEqual({ inspection, refusal: null });
  application.answers['packages:choose'] = refusing('cancelled');
  await choosePackage();
  expect(usePackage.getState()).toEqual({ inspection, refusal: null });
  application.answers['packages:choose'] = refusing('file-invalid');
  await choosePackage();
  expect(usePackage.getState()).toEqual({ inspection: null, refusal: 'No.' });
  application.answers['packages:choose'] = () => inspection;
  await choosePackage();
  expect(usePackage.getState()).toEqual({ inspection, refusal: null });
  closePackage();
  expect(usePackage.getState()).toEqual({ inspection: null, refusal: null });
});

test('long work tells how far it has come, until it ends', async () => {
  // What was heard before the work began is not of this work.
  const work = exchanging(() => {
    expect(useExchangeWork.getState()).toEqual({ isRunning: true, progress: null, isStopping: false });
    return Promise.resolve(stopped);
  });
  expect(await work).toBe(0);
  expect(stopped).toBe(1);
});
