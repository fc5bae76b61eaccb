import { AppError } from '../../../shared/errors.ts';
import type { BackupState } from '../../../shared/ipc/channels/backups.ts';
import { isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import type { UpdateBackup } from '../../archive/file/backups/backup-archive.ts';
import { archiveMark, type MadeBackup } from '../../archive/file/backups/backup-archive.ts';
import { type Backup, type BackupPlaces, lastBackup } from '../../archive/file/backups/backup-path.ts';
import { logMark } from '../../archive/steps/log-mark.ts';
import { logProblem } from '../../log/log-problem.ts';
import type { BackupFolder } from './backup-folder.ts';
import { isCopyDue } from './copy-due.ts';

/** The first copy of the day waits until the window is up and the first objective is on screen. */
const DELAY_MS = 5_000;

/** How often it is looked whether a copy is due: a computer that sleeps at night wakes with the archive still open. */
const LOOK_MS = 5 * 60_000;

/** How long after a copy that failed the next one is tried without anyone asking. */
const RETRY_MS = 15 * 60_000;

/** The verified copies of the archive that is open: made when they are due, before great changes, and when asked for. */
export interface Backups {
  /** Makes an archive that was just opened the one that is looked after; one open to be read is not copied without anyone asking. */
  plan(archive: Archive): void;
  /** Gives up what is not begun yet; resolves when a copy that is has ended. */
  cancel(): Promise<void>;
  /** Makes a copy now. @throws AppError `backup-failed`, which the window is told too; what reading the archive throws. */
  make(archive: Archive): Promise<MadeBackup>;
  /**
   * Makes a copy before a great change, unless one was made in this sitting since anything was written.
   * @param spared a copy that the change needs: it stays, however many there are. @throws as `make`.
   */
  before(archive: Archive, spared?: string): Promise<void>;
  /** Where the copy goes that opening an older archive makes before it brings it up to date. */
  readonly update: UpdateBackup;
  state(): BackupState;
  /** All copies of an archive, the newest first, whether it is open, closed or damaged. */
  list(path: string): Promise<readonly Backup[]>;
  /** Looks for the copies anew, after their folder was changed. */
  look(): Promise<void>;
}

/** How copies are made and found, in a thread or wherever else; `folder` is the one that was chosen, `spared` a copy that must stay, or null. */
export interface BackupWork {
  copy(archive: Archive, folder: string | null, spared: string | null): Promise<MadeBackup>;
  list(path: string, places: BackupPlaces): Promise<readonly Backup[]>;
}

const NOTHING = { backups: [] as readonly Backup[], failure: null as string | null, trouble: null as string | null };

/** @param told hears every change of the state that was not asked for. */
export function createBackups(folder: BackupFolder, work: BackupWork, told: (state: BackupState) => void): Backups {
  let planned: Archive | null = null;
  let timer: NodeJS.Timeout | null = null;
  let known = NOTHING;
  let running = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  /** How far the log had come when a copy was last made in this sitting, and where that copy is. */
  let copied: { readonly mark: number; readonly path: string } | null = null;
  let last = '';
  /** What was wrong with the copy of an archive that is being opened. */
  let updating: string | null = null;

  const state = (): BackupState => {
    const { backups, failure, trouble } = known;
    const now = planned?.now() ?? new Date();
    const at = (backup: Backup | null | undefined) =>
      backup === null || backup === undefined ? null : isoInstant.parse(backup.at.toISOString());
    const [newest] = backups;
    return {
      last: at(lastBackup(backups, now)),
      future: newest !== undefined && newest.at > now ? at(newest) : null,
      isRunning: running > 0,
      failure,
      trouble,
      folder: folder.chosen(),
    };
  };
  const tell = (change: Partial<typeof NOTHING> = {}): void => {
    known = { ...known, ...change };
    const text = JSON.stringify(state());
    if (text === last) return;
    last = text;
    told(state());
  };
  const list = async (archive: Archive): Promise<void> => {
    const backups = await work.list(archive.path, { chosen: folder.chosen(), mark: archiveMark(archive) });
    if (planned === archive) tell({ backups });
  };

  const copy = async (archive: Archive, spared: string | null): Promise<MadeBackup> => {
    const isOpen = () => planned === archive;
    try {
      const mark = logMark(archive.database);
      const made = await work.copy(archive, folder.chosen(), spared);
      // Closed meanwhile: the copy is there, and the archive is not asked any more.
      if (isOpen()) {
        copied = { mark, path: made.path };
        known = { ...known, failure: null, trouble: made.trouble };
        await list(archive);
      }
      return made;
    } catch (error) {
      if (isOpen()) known = { ...known, failure: error instanceof AppError ? error.message : UNEXPECTED };
      throw error;
    } finally {
      running -= 1;
      if (planned !== null) tell();
    }
  };
  /** One at a time: a copy that is asked for while another is made is of what was written since. */
  const make = (archive: Archive, spared: string | null = null): Promise<MadeBackup> => {
    running += 1;
    if (planned === archive) tell();
    const made = underWay.then(() => copy(archive, spared));
    underWay = made.catch(() => undefined);
    return made;
  };

  const lookAfter = (archive: Archive, wait: number): void => {
    timer = setTimeout(() => void look(archive), wait);
    timer.unref();
  };
  const look = async (archive: Archive): Promise<void> => {
    let wait = LOOK_MS;
    try {
      // A copy that is being made may be the one that is due.
      await underWay;
      await list(archive);
      // Of a damaged archive there is no copy that could be verified.
      if (planned !== archive || archive.isDamaged) return;
      if (isCopyDue(archive, known.backups, copied?.mark ?? null)) await make(archive);
    } catch (error) {
      logProblem('backup', error);
      wait = RETRY_MS;
    }
    if (planned === archive) lookAfter(archive, wait);
  };

  const cancel = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    planned = null;
    known = NOTHING;
    copied = null;
    last = '';
    await underWay;
  };
  return {
    plan(archive) {
      void cancel();
      planned = archive;
      known = { ...NOTHING, trouble: updating };
      updating = null;
      void list(archive).catch((error: unknown) => logProblem('backup', error));
      if (archive.access === 'write') lookAfter(archive, DELAY_MS);
    },
    cancel,
    make: (archive) => make(archive),
    async before(archive, spared) {
      await list(archive);
      const stands = known.backups.some(({ path }) => path === copied?.path);
      if (!stands || copied?.mark !== logMark(archive.database)) await make(archive, spared ?? null);
    },
    update: {
      chosen: folder.chosen,
      made: ({ trouble }) => {
        updating = trouble;
      },
    },
    state,
    list: (path) => {
      const mark = planned?.path === path ? archiveMark(planned) : null;
      return work.list(path, { chosen: folder.chosen(), mark });
    },
    look: async () => {
      if (planned !== null) await list(planned);
    },
  };
}

const UNEXPECTED = 'La copia di sicurezza non è riuscita per un errore imprevisto: riprovare.';
