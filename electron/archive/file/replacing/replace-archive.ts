import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { type Patience, patiently, USUAL_PATIENCE } from '../../../files/patiently.ts';
import { publishFile } from '../../../files/publish-file.ts';
import { sameContents } from '../../../files/same-contents.ts';
import { syncFile, syncFolder } from '../../../files/sync-to-disk.ts';
import { temporaryDatabasePath } from '../../../files/temporary-names.ts';
import { logProblem } from '../../../log/log-problem.ts';
import { takeWriteLock } from '../guard/write-lock.ts';
import { removeTemporary } from '../remove-temporary.ts';
import { beginJournal, endJournal, openJournal, type Replacement } from './replacement-journal.ts';

/** What belongs to the archive that stands beside them, and would be poured into another that took its name. */
const BESIDE = ['-wal', '-journal', '-shm', '-stato'];

/**
 * Puts a finished database in the place of an archive, which is kept aside. Its path never stands empty: the archive first gets its other
 * name, then what SQLite has beside it moves there, then the copy takes the path in one move. A run that is cut off in between is undone,
 * or found finished, by `settleReplacement`. The caller holds the archive's lock.
 * @returns whether there was an archive. @throws AppError `output-unwritable` that says where everything is: as it was, unless said.
 */
export function replaceArchive(replacement: Replacement, patience: Patience): boolean {
  const { target, temporary, aside } = replacement;
  patiently(() => syncFile(temporary), patience);
  patiently(() => beginJournal(replacement), patience);
  const wasThere = existsSync(target);
  try {
    if (wasThere) keepAside(target, aside, patience);
    moveBeside(target, aside, patience);
    syncFolder(dirname(target));
    patiently(() => takePlace(temporary, target, wasThere), patience);
  } catch (error) {
    // The name may be there although the call failed after it: then there is nothing to undo.
    if (existsSync(temporary)) takeBack(replacement, patience, error);
    throw replacedUncertainly(replacement, error);
  }
  finish(replacement);
  return wasThere;
}

/**
 * Brings a replacement that was cut off to one of its ends, before an archive is opened: all as it was, unless the copy already had its
 * place. One that is going on in another program is left to it, as is one where nothing can be written.
 * @throws AppError `archive-busy` when what belongs to the archive cannot be brought back to it now.
 */
export function settleReplacement(target: string, patience = USUAL_PATIENCE): void {
  if (openJournal(target) === null) return;
  const lock = takeWriteLock(target);
  if (lock === 'held' || lock === 'unwritable') return;
  try {
    const replacement = openJournal(target);
    if (replacement === null) return;
    if (isAsBefore(replacement)) undo(replacement, patience);
    else finish(replacement);
  } catch (error) {
    throw new AppError(
      'archive-busy',
      `Un ripristino di «${target}» è rimasto a metà e ora non si può annullare: chiudere gli altri programmi che usano la cartella e riaprire l'archivio.`,
      { cause: error },
    );
  } finally {
    lock.release();
  }
}

/** Whether the copy has not taken the path: it is still in the making, or what stands there has its other name as well. */
function isAsBefore({ target, temporary, aside }: Replacement): boolean {
  return sameContents(aside, target) || (existsSync(temporary) && !sameContents(temporary, target));
}

function keepAside(target: string, aside: string, patience: Patience): void {
  try {
    linkSync(target, aside);
  } catch (refusal) {
    // Memory sticks and some shares have no links: a copy then, which gets its name when it is whole.
    if (existsSync(aside)) throw refusal;
    const copy = temporaryDatabasePath(aside);
    try {
      copyFileSync(target, copy);
      syncFile(copy);
      patiently(() => renameSync(copy, aside), patience);
    } finally {
      rmSync(copy, { force: true });
    }
  }
}

function moveBeside(from: string, to: string, patience: Patience): void {
  for (const suffix of BESIDE) {
    const [own, moved] = [`${from}${suffix}`, `${to}${suffix}`];
    if (!existsSync(own)) continue;
    // An index without its -wal, which stands before it here, was left by a closing that could not take it away.
    if (suffix === '-shm' && !existsSync(`${to}-wal`)) patiently(() => rmSync(own), patience);
    else patiently(() => renameSync(own, moved), patience);
  }
}

function takePlace(temporary: string, target: string, wasThere: boolean): void {
  if (wasThere) renameSync(temporary, target);
  else if (!publishFile(temporary, target)) throw new Error('Something took the path meanwhile');
}

/** Undoes after a refusal, and says so. */
function takeBack(replacement: Replacement, patience: Patience, refusal: unknown): never {
  const { target, aside } = replacement;
  try {
    undo(replacement, patience);
  } catch (error) {
    logProblem('replace-archive', error);
    throw new AppError(
      'output-unwritable',
      `Il ripristino si è fermato a metà: l'archivio è ancora in «${target}», i file accanto che ne fanno parte possono essere in «${aside}». Non spostare niente e riaprire l'archivio: Pegaso rimette tutto com'era.`,
      { cause: refusal },
    );
  }
  throw refusal;
}

function undo({ target, temporary, aside }: Replacement, patience: Patience): void {
  // What a deleted archive had left is not brought beside another that took the path meanwhile.
  const bringBack = existsSync(aside) || !existsSync(target);
  for (const suffix of bringBack ? BESIDE : []) {
    const [moved, own] = [`${aside}${suffix}`, `${target}${suffix}`];
    if (existsSync(moved) && !existsSync(own)) patiently(() => renameSync(moved, own), patience);
  }
  // Another name or a copy of what stands at the path; anything else that has this name by now is not ours to remove.
  if (existsSync(aside) && existsSync(target) && sameContents(aside, target)) patiently(() => rmSync(aside), patience);
  syncFolder(dirname(target));
  removeTemporary(temporary);
  endJournal(target);
}

/** After the copy has the path, whatever is left to do can as well wait for the next opening. */
function finish({ target, temporary }: Replacement): void {
  try {
    syncFolder(dirname(target));
    removeTemporary(temporary);
    endJournal(target);
  } catch (error) {
    logProblem('replace-archive', error);
  }
}

function replacedUncertainly({ target, aside }: Replacement, cause: unknown): AppError {
  return new AppError(
    'output-unwritable',
    `La copia è al suo posto in «${target}» e l'archivio di prima, se c'era, è in «${aside}», ma il disco ha dato un errore: controllare il disco.`,
    { cause },
  );
}
