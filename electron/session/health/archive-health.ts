import { isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import { archiveMark } from '../../archive/file/backups/backup-archive.ts';
import type { ArchiveCheck } from '../../archive/file/verify-archive.ts';
import { logProblem } from '../../log/log-problem.ts';
import type { CallWatch } from '../../threads/worker-call.ts';
import { wholeChecksFile } from './whole-checks.ts';

/** The window is up and shows the first objective by then. */
const PAGES_DELAY_MS = 2_000;
/** Nobody opens an archive to close it a minute later; whoever does is not kept waiting for a whole check. */
const WHOLE_DELAY_MS = 3 * 60_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;
/** Archives whose last whole check is remembered. */
const KEPT = 50;

/** Whether the archive that is open is sound: looked at in the background after it was opened, whole once a week, and when asked for. */
export interface ArchiveHealth {
  /** Makes an archive that was just opened the one that is looked at. */
  plan(archive: Archive): void;
  /** Gives up what is not done; resolves when nothing reads the archive any more. */
  cancel(): Promise<void>;
  /** Looks through the whole archive now. @throws AppError `cancelled`, what reading it throws. */
  check(archive: Archive, watch: CallWatch): Promise<ArchiveCheck>;
  /** Hears that a question failed as only a damaged file makes it fail, this one or another: looks at once. */
  suspect(archive: Archive): void;
}

/** How an archive is looked through, in a thread or wherever else. */
export type CheckWork = (archive: Archive, depth: 'pages' | 'whole', watch: CallWatch) => Promise<ArchiveCheck>;

/**
 * @param userData the folder where it is remembered, on this computer, when an archive was last looked through whole.
 * @param told hears that the open archive was found to be damaged, once; it is condemned by then.
 */
export function createArchiveHealth(
  userData: string,
  work: CheckWork,
  told: (archive: Archive, found: ArchiveCheck) => void,
): ArchiveHealth {
  const file = wholeChecksFile(userData);
  let planned: Archive | null = null;
  let timer: NodeJS.Timeout | null = null;
  let abort = new AbortController();
  let underWay: Promise<unknown> = Promise.resolve();

  const condemn = (archive: Archive, found: ArchiveCheck): void => {
    if (planned !== archive || archive.isDamaged) return;
    archive.condemn();
    told(archive, found);
  };
  const after = (wait: number, then: () => Promise<void>): void => {
    timer = setTimeout(() => {
      underWay = then().catch((problem: unknown) => {
        if (!abort.signal.aborted) logProblem('archive-check', problem);
      });
    }, wait);
    timer.unref();
  };
  const look = async (archive: Archive, depth: 'pages' | 'whole', watch: CallWatch): Promise<ArchiveCheck> => {
    const found = await work(archive, depth, watch);
    if (found.isDamaged) condemn(archive, found);
    return found;
  };
  const isWholeDue = (archive: Archive): boolean => {
    const mark = archiveMark(archive);
    const last = file.read()?.find((one) => one.archive === mark)?.at;
    const age = last === undefined ? Number.POSITIVE_INFINITY : archive.now().getTime() - Date.parse(last);
    // A check that is dated after now says nothing: the clock stood in the future once.
    return age >= WEEK_MS || age < 0;
  };
  const remember = (archive: Archive): void => {
    const mark = archiveMark(archive);
    const others = (file.read() ?? []).filter((one) => one.archive !== mark);
    const at = isoInstant.parse(archive.now().toISOString());
    file.write([{ archive: mark, at }, ...others].slice(0, KEPT));
  };
  const whole = async (archive: Archive, watch: CallWatch): Promise<ArchiveCheck> => {
    const found = await look(archive, 'whole', watch);
    if (planned === archive) remember(archive);
    if (found.problems.length > 0) logProblem('archive-check', new Error(`${found.problems.length} problems`));
    return found;
  };
  return {
    plan(archive) {
      void this.cancel();
      planned = archive;
      abort = new AbortController();
      const { signal } = abort;
      if (archive.isDamaged) return;
      after(PAGES_DELAY_MS, async () => {
        const { isDamaged } = await look(archive, 'pages', { signal });
        if (isDamaged || signal.aborted || !isWholeDue(archive)) return;
        after(WHOLE_DELAY_MS, async () => {
          const found = await whole(archive, { signal });
          if (!found.isDamaged && found.problems.length > 0 && planned === archive) told(archive, found);
        });
      });
    },
    async cancel() {
      planned = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      abort.abort();
      await underWay;
    },
    check: (archive, watch) => whole(archive, watch),
    suspect(archive) {
      if (planned !== archive || archive.isDamaged) return;
      const { signal } = abort;
      void underWay.then(() => {
        if (!signal.aborted && !archive.isDamaged)
          after(0, async () => void (await look(archive, 'pages', { signal })));
      });
    },
  };
}
