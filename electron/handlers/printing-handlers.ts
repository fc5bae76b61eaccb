import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { readCover } from '../archive/objectives/read-cover.ts';
import { readScheda } from '../archive/objectives/read-scheda.ts';
import { selectedObjectives } from '../archive/objectives/selected-objectives.ts';
import { readSettings } from '../archive/tables/settings.ts';
import { frozenPlan } from '../archive/versions/frozen-plan.ts';
import { localDate } from '../local-date.ts';
import type { Session } from '../session/session.ts';
import type { PrintJobs } from './print-jobs.ts';

/** Nobody reads faster, and a window told of each of ten thousand schede would do nothing else. */
const PACE_MS = 100;

type PrintingChannel = Extract<keyof Handlers, `printing:${string}`>;

export function printingHandlers(session: Session, jobs: PrintJobs): Pick<Handlers, PrintingChannel> {
  const { host, tokens } = session;
  return {
    'printing:count': ({ selection }) => ({
      objectives: selectedObjectives(session.archive().database, selection).length,
    }),
    'printing:preview': async ({ objectiveId }) => {
      const { schedePdf } = await import('../scheda/write-schede.ts');
      const { database } = session.archive();
      const cover = readCover(database, {}, localDate(session.now()));
      const chunks: Uint8Array[] = [];
      const { pageNumbers } = readSettings(database);
      const pages = schedePdf(cover, [readScheda(database, objectiveId)], { pageNumbers, coverPage: false });
      let step = pages.next();
      for (; step.done !== true; step = pages.next()) chunks.push(step.value);
      return { pdf: Buffer.concat(chunks).toString('base64'), pages: step.value.pages };
    },
    'printing:start': async ({ job, selection, of, date, split, pageNumbers }) => {
      const archive = session.archive();
      const frozen = of === undefined ? {} : { of, date: frozenPlan(archive.database, of).date };
      const outPath = await host.chooseSavePath({
        title: 'Stampa in PDF',
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        defaultName: `schede ${basename(archive.path, '.pegaso')}.pdf`,
      });
      if (outPath === null) return null;
      const { printSchede } = await import('../scheda/print/print-schede.ts');
      const request = {
        archivePath: archive.path,
        isOpen: true,
        selection,
        date,
        outPath,
        pageNumbers,
        ...frozen,
        ...(split === null ? {} : { split }),
      };
      const onProgress = atPace((done, total) => host.emit('printing:progress', { job, done, total }));
      const printed = await jobs.run(job, (signal) => printSchede(request, { signal, onProgress }));
      return {
        files: printed.files.map((path) => ({ token: tokens.tokenOf(path), fileName: basename(path) })),
        objectives: printed.objectives,
        pages: printed.pages,
        problems: [...new Set(printed.problems.map(({ message }) => message))],
      };
    },
    'printing:cancel': ({ job }) => jobs.cancel(job),
    'printing:open': ({ token }) => host.openDocument(tokens.pathOf(token)),
    'printing:reveal': ({ token }) => host.revealInFolder(tokens.pathOf(token)),
    'printing:send-to-printer': ({ token }) => host.sendToPrinter(tokens.pathOf(token)),
  };
}

/** Tells the first and the last step, and between them one at a time at a pace that can be read. */
function atPace(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - told < PACE_MS) return;
    told = now;
    tell(done, total);
  };
}
