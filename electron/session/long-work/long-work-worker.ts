import type { Archive } from '../../archive/archive.ts';
import { archiveFailure } from '../../archive/connection/sqlite-failure.ts';
import { withArchive } from '../../archive/file/with-archive.ts';
import { workCancelled } from '../../exchange/exchange-work.ts';
import { type AnswerWatch, answerQuestions } from '../../threads/answer-questions.ts';
import { longWorkContract } from './long-work-contract.ts';

/** Reads an archive that the window has open, and looks through itself, by a connection of this thread's own. */
async function reading<T>(path: string, work: (archive: Archive) => T | Promise<T>): Promise<T> {
  try {
    return await withArchive(path, 'read', { who: '', now: () => new Date(), check: 'later' }, work);
  } catch (error) {
    throw archiveFailure(error, path);
  }
}

/** Work that was given up says so, whatever it was stopped by. */
async function unlessCancelled<T>({ cancelled }: AnswerWatch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw cancelled() ? workCancelled() : error;
  }
}

/** A thread that does one long work of a window; what is heavy is loaded when it is asked for. */
answerQuestions(longWorkContract, {
  copyToBackup: async ({ archivePath, at, folder, spared }) => {
    const { backupInFolder } = await import('../../archive/file/backups/backup-archive.ts');
    const author = { who: '', now: () => new Date(at) };
    return withArchive(archivePath, 'read', author, (archive) => backupInFolder(archive, folder, spared));
  },
  listBackups: async ({ archivePath, ...places }) => {
    const { allBackups } = await import('../../archive/file/backups/backup-path.ts');
    return [...allBackups(archivePath, places)];
  },
  checkArchive: ({ archivePath, depth }, watch) =>
    unlessCancelled(watch, async () => {
      const { checkArchive } = await import('../../archive/file/verify-archive.ts');
      const { isDamaged, problems } = await reading(archivePath, (archive) =>
        checkArchive(archive, depth, (done, total) => {
          watch.progress("Controllo dell'archivio", done, total);
          watch.signal.throwIfAborted();
        }),
      );
      return { isDamaged, problems: [...problems] };
    }),
  exportArchive: ({ archivePath, out, selection, isReadable }, watch) =>
    unlessCancelled(watch, async () => {
      const { exportArchive } = await import('../../exchange/export-archive.ts');
      return reading(archivePath, (archive) => exportArchive(archive, out, selection, isReadable));
    }),
  prepareHandOut: ({ archivePath, request }, watch) =>
    unlessCancelled(watch, async () => {
      const { prepareHandOut } = await import('../../exchange/hand-outs/prepare-hand-out.ts');
      return reading(archivePath, ({ database }) => prepareHandOut(database, request, watch));
    }),
  writeHandOutAgain: ({ archivePath, handOutId, out }, watch) =>
    unlessCancelled(watch, async () => {
      const { writeHandOutAgain } = await import('../../exchange/hand-outs/make-hand-out.ts');
      await reading(archivePath, ({ database }) => writeHandOutAgain(database, handOutId, out, watch));
    }),
  prepareSnapshot: ({ archivePath, reviewId }, watch) =>
    unlessCancelled(watch, async () => {
      const { prepareSnapshot } = await import('../../archive/reviews/prepare-snapshot.ts');
      return reading(archivePath, ({ database }) => prepareSnapshot(database, reviewId));
    }),
  prepareVersion: ({ archivePath, ...plan }, watch) =>
    unlessCancelled(watch, async () => {
      const { prepareVersion } = await import('../../archive/versions/approve-version.ts');
      return reading(archivePath, ({ database }) => prepareVersion(database, plan));
    }),
  writeReviewReport: ({ archivePath, reviewId, order, out, split }, watch) =>
    unlessCancelled(watch, async () => {
      const { reviewById } = await import('../../archive/reviews/reviews.ts');
      const { writeReviewReport } = await import('../../exchange/reviews/report/write-review-report.ts');
      watch.progress('Stampa della verifica', 0, 1);
      const { files, pages } = await reading(archivePath, ({ database }) =>
        writeReviewReport(database, reviewById(database, reviewId), order, out, split),
      );
      watch.progress('Stampa della verifica', 1, 1);
      return { files: [...files], pages };
    }),
  writePaper: ({ archivePath, request, out }, watch) =>
    unlessCancelled(watch, async () => {
      const { writeRequestedPaper } = await import('../../exchange/papers/paper-request.ts');
      watch.progress('Stampa degli obiettivi', 0, 1);
      const written = await reading(archivePath, ({ database }) => writeRequestedPaper(database, request, out));
      watch.progress('Stampa degli obiettivi', 1, 1);
      return written;
    }),
  writeProposal: ({ archivePath, order, out }, watch) =>
    unlessCancelled(watch, async () => {
      const { writeProposal } = await import('../../exchange/versions/write-proposal.ts');
      watch.progress('Stampa della proposta', 0, 1);
      const written = await reading(archivePath, ({ database }) => writeProposal(database, order, out));
      watch.progress('Stampa della proposta', 1, 1);
      return written;
    }),
  prepareReturn: ({ archivePath, order }, watch) =>
    unlessCancelled(watch, async () => {
      const { prepareReturn } = await import('../../exchange/hand-outs/write-return.ts');
      return reading(archivePath, ({ database }) => prepareReturn(database, order, watch));
    }),
  inspectPackage: ({ path, archivePath }, watch) =>
    unlessCancelled(watch, async () => {
      const { readPackedApart } = await import('../../exchange/apart/read-apart.ts');
      const { inspectPackage } = await import('../../exchange/hand-outs/inspect-package.ts');
      watch.progress('Lettura del pacchetto', 0, 1);
      const { manifest } = await readPackedApart(path, { signal: watch.signal });
      watch.progress('Lettura del pacchetto', 1, 1);
      if (archivePath === null) return inspectPackage(manifest, null);
      return reading(archivePath, ({ database }) => inspectPackage(manifest, database));
    }),
  receiveHandOut: ({ path, archivePath, who, at }, watch) =>
    unlessCancelled(watch, async () => {
      const { readPackedApart } = await import('../../exchange/apart/read-apart.ts');
      const { receiveHandOut } = await import('../../exchange/hand-outs/receive-hand-out.ts');
      const read = await readPackedApart(path, { signal: watch.signal });
      receiveHandOut(path, read, archivePath, { who, now: () => new Date(at) }).close();
    }),
  salvageArchive: async ({ path, out, isOpenHere, who, at }, { progress, cancelled }) => {
    const { salvageArchive } = await import('../../archive/file/salvage/salvage-archive.ts');
    return salvageArchive(path, out, { isOpenHere, who, now: () => new Date(at), progress, cancelled });
  },
});
