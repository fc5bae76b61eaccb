import { basename, join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { archiveFailure } from './archive/connection/sqlite-failure.ts';
import { createExchangeWork } from './exchange/exchange-work.ts';
import { createPendingMerges } from './exchange/merge/pending-merges.ts';
import { createTableDesk } from './exchange/spreadsheets/tables/table-desk.ts';
import { sweepFolder, sweepSystemFolder } from './files/temporary-names.ts';
import { acrossHandlers } from './handlers/across-handlers.ts';
import { archiveHandlers } from './handlers/archive-handlers.ts';
import { archiveSummary } from './handlers/archive-summary.ts';
import { backupHandlers } from './handlers/backup-handlers.ts';
import { deletedHandlers } from './handlers/deleted-handlers.ts';
import { diagnosticsHandlers } from './handlers/diagnostics-handlers.ts';
import { findingHandlers } from './handlers/finding-handlers.ts';
import { handOutHandlers } from './handlers/hand-out-handlers.ts';
import { healthHandlers } from './handlers/health-handlers.ts';
import { historyHandlers } from './handlers/history-handlers.ts';
import { importingHandlers } from './handlers/importing-handlers.ts';
import { mergingHandlers } from './handlers/merging-handlers.ts';
import { newYearHandlers } from './handlers/new-year-handlers.ts';
import { objectiveHandlers } from './handlers/objective-handlers.ts';
import { packageHandlers } from './handlers/package-handlers.ts';
import { paperHandlers } from './handlers/paper-handlers.ts';
import { createPrintJobs } from './handlers/print-jobs.ts';
import { printingHandlers } from './handlers/printing-handlers.ts';
import { registerHandlers } from './handlers/register-handlers.ts';
import { replacingHandlers } from './handlers/replacing-handlers.ts';
import { reviewHandlers } from './handlers/review-handlers.ts';
import { rowHandlers } from './handlers/row-handlers.ts';
import { salvageHandlers } from './handlers/salvage-handlers.ts';
import { tableHandlers } from './handlers/table-handlers.ts';
import { versionHandlers } from './handlers/version-handlers.ts';
import { windowHandlers } from './handlers/window-handlers.ts';
import type { StartApplication } from './hosted-application.ts';
import { createBackupFolder } from './session/backups/backup-folder.ts';
import { createBackups } from './session/backups/backups.ts';
import { threadedBackups } from './session/backups/threaded-backups.ts';
import { createArchiveFindings } from './session/findings/archive-findings.ts';
import { createArchiveHealth } from './session/health/archive-health.ts';
import { threadedCheck } from './session/health/threaded-check.ts';
import { openForWindow } from './session/open-for-window.ts';
import { createPlaceNotices } from './session/place-notices.ts';
import { createSession } from './session/session.ts';
import { createVersionNews, type WrittenFile } from './session/version-news.ts';
import { createArchiveVersions } from './session/versions/archive-versions.ts';

/** Starts the application under a host: one archive at a time, answering the contract. */
export const startApplication: StartApplication = (host) => {
  sweepSystemFolder();
  sweepFolder(host.userData);
  const folder = createBackupFolder(host.userData);
  const backups = createBackups(folder, threadedBackups, (state) => host.emit('backups:state', state));
  const health = createArchiveHealth(host.userData, threadedCheck, (archive, { isDamaged, problems }) => {
    const summary = isDamaged ? archiveSummary(session, archive) : null;
    host.emit('archive:checked', { archive: summary, problems: [...problems] });
  });
  const places = createPlaceNotices(host.userData);
  const news = createVersionNews(host.userData, host.version);
  const tellNews = (file: WrittenFile): void => {
    const message = news.of(file);
    if (message !== null) host.emit('archive:notice', { message, isNews: true });
  };
  const closing = async () => {
    await Promise.all([
      health.cancel(),
      backups.cancel(),
      exchange.cancel(),
      merges.discardAll(),
      findings.close(),
      versions.close(),
      tables.close(),
    ]);
  };
  const session = createSession(host, {
    opened: (archive) => {
      for (const message of places.of(archive)) host.emit('archive:notice', { message });
      tellNews({ fileName: basename(archive.path), version: archive.lastVersion, user: null });
      backups.plan(archive);
      health.plan(archive);
    },
    closing,
  });
  const exchange = createExchangeWork(host);
  const merges = createPendingMerges(() => session.archive(), exchange);
  const prints = createPrintJobs();
  const findings = createArchiveFindings({ folder: join(host.userData, 'findings'), rules: host.version });
  const versions = createArchiveVersions();
  const tables = createTableDesk();
  return {
    handlers: {
      ...archiveHandlers(session, backups),
      ...backupHandlers(session, backups, folder, merges),
      ...windowHandlers(session),
      ...objectiveHandlers(session),
      ...rowHandlers(session),
      ...replacingHandlers(session),
      ...acrossHandlers(session),
      ...registerHandlers(session),
      ...historyHandlers(session),
      ...findingHandlers(session, findings),
      ...healthHandlers(session, exchange, health),
      ...diagnosticsHandlers(session),
      ...printingHandlers(session, prints),
      ...importingHandlers(session, merges),
      ...mergingHandlers(session, merges, backups),
      ...deletedHandlers(session, merges),
      ...handOutHandlers(session, exchange),
      ...reviewHandlers(session, exchange),
      ...newYearHandlers(session),
      ...versionHandlers(session, exchange, versions),
      ...paperHandlers(session, exchange),
      ...packageHandlers(session, exchange, merges, tellNews),
      ...tableHandlers(session, exchange, merges, tables),
      ...salvageHandlers(session, exchange),
    },
    explain: (problem) => {
      const current = session.current();
      const { path = '' } = current ?? {};
      const explained = archiveFailure(problem, path);
      if (current !== null && explained instanceof AppError && explained.code === 'archive-damaged')
        health.suspect(current);
      // A write that was refused for it: said over the window too, with what can be done.
      if (explained instanceof AppError && explained.code === 'archive-replaced') {
        host.emit('archive:replaced', { fileName: basename(path) });
      }
      return explained;
    },
    async openFromOutside(path) {
      if (/\.pegasoz$/iu.test(path)) {
        host.emit('package:handed', { token: session.tokens.tokenOf(path) });
        return;
      }
      if (session.current() !== null) {
        host.emit('archive:handed', { token: session.tokens.tokenOf(path) });
        return;
      }
      try {
        const archive = openForWindow(path, { who: host.who, now: session.now, backup: backups.update });
        session.hold(archive);
        host.emit('archive:state', { archive: archiveSummary(session, archive) });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { code, message, fields } = error;
        host.emit('archive:refused', {
          token: session.tokens.tokenOf(path),
          error: { code, message, fields: { ...fields } },
        });
      }
    },
    async close() {
      await prints.end();
      const told = await session.release();
      if (told !== null) throw told;
    },
    closeAtOnce: session.releaseAtOnce,
  };
};
