import { beforeEach, expect, test, vi } from 'vitest';
import {
  forgetImport,
  importFiles,
  stopImport,
  useImportRun,
} from '../../../renderer/features/importing/import-run.ts';
import { type AskedWindow, askedWindow } from '../support/asked-window.ts';

const files = ['una.txt', 'due.txt'].map((fileName) => ({ fileName, token: fileName })) as never;
const refused = { kind: 'refused', message: 'Non è una scheda.', problems: [] };

/** Ends the reading of the archive that follows an import. */
let endReading: () => void;
let application: AskedWindow;

beforeEach(() => {
  const reading = new Promise<void>((resolve) => {
    endReading = resolve;
  });
  application = askedWindow({
    'importing:take': () => refused,
    'importing:cancel': () => ({}),
    'start:read': async () => {
      await reading;
      return { archive: null };
    },
    'registers:read': () => ({ plans: [] }),
    'history:state': () => ({ undo: null, redo: null }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [] }),
  });
  vi.stubGlobal('window', application.window);
});

test('when the last file is in, nothing is left to be given up while the archive is read again', async () => {
  const importing = importFiles(files);
  await expect.poll(() => useImportRun.getState().files.every(({ outcome }) => outcome !== null)).toBe(true);
  expect(useImportRun.getState().isRunning).toBe(false);
  forgetImport();
  expect(useImportRun.getState().files).toEqual([]);
  endReading();
  await importing;
});

test('files after the one that is given up are not taken', async () => {
  const importing = importFiles(files);
  await stopImport();
  endReading();
  await importing;
  expect(useImportRun.getState().files.map(({ outcome }) => outcome)).toEqual([refused, null]);
  expect(useImportRun.getState().isRunning).toBe(false);
});
