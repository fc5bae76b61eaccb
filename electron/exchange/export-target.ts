import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { ARCHIVE_DOCUMENT_FORMAT } from '../../shared/schemas/archive-document.ts';
import { outputFailure, outputRefused } from '../files/output-failure.ts';

/** Far enough to meet the name of the format in a document of ours. */
const HEAD = 200;
const ANY_WRITE = 0o222;

/** Files that may be written over: what stands near their beginning, and what they are called. */
export interface OwnFile {
  readonly head: string;
  readonly noun: string;
}

export const ARCHIVE_EXPORT: OwnFile = {
  head: `"format": "${ARCHIVE_DOCUMENT_FORMAT}"`,
  noun: "un'esportazione di Pegaso",
};

/**
 * The file that exporting to a path would write, links followed.
 * @throws AppError `output-unwritable` when something is there that is not an earlier export: the archive, a folder, a document.
 */
export function exportTarget(path: string, own: OwnFile = ARCHIVE_EXPORT): string {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) return path;
    if (there.isDirectory()) throw outputRefused(path, 'è una cartella, serve il nome di un file');
    if (!there.isFile() || !isOwn(path, own))
      throw outputRefused(path, `esiste già e non è ${own.noun}, scegliere un altro nome`);
    // Asked of the mode too, because an administrator may write anywhere.
    if ((there.mode & ANY_WRITE) === 0) throw outputRefused(path, 'il file è di sola lettura, scegliere un altro nome');
    accessSync(path, constants.W_OK);
    return realpathSync(path);
  } catch (error) {
    throw outputFailure(path, error);
  }
}

function isOwn(path: string, { head: own }: OwnFile): boolean {
  const head = Buffer.alloc(HEAD);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, HEAD, 0);
    return head.toString('utf8', 0, length).includes(own);
  } finally {
    closeSync(file);
  }
}
