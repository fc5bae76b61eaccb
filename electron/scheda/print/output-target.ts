import { accessSync, closeSync, constants, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { outputFailure, outputRefused } from '../../files/output-failure.ts';

const SIGNATURE = '%PDF-';
const ANY_WRITE = 0o222;

/**
 * The file that printing to a path would write, links followed. Nothing is written yet.
 * @throws AppError `output-unwritable` for a name that is not a PDF's, a missing or read-only folder, and anything already
 * there that is not an ordinary PDF: a folder, an archive (the printed one by any name), another document.
 */
export function outputTarget(path: string, archivePath: string, overwrite: boolean): string {
  try {
    return checkedTarget(path, archivePath, overwrite);
  } catch (error) {
    throw outputFailure(path, error);
  }
}

function checkedTarget(path: string, archivePath: string, overwrite: boolean): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined) refuseUnlessPdf(path, there, statSync(archivePath), overwrite);
  if (extname(path).toLowerCase() !== '.pdf') throw outputRefused(path, 'il nome deve finire in .pdf');
  const target = there === undefined ? join(realpathSync(dirname(path)), basename(path)) : realpathSync(path);
  const folder = statSync(dirname(target));
  if (!folder.isDirectory()) throw outputRefused(path, 'la cartella indicata è un file');
  // Asked of the mode too, because an administrator may write anywhere.
  if ((folder.mode & ANY_WRITE) === 0) throw outputRefused(path, "la cartella è di sola lettura: sceglierne un'altra");
  accessSync(dirname(target), constants.W_OK);
  return target;
}

function refuseUnlessPdf(path: string, there: Stats, archive: Stats, overwrite: boolean): void {
  if (there.isDirectory()) throw outputRefused(path, 'è una cartella, serve il nome di un file');
  if (there.dev === archive.dev && there.ino === archive.ino)
    throw outputRefused(path, "è l'archivio stesso, scegliere un altro nome");
  if (!there.isFile() || !beginsAsPdf(path, there.size))
    throw outputRefused(path, 'esiste già e non è un PDF, scegliere un altro nome');
  if ((there.mode & ANY_WRITE) === 0) throw outputRefused(path, 'il file è di sola lettura, scegliere un altro nome');
  accessSync(path, constants.W_OK);
  if (!overwrite) throw outputRefused(path, 'esiste già, scegliere un altro nome');
}

/** An empty file counts: a person who made room for the print loses nothing. */
function beginsAsPdf(path: string, size: number): boolean {
  if (size === 0) return true;
  const head = Buffer.alloc(SIGNATURE.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') === SIGNATURE;
}
