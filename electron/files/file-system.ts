import { realpathSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a folder is on, as far as programs must know: `network` is another computer's disk; `plain` is FAT, that keeps no journal of its own;
 * `foreign` a file system that a program makes (FUSE), or that of the host of a virtual machine. On none of these three may programs count
 * on memory shared through a file. `unknown` is what the system does not tell: taken for local.
 */
export interface FileSystem {
  readonly kind: 'local' | 'network' | 'plain' | 'foreign' | 'unknown';
  /** What the system calls it, where it has a name; a number of it otherwise. Never a path. */
  readonly name: string;
}

/** Says what the file system of a path is; a test puts another one in its place. */
export type FileSystemOf = (path: string) => FileSystem;

type Named = readonly [kind: FileSystem['kind'], name: string];

/** The `f_type` of Linux: `man 2 statfs`, and `include/uapi/linux/magic.h` with the sources of each file system of the kernel. */
const LINUX: Readonly<Record<number, Named>> = {
  26985: ['network', 'nfs'],
  20859: ['network', 'smb'],
  4283649346: ['network', 'cifs'],
  4266872130: ['network', 'smb2'],
  22092: ['network', 'ncp'],
  1397113167: ['network', 'afs'],
  1799439955: ['network', 'kafs'],
  1937076805: ['network', 'coda'],
  12805120: ['network', 'ceph'],
  198183888: ['network', 'lustre'],
  1196443219: ['network', 'gpfs'],
  18225520: ['network', 'gfs2'],
  1952539503: ['network', 'ocfs2'],
  19780: ['plain', 'vfat'],
  538032816: ['plain', 'exfat'],
  1702057286: ['foreign', 'fuse'],
  16914839: ['foreign', '9p'],
  2020557398: ['foreign', 'vboxsf'],
  61267: ['local', 'ext4'],
  2435016766: ['local', 'btrfs'],
  1481003842: ['local', 'xfs'],
  16914836: ['local', 'tmpfs'],
  2035054128: ['local', 'overlay'],
  801189825: ['local', 'zfs'],
  4076150800: ['local', 'f2fs'],
  1936094318: ['local', 'ntfs'],
};

/** What a computer says of its disks, apart from it so that any system can be imitated. */
export interface DiskTeller {
  readonly platform: NodeJS.Platform;
  /** The number of the type of the file system of a folder, from `statfs`. */
  readonly typeOf: (folder: string) => number;
  /** The path without links and mapped letters, as the system resolves it. */
  readonly resolved: (path: string) => string;
}

const THIS_COMPUTER: DiskTeller = {
  platform: process.platform,
  typeOf: (folder) => statfsSync(folder).type,
  resolved: (path) => realpathSync.native(path),
};

/**
 * What the file at a path, which need not exist, is on. By the type that Linux gives; on Windows, where Node tells no type, by whether the
 * path, or what its letter stands for, begins with `\\server`: FAT is not told there; on macOS, whose types have no fixed numbers, by
 * whether it is that of the system's own disk. Never throws: what cannot be asked is `unknown`.
 */
export function fileSystemOf(path: string, teller = THIS_COMPUTER): FileSystem {
  try {
    switch (teller.platform) {
      case 'win32':
        return onWindows(path, teller);
      case 'darwin':
        return onMac(dirname(path), teller);
      default:
        return onLinux(dirname(path), teller);
    }
  } catch {
    // A folder that is gone or closed to us: whoever opens the file says so.
    return { kind: 'unknown', name: 'unknown' };
  }
}

/** Whether SQLite's -wal, whose readers and writer share memory through a file, may be trusted there. */
export function isWalSafe({ kind }: FileSystem): boolean {
  return kind === 'local' || kind === 'unknown';
}

function onLinux(folder: string, { typeOf }: DiskTeller): FileSystem {
  const type = unsigned(typeOf(folder));
  const [kind, name] = LINUX[type] ?? ['unknown', `0x${type.toString(16)}`];
  return { kind, name };
}

function onMac(folder: string, { typeOf }: DiskTeller): FileSystem {
  const type = unsigned(typeOf(folder));
  const name = `type ${type}`;
  return type === unsigned(typeOf('/')) ? { kind: 'local', name } : { kind: 'foreign', name };
}

function onWindows(path: string, { resolved }: DiskTeller): FileSystem {
  if (isShare(path)) return { kind: 'network', name: 'share' };
  // A letter may stand for a share: the system's own name of the folder tells.
  const folder = /^(?:[a-z]:)?.*[\\/]/iu.exec(path)?.[0] ?? path;
  return isShare(resolved(folder)) ? { kind: 'network', name: 'mapped share' } : { kind: 'unknown', name: 'unknown' };
}

/** `\\server\share`, also as `\\?\UNC\server\share`; not `\\?\C:\` and `\\.\`, which are this computer's. */
function isShare(path: string): boolean {
  return /^[\\/]{2}(?:[?.][\\/]UNC[\\/]|(?![?.][\\/]))[^\\/]/iu.test(path);
}

/** A type may come with the sign of its highest bit. */
const unsigned = (type: number): number => (type % 2 ** 32 < 0 ? (type % 2 ** 32) + 2 ** 32 : type % 2 ** 32);
