import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Archive } from '../../archive/archive.ts';
import { archiveFailure } from '../../archive/connection/sqlite-failure.ts';
import { openArchive } from '../../archive/file/open-archive.ts';
import { type FindingsWatch, watchFindings } from '../../archive/findings/findings-watch.ts';
import { answerQuestions } from '../../threads/answer-questions.ts';
import { findingsContract } from './findings-contract.ts';
import { type JudgementStore, judgementStore } from './kept-judgements.ts';

type Keeping = z.infer<(typeof findingsContract)['page']['input']>['keeping'];

interface Opened {
  readonly archive: Archive;
  readonly watch: FindingsWatch;
  readonly store: JudgementStore | null;
  /** The last line of the log up to which judgements are kept; null while not all was judged. */
  keptMark: number | null;
}

/** Findings in a page: what the window's thread takes in without a pause that anyone would notice. */
const PAGE = 500;

let open: Opened | null = null;
/** The list that is being given out page by page, and how many there were. */
let given: readonly Finding[] = [];
let version = 0;

/** The archive of this thread, over a connection of its own that only reads. */
function opened(path: string, keeping: Keeping): Opened {
  if (open === null) {
    const archive = openArchive(path, { access: 'read', check: 'later', who: '', now: () => new Date() });
    const store = keeping === null ? null : judgementStore(keeping.folder, keeping.rules);
    open = { archive, watch: watchFindings(archive.database, store?.read(path) ?? null), store, keptMark: null };
  }
  return open;
}

/** Keeps what was judged: once all of it is, and when the archive is closed, for what changed since. */
function keep(one: Opened): void {
  const kept = one.store === null ? null : one.watch.kept();
  if (kept === null || kept.mark === one.keptMark) return;
  one.keptMark = kept.mark;
  one.store?.write(one.archive.path, kept);
}

/** The thread that judges the whole of an archive while it is open. */
answerQuestions(
  findingsContract,
  {
    page: ({ archivePath, today, planId, year, version: wanted, from, keeping }, { cancelled }) => {
      if (wanted === null) {
        try {
          const one = opened(archivePath, keeping);
          const all = one.watch.of({ planId, year }, today, () => {
            if (cancelled()) throw new AppError('cancelled', 'Annullato: niente è cambiato.');
          });
          if (all !== given) version += 1;
          given = all;
          if (one.keptMark === null) keep(one);
        } catch (error) {
          throw archiveFailure(error, archivePath);
        }
      }
      // Who asks on in a list that was replaced meanwhile begins again with the one that is here.
      const start = wanted === version ? from : 0;
      return { version, from: start, total: given.length, findings: given.slice(start, start + PAGE) };
    },
  },
  () => {
    if (open === null) return;
    try {
      if (open.keptMark !== null) keep(open);
    } finally {
      open.archive.close();
    }
  },
);
