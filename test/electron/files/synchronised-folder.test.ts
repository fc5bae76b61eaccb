import { expect, test } from 'vitest';
import { type SyncTraces, synchronisedBy } from '../../../electron/files/synchronised-folder.ts';

const NOTHING: SyncTraces = { platform: 'linux', env: {}, home: '/home/x', exists: () => false, read: () => null };
const WINDOWS: SyncTraces = { ...NOTHING, platform: 'win32', home: String.raw`C:\Users\x` };

test.each([
  [String.raw`C:\Users\x\OneDrive\PEG\a.pegaso`, 'OneDrive'],
  [String.raw`C:\Users\x\OneDrive - Comune di Prova\PEG\a.pegaso`, 'OneDrive'],
  [String.raw`C:\Users\x\Dropbox\a.pegaso`, 'Dropbox'],
  [String.raw`C:\Users\x\Dropbox (Comune)\a.pegaso`, 'Dropbox'],
  [String.raw`G:\Il mio Drive\PEG\a.pegaso`, 'Google Drive'],
  [String.raw`G:\My Drive\a.pegaso`, 'Google Drive'],
  [String.raw`C:\Users\x\iCloudDrive\a.pegaso`, 'iCloud Drive'],
  [String.raw`C:\Users\x\Nextcloud\a.pegaso`, 'Nextcloud'],
  // In the name of the file, or as a part of a name, it says nothing.
  [String.raw`C:\Users\x\Documenti\OneDrive.pegaso`, null],
  [String.raw`C:\Users\x\Dropboxes\a.pegaso`, null],
  [String.raw`C:\PEG\a.pegaso`, null],
])('on Windows %s is kept by %s', (path, service) => {
  expect(synchronisedBy(path, WINDOWS)).toBe(service);
});

test.each([
  ['/Users/x/Library/CloudStorage/OneDrive-ComunediProva/a.pegaso', 'OneDrive'],
  ['/Users/x/Library/CloudStorage/GoogleDrive-x@comune.it/Il mio Drive/a.pegaso', 'Google Drive'],
  ['/Users/x/Library/CloudStorage/Dropbox/a.pegaso', 'Dropbox'],
  ['/Users/x/Library/Mobile Documents/com~apple~CloudDocs/PEG/a.pegaso', 'iCloud Drive'],
  ['/Users/x/Documents/a.pegaso', null],
])('on macOS %s is kept by %s', (path, service) => {
  expect(synchronisedBy(path, { ...NOTHING, platform: 'darwin' })).toBe(service);
});

test('the variables of Windows tell a folder of another name, whatever the letters', () => {
  const env = { OneDriveCommercial: String.raw`D:\Lavoro` };
  expect(synchronisedBy(String.raw`d:\lavoro\PEG\a.pegaso`, { ...WINDOWS, env })).toBe('OneDrive');
  expect(synchronisedBy(String.raw`D:\Lavoro2\a.pegaso`, { ...WINDOWS, env })).toBe(null);
});

test('the nearest folder that names a service tells which, and every variable is looked at', () => {
  expect(synchronisedBy(String.raw`C:\Users\x\OneDrive\Dropbox\peg\a.pegaso`, WINDOWS)).toBe('Dropbox');
  expect(synchronisedBy(String.raw`C:\Users\x\Dropbox\OneDrive\a.pegaso`, WINDOWS)).toBe('OneDrive');
  expect(synchronisedBy('C:/Lavoro/PEG/a.pegaso', { ...WINDOWS, env: { OneDrive: String.raw`C:\Lavoro` } })).toBe(
    'OneDrive',
  );
  expect(synchronisedBy('/Lavoro/a.pegaso', { ...NOTHING, env: { OneDrive: '/lavoro' } })).toBe(null);
  expect(synchronisedBy('/Lavoro/a.pegaso', { ...NOTHING, platform: 'darwin', env: { OneDrive: '/lavoro/' } })).toBe(
    'OneDrive',
  );
  expect(synchronisedBy('/Lavoro/a.pegaso', { ...NOTHING, env: { OneDrive: '' } })).toBe(null);
});

test('the root of a disk is no folder of a service', () => {
  const exists = (path: string) => path === '/.dropbox';
  expect(synchronisedBy('/srv/a.pegaso', { ...NOTHING, exists })).toBe(null);
  expect(synchronisedBy('/srv/a.pegaso', { ...NOTHING, exists: (path) => path === '/srv/.dropbox' })).toBe('Dropbox');
});

test('Dropbox tells in its own file where its folders are; one of another shape tells nothing', () => {
  const files: Record<string, string> = { '/home/x/.dropbox/info.json': '{"business": {"path": "/srv/peg \\u00e0"}}' };
  const traces = { ...NOTHING, read: (path: string) => files[path] ?? null };
  expect(synchronisedBy('/srv/peg à/a.pegaso', traces)).toBe('Dropbox');
  expect(synchronisedBy('/srv/altro/a.pegaso', traces)).toBe(null);
  expect(synchronisedBy('/srv/peg à/a.pegaso', { ...NOTHING, read: () => 'no' })).toBe(null);
});

test('what a service leaves in its folder tells it, from any depth', () => {
  const exists = (path: string) => path === '/srv/uffici/.nextcloudsync.log';
  expect(synchronisedBy('/srv/uffici/peg/2026/a.pegaso', { ...NOTHING, exists })).toBe('Nextcloud');
  expect(synchronisedBy('/srv/a.pegaso', { ...NOTHING, exists })).toBe(null);
});
