import { AppError } from '../../../shared/errors.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Archive } from '../../archive/archive.ts';
import { archiveFailure } from '../../archive/connection/sqlite-failure.ts';
import { openArchive } from '../../archive/file/open-archive.ts';
import { type FindingsWatch, watchFindings } from '../../archive/findings/findings-watch.ts';
import { answerQuestions } from '../../threads/answer-questions.ts';
import { findingsContract } from './findings-contract.ts';

/** Findings in a page: what the window's thread takes in without a pause that anyone would notice. */
const PAGE = 500;

let open: { readonly archive: Archive; readonly watch: FindingsWatch } | null = null;
/** The list that is being given out page by page, and how many there were. */
let given: readonly Finding[] = [];
let version = 0;

/** The archive of this thread, over a connection of its own that only reads. */
function opened(path: string): FindingsWatch {
  if (open === null) {
    const archive = openArchive(path, { access: 'read', check: 'later', who: '', now: () => new Date() });
    open = { archive, watch: watchFindings(archive.database) };
  }
  return open.watch;
}

/** The thread that judges the whole of an archive while it is open. */
answerQuestions(
  findingsContract,
  {
    page: ({ archivePath, today, planId, year, version: wanted, from }, { cancelled }) => {
      if (wanted === null) {
        try {
          const all = opened(archivePath).of({ planId, year }, today, () => {
            if (cancelled()) throw new AppError('cancelled', 'Annullato: niente è cambiato.');
          });
          if (all !== given) version += 1;
          given = all;
        } catch (error) {
          throw archiveFailure(error, archivePath);
        }
      }
      // Who asks on in a list that was replaced meanwhile begins again with the one that is here.
      const start = wanted === version ? from : 0;
      return { version, from: start, total: given.length, findings: given.slice(start, start + PAGE) };
    },
  },
  () => open?.archive.close(),
);
