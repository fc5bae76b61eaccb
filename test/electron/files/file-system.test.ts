import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSystemOf, isWalSafe } from '../../../electron/files/file-system.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const linux = (type: number) => ({ platform: 'linux', typeOf: () => type, resolved: (path: string) => path }) as const;

test.each([
  [0x6969, 'network', 'nfs'],
  [0x517b, 'network', 'smb'],
  [0xff_53_4d_42, 'network', 'cifs'],
  // As a signed number, which a system of 32 bits gives.
  [-11_317_950, 'network', 'cifs'],
  [0xfe_53_4d_42, 'network', 'smb2'],
  [0x4d44, 'plain', 'vfat'],
  [0x20_11_ba_b0, 'plain', 'exfat'],
  [0x65_73_55_46, 'foreign', 'fuse'],
  [0x01_02_19_97, 'foreign', '9p'],
])('on Linux a type of %s has no -wal', (type, kind, name) => {
  const told = fileSystemOf('/mnt/peg/a.pegaso', linux(type));
  expect(told).toEqual({ kind, name });
  expect(isWalSafe(told)).toBe(false);
});

test.each([
  [0xef53, 'local'],
  [0x91_23_68_3e, 'local'],
  [0x01_02_19_94, 'local'],
  [0x12_34, 'unknown'],
] as const)('on Linux a type of %s has one', (type, kind) => {
  const told = fileSystemOf('/home/peg/a.pegaso', linux(type));
  expect([told.kind, isWalSafe(told)]).toEqual([kind, true]);
});

test.each([
  [String.raw`\\server\peg\a.pegaso`, 'network'],
  ['//server/peg/a.pegaso', 'network'],
  [String.raw`\\?\UNC\server\peg\a.pegaso`, 'network'],
  [String.raw`Z:\peg\a.pegaso`, 'network'],
  [String.raw`\\?\C:\peg\a.pegaso`, 'unknown'],
  [String.raw`C:\peg\a.pegaso`, 'unknown'],
])('on Windows %s is on %s', (path, kind) => {
  const resolved = (folder: string) => folder.replace(/^Z:/u, String.raw`\\server\share`);
  expect(fileSystemOf(path, { platform: 'win32', typeOf: () => 0, resolved }).kind).toBe(kind);
});

test('on macOS what is not of the type of the disk of the system has no -wal', () => {
  const typeOf = (folder: string) => (folder.startsWith('/Volumes') ? 31 : 26);
  const mac = { platform: 'darwin', typeOf, resolved: (path: string) => path } as const;
  expect(isWalSafe(fileSystemOf('/Users/x/a.pegaso', mac))).toBe(true);
  expect(isWalSafe(fileSystemOf('/Volumes/PEG/a.pegaso', mac))).toBe(false);
});

test('what the system does not say is unknown, and never an error', () => {
  expect(fileSystemOf(join(temporaryFolder(), 'non', 'esiste', 'a.pegaso'))).toEqual({
    kind: 'unknown',
    name: 'unknown',
  });
});

test.runIf(process.platform === 'linux' && existsSync('/dev/shm'))('this computer is asked', () => {
  const folder = mkdtempSync('/dev/shm/pegaso-');
  try {
    expect(fileSystemOf(join(folder, 'a.pegaso'))).toEqual({ kind: 'local', name: 'tmpfs' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
