import { beforeEach, expect, test, vi } from 'vitest';
import { printDocument } from '../../../../electron/hosts/electron/print-document.ts';
import { printWindowMayLoad } from '../../../../electron/hosts/electron/print-window-rule.ts';
import * as electron from '../../../support/app/fake-electron.ts';

vi.mock('electron', () => import('../../../support/app/fake-electron.ts'));
vi.mock('../../../../electron/log/log-problem.ts', () => ({ logProblem: () => undefined }));

const PATH = '/stampe/schede 2020.pdf';
const DOCUMENT = 'file:///stampe/schede%202020.pdf';
const patience = { shown: 150, answered: 50 };
const printWindow = () => electron.BrowserWindow.all.at(-1) ?? expect.fail('no window');

beforeEach(() => {
  Object.assign(electron.printing, { printers: ['Ufficio'], answer: [true, ''], viewed: true });
  Object.assign(electron.opening, { failure: '', opened: [] });
  electron.dialogs.asked.length = 0;
});

test('a finished PDF is printed from a window of its own, shut in, which goes when the dialog is done', async () => {
  await printDocument(PATH, null, patience);
  const { webContents, options, calls } = printWindow();
  expect(webContents.mainFrame.url).toBe(DOCUMENT);
  expect(webContents.printed).toEqual([{ silent: false }]);
  await vi.waitFor(() => expect(calls).toEqual(['close']));
  const { given } = webContents.session;
  const cancelled = (url: string) => {
    const answers: boolean[] = [];
    given.get('onBeforeRequest')?.({ url }, ({ cancel }: { cancel: boolean }) => answers.push(cancel));
    return answers[0];
  };
  expect([DOCUMENT, 'file:///etc/passwd'].map(cancelled)).toEqual([false, true]);
  expect(given.get('permissionCheck')?.()).toBe(false);
  expect(given.get('devicePermission')?.()).toBe(false);
  expect(options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(electron.dialogs.asked).toEqual([]);
});

test('the window loads its document and what the viewer is made of, and nothing else', () => {
  const viewer = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'chrome://resources/js/assert.js'];
  const may = (urls: readonly string[]) => urls.filter((url) => printWindowMayLoad(DOCUMENT, url));
  const its = [DOCUMENT, ...viewer, 'chrome://theme/colors.css', 'blob:chrome-extension://a/1'];
  expect(may(its)).toEqual(its);
  const others = ['https://example.org/', 'file:///etc/passwd', 'chrome://settings/', 'chrome-extension://altra/'];
  expect(may([...others, `${DOCUMENT}.exe`, 'chrome://resources.example.org/'])).toEqual([]);
});

test.each([
  ['there is no printer', { printers: [] }, /nessuna stampante/u],
  ['the document never comes into the viewer', { viewed: false }, /non si è potuta aprire/u],
  ['the system refuses', { answer: [false, 'Print job failed'] }, /non si è potuta aprire/u],
  ['the system never answers', { answer: null }, /non si è potuta aprire/u],
] as const)('where %s a sentence says so, and the document opens in the program for PDFs', async (_, how, words) => {
  Object.assign(electron.printing, how);
  electron.dialogs.answers.push({ response: 0 });
  await printDocument(PATH, null, patience);
  await vi.waitFor(() => expect(electron.dialogs.asked).toMatchObject([{ message: expect.stringMatching(words) }]));
  expect(electron.opening.opened).toEqual([PATH]);
  expect(printWindow().calls).toEqual(['destroy']);
});

test('a dialog that is closed without printing is nothing to speak of', async () => {
  electron.printing.answer = [false, 'Print job canceled'];
  await printDocument(PATH, null, patience);
  await vi.waitFor(() => expect(printWindow().calls).toEqual(['close']));
  expect([electron.opening.opened, electron.dialogs.asked]).toEqual([[], []]);
});

test('where nothing can show it either, that is said to who asked', async () => {
  electron.printing.printers = [];
  electron.opening.failure = 'No application is associated';
  await expect(printDocument(PATH, null, patience)).rejects.toMatchObject({ code: 'not-found' });
});
