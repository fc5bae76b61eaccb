import { accessSync, closeSync, constants, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { outputFailure, outputRefused } from './output-failure.ts';

/** How far into a file its mark is looked for, in bytes, unless the kind says otherwise. */
const HEAD = 200;
const ANY_WRITE = 0o222;

/** A kind of file that Pegaso writes, and may therefore write over. */
export interface FileKind {
  /** With the dot, lower case. */
  readonly extension: string;
  /** Text that stands near the beginning of every file of this kind. */
  readonly mark: string;
  /** Bytes from the beginning that the mark is within; 200 when absent. */
  readonly within?: number;
  /** With its article: `un PDF`. */
  readonly noun: string;
}

export const PDF: FileKind = { extension: '.pdf', mark: '%PDF-', within: 5, noun: 'un PDF' };
export const WORKBOOK: FileKind = { extension: '.xlsx', mark: '[Content_Types].xml', noun: 'un foglio di calcolo' };

export interface TargetRules {
  /** Path of the archive that the output is made of: it is never the output, by whatever name. */
  readonly source?: string;
  /** Whether a file of this kind that is there may be written over; it may when absent. */
  readonly overwrite?: boolean;
}

/**
 * The file that writing to a path would write, links followed: asked before the work begins, of every output in the same way. Nothing is
 * written yet.
 * @throws AppError `output-unwritable` for a name that is not of the kind, a missing or read-only folder, and anything already there
 * that is another thing: a folder, an archive, a document of another kind. An empty file may go: who made room loses nothing.
 */
export function writableTarget(path: string, kind: FileKind, { source, overwrite = true }: TargetRules = {}): string {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there !== undefined) {
      if (source !== undefined && isSame(there, statSync(source)))
        throw outputRefused(path, "è l'archivio stesso, scegliere un altro nome");
      refuseUnlessOf(kind, path, there);
      if (!overwrite) throw outputRefused(path, 'esiste già, scegliere un altro nome');
    }
    if (extname(path).toLowerCase() !== kind.extension)
      throw outputRefused(path, `il nome deve finire in ${kind.extension}`);
    const target = there === undefined ? join(realpathSync(dirname(path)), basename(path)) : realpathSync(path);
    refuseUnlessWritable(path, dirname(target));
    return target;
  } catch (error) {
    throw outputFailure(path, error);
  }
}

/**
 * The kind of an output by its extension. @param refusal says which there are, for a name that is of none.
 * @throws AppError `output-unwritable`.
 */
export function kindByExtension<Kind extends FileKind>(path: string, kinds: readonly Kind[], refusal: string): Kind {
  const extension = extname(path).toLowerCase();
  const found = kinds.find((kind) => kind.extension === extension);
  if (found === undefined) throw outputRefused(path, refusal);
  return found;
}

const isSame = (one: Stats, other: Stats): boolean => one.dev === other.dev && one.ino === other.ino;

function refuseUnlessOf(kind: FileKind, path: string, there: Stats): void {
  if (there.isDirectory()) throw outputRefused(path, 'è una cartella, serve il nome di un file');
  if (!there.isFile() || !(there.size === 0 || hasMark(kind, path)))
    throw outputRefused(path, `esiste già e non è ${kind.noun}, scegliere un altro nome`);
  // Asked of the mode too, because an administrator may write anywhere.
  if ((there.mode & ANY_WRITE) === 0) throw outputRefused(path, 'il file è di sola lettura, scegliere un altro nome');
  accessSync(path, constants.W_OK);
}

function refuseUnlessWritable(path: string, folder: string): void {
  const facts = statSync(folder);
  if (!facts.isDirectory()) throw outputRefused(path, 'la cartella indicata è un file');
  // Windows says nothing of its folders by the mode.
  if (process.platform !== 'win32' && (facts.mode & ANY_WRITE) === 0)
    throw outputRefused(path, "la cartella è di sola lettura: sceglierne un'altra");
  accessSync(folder, constants.W_OK);
}

function hasMark({ mark, within = HEAD }: FileKind, path: string): boolean {
  const head = Buffer.alloc(within);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, within, 0);
    return head.toString('utf8', 0, length).includes(mark);
  } finally {
    closeSync(file);
  }
}
