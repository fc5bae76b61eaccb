import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { jsonFile } from '../../../files/json-file.ts';
import { logProblem } from '../../../log/log-problem.ts';

/** An archive that is giving its place to a copy, written down beside it before the first file is touched. */
export interface Replacement {
  /** The archive's path, which never stands empty. */
  readonly target: string;
  /** The copy that takes its place: while this stands, it has not. */
  readonly temporary: string;
  /** Where the archive that was there is kept. */
  readonly aside: string;
}

/** Where the replacement of an archive is written down while it lasts: found at an opening, it was cut off. */
const journalPath = (target: string): string => `${target}-ripristino`;

/** Remembers a replacement on disk. @throws AppError `output-unwritable`. */
export function beginJournal({ target, temporary, aside }: Replacement): void {
  journal(target).write({ temporary: basename(temporary), aside: basename(aside) });
}

/** Forgets a replacement that has ended, one way or the other. */
export function endJournal(target: string): void {
  rmSync(journalPath(target), { force: true });
}

/**
 * The replacement of an archive that was begun and has not ended; null when there is none. Names that this program would not have given
 * are not believed: the file may have come with the folder from anywhere.
 */
export function openJournal(target: string): Replacement | null {
  if (!existsSync(journalPath(target))) return null;
  const names = journal(target).read();
  if (names === null) return null;
  const folder = dirname(target);
  return { target, temporary: join(folder, names.temporary), aside: join(folder, names.aside) };
}

function journal(target: string) {
  const name = basename(target);
  const stem = basename(target, extname(target));
  const own = (start: string, end: string) =>
    z.string().refine((text) => basename(text) === text && text.startsWith(start) && text.endsWith(end));
  const names = z.strictObject({ temporary: own(`${name}.`, '.tmp'), aside: own(`${stem}-sostituito-`, '.pegaso') });
  return jsonFile(journalPath(target), names, (problem) => logProblem('replacement-journal', problem));
}
