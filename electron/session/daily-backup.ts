import { isoInstant } from '../../shared/schemas/primitives.ts';
import type { Archive } from '../archive/archive.ts';
import { noteBackup } from '../archive/file/backup-archive.ts';
import { fileFact } from '../archive/file/file-facts.ts';
import { localDate } from '../local-date.ts';
import { logProblem } from '../log/log-problem.ts';

/** The first copy of the day waits until the window is up and the first objective is on screen. */
const DELAY_MS = 5_000;

/** How often a new day is looked for: a computer that sleeps at night wakes with the archive still open. */
const LOOK_MS = 15 * 60_000;

/** A verified backup of each archive on the first opening of the day, and of each day that finds it still open, without anyone asking. */
export interface DailyBackup {
  /** Plans the backups of an archive that was just opened to be written: on days when it had none. */
  plan(archive: Archive): void;
  /** Gives up a backup that is not begun yet; resolves when one that is has ended. */
  cancel(): Promise<void>;
}

/**
 * @param copy makes the copy, wherever it likes. @param made hears that a backup was made. One that fails goes to the log: the person sees in the status bar that today has no copy,
 * and is told why when asking for one; it is tried again at the next look.
 */
export function createDailyBackup(made: () => void, copy: (archive: Archive) => Promise<void>): DailyBackup {
  let timer: NodeJS.Timeout | null = null;
  let planned: Archive | null = null;
  let underWay: Promise<void> = Promise.resolve();
  const cancel = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    planned = null;
    return underWay;
  };
  return {
    plan(archive) {
      void cancel();
      if (archive.access !== 'write') return;
      planned = archive;
      const look = async (): Promise<void> => {
        try {
          if (!hasCopyOfToday(archive)) {
            await copy(archive);
            // Closed meanwhile: the copy is there, and the archive is not asked any more.
            if (planned !== archive) return;
            noteBackup(archive);
            made();
          }
        } catch (error) {
          logProblem('daily-backup', error);
        }
        if (planned === archive) lookAfter(LOOK_MS);
      };
      const lookAfter = (wait: number) => {
        timer = setTimeout(() => {
          underWay = look();
        }, wait);
        timer.unref();
      };
      lookAfter(DELAY_MS);
    },
    cancel,
  };
}

function hasCopyOfToday({ database, now }: Archive): boolean {
  const last = isoInstant.nullable().parse(fileFact(database, 'lastBackupAt'));
  return last !== null && localDate(new Date(last)) === localDate(now());
}
