import { basename, extname } from 'node:path';

type Disk = typeof import('node:fs');

/** What was asked of the disk to make writing last, in order: `fsync NAME`, `link FROM TO`, `rename FROM TO`. */
const asked: string[] = [];

/** A refusal of links, as memory sticks give it. */
const stick = { refusesLinks: false };

/**
 * The real disk, with the calls that make a file last written down: for `vi.mock('node:fs', ...)`. A file is named as a reader knows
 * it: `FOLDER` for a folder, `NEW` for one under a temporary name, else by its own name.
 */
export function watchedDisk(fs: Disk): Disk {
  const opened = new Map<number, string>();
  const openSync: Disk['openSync'] = (path, flags, mode) => {
    const descriptor = fs.openSync(path, flags, mode);
    opened.set(descriptor, fs.fstatSync(descriptor).isDirectory() ? 'FOLDER' : shortName(String(path)));
    return descriptor;
  };
  const watched = {
    openSync,
    fsyncSync: (descriptor) => {
      asked.push(`fsync ${opened.get(descriptor)}`);
      fs.fsyncSync(descriptor);
    },
    linkSync: (from, to) => {
      if (stick.refusesLinks) throw Object.assign(new Error('no links here'), { code: 'EPERM', syscall: 'link' });
      asked.push(`link ${shortName(String(from))} ${shortName(String(to))}`);
      fs.linkSync(from, to);
    },
    renameSync: (from, to) => {
      asked.push(`rename ${shortName(String(from))} ${shortName(String(to))}`);
      fs.renameSync(from, to);
    },
  } satisfies Partial<Disk>;
  return { ...fs, ...watched };
}

/** What was asked while something was done. */
export function askedOfDisk(work: () => void): readonly string[] {
  asked.length = 0;
  work();
  return [...asked];
}

/** Does something on a disk that has no links. */
export function withoutLinks<T>(work: () => T): T {
  stick.refusesLinks = true;
  try {
    return work();
  } finally {
    stick.refusesLinks = false;
  }
}

function shortName(path: string): string {
  return ['.tmp', '.parziale', '.new'].includes(extname(path)) ? 'NEW' : basename(path);
}
