import { basename } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { archiveFailure } from './archive/connection/sqlite-failure.ts';
import { openArchive } from './archive/file/open-archive.ts';
import { createExchangeWork } from './exchange/exchange-work.ts';
import { createPendingMerges } from './exchange/merge/pending-merges.ts';
import { createTableDesk } from './exchange/spreadsheets/tables/table-desk.ts';
import { archiveHandlers } from './handlers/archive-handlers.ts';
import { archiveSummary } from './handlers/archive-summary.ts';
import { findingHandlers } from './handlers/finding-handlers.ts';
import { handOutHandlers } from './handlers/hand-out-handlers.ts';
import { historyHandlers } from './handlers/history-handlers.ts';
import { importingHandlers } from './handlers/importing-handlers.ts';
import { mergingHandlers } from './handlers/merging-handlers.ts';
import { objectiveHandlers } from './handlers/objective-handlers.ts';
import { packageHandlers } from './handlers/package-handlers.ts';
import { createPrintJobs } from './handlers/print-jobs.ts';
import { printingHandlers } from './handlers/printing-handlers.ts';
import { registerHandlers } from './handlers/register-handlers.ts';
import { rowHandlers } from './handlers/row-handlers.ts';
import { tableHandlers } from './handlers/table-handlers.ts';
import type { StartApplication } from './hosted-application.ts';
import { createDailyBackup } from './session/daily-backup.ts';
import { createArchiveFindings } from './session/findings/archive-findings.ts';
import { inLongWork } from './session/long-work/long-work.ts';
import { createSession } from './session/session.ts';

/** Starts the application under a host: one archive at a time, answering the contract. */
export const startApplication: StartApplication = (host) => {
  const told = () => {
    const archive = session.current();
    host.emit('archive:state', { archive: archive === null ? null : archiveSummary(session, archive) });
  };
  const backup = createDailyBackup(told, ({ path }) =>
    inLongWork('copyToBackup', { archivePath: path, at: session.instant() }),
  );
  const closing = async () => {
    await Promise.all([backup.cancel(), exchange.cancel(), merges.discardAll(), findings.close(), tables.close()]);
  };
  const session = createSession(host, { opened: backup.plan, closing });
  const exchange = createExchangeWork(host);
  const merges = createPendingMerges(() => session.archive(), exchange);
  const prints = createPrintJobs();
  const findings = createArchiveFindings();
  const tables = createTableDesk();
  return {
    handlers: {
      ...archiveHandlers(session),
      ...objectiveHandlers(session),
      ...rowHandlers(session),
      ...registerHandlers(session),
      ...historyHandlers(session),
      ...findingHandlers(session, findings),
      ...printingHandlers(session, prints),
      ...importingHandlers(session),
      ...mergingHandlers(session, merges),
      ...handOutHandlers(session, exchange),
      ...packageHandlers(session, exchange, merges),
      ...tableHandlers(session, exchange, merges, tables),
    },
    explain: (problem) => {
      const { path = '' } = session.current() ?? {};
      const explained = archiveFailure(problem, path);
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
        const archive = openArchive(path, { who: host.who, now: session.now });
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
  };
};
