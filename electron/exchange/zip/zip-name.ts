import { type Entry, getFileNameLowLevel } from 'yauzl';
import { ZipFault } from './zip-fault.ts';

/** Control and formatting characters, what Windows forbids in names, and what no text can hold. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\uFFFD\\:*?"<>|]/u;

/** Type of a symbolic link in the mode that the upper half of the attributes holds. */
const LINK = 0o120000;
const TYPE = 0o170000;

/** Whose names are read: ours as they are, or those of other programs, some of which write the backslashes of Windows for slashes. */
export type ZipNames = 'strict' | 'foreign';

/**
 * The name of a part, where it stays inside: no `..`, no absolute or drive name, no backslash, nothing between two slashes.
 * A folder's name ends with its slash. @throws ZipFault
 */
export function zipName(entry: Entry, deepest: number, names: ZipNames): string {
  const written = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  const name = names === 'foreign' ? written.replaceAll('\\', '/') : written;
  if (((entry.externalFileAttributes >>> 16) & TYPE) === LINK) throw new ZipFault('link', name);
  const steps = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  if (FORBIDDEN.test(name) || steps.some((step) => step === '' || step === '.' || step === '..'))
    throw new ZipFault('badName', name);
  if (steps.length > deepest) throw new ZipFault('tooDeep', name);
  return name;
}

/** What two names have in common when some system takes them for the same. */
export const zipNameKey = (name: string): string => name.replace(/\/$/u, '').normalize('NFC').toLowerCase();
