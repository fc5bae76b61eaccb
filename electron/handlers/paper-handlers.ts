import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { PaperKind, PaperOptions } from '../../shared/schemas/paper.ts';
import { rowWhere } from '../archive/tables/table.ts';
import { CENTRES, OBJECTIVES } from '../archive/tables/tables.ts';
import { frozenPlan } from '../archive/versions/frozen-plan.ts';
import { versionsOf } from '../archive/versions/plan-versions.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import type { FileFilter } from '../host.ts';
import { localDate } from '../local-date.ts';
import { inLongWork } from '../session/long-work/long-work.ts';
import type { Session } from '../session/session.ts';
import { REPORT_FILES } from './report-files.ts';

const FILES: Readonly<Record<'pdf' | 'xlsx' | 'ods', FileFilter>> = {
  ...REPORT_FILES,
  ods: { name: 'Foglio OpenDocument', extensions: ['ods'] },
};

const NAMES: Readonly<Record<PaperKind, { readonly title: string; readonly file: string }>> = {
  list: { title: 'Elenco obiettivi', file: 'elenco-obiettivi' },
  gantt: { title: 'Cronoprogramma', file: 'cronoprogramma' },
};

/** What the preview shows of each. */
const PREVIEWED: Readonly<Record<PaperKind, PaperOptions>> = {
  list: { kind: 'list', order: 'centre', phases: true, weights: true, onlyWrong: false },
  gantt: { kind: 'gantt', onlyLate: false, summary: false },
};

type PaperChannel = Extract<keyof Handlers, `papers:${string}`>;

/** The papers over the objectives of a year. */
export function paperHandlers(session: Session, exchange: ExchangeWork): Pick<Handlers, PaperChannel> {
  const { host, tokens } = session;
  return {
    'papers:write': async ({ format, ...asked }) => {
      const { path: archivePath } = session.archive();
      const { title, file } = NAMES[asked.options.kind];
      const out = await host.chooseSavePath({
        title,
        filters: [FILES[format]],
        defaultName: `${file}-${asked.year}.${format}`,
      });
      if (out === null) return null;
      const request = { ...asked, today: localDate(session.now()) };
      const { path, objectives, pages } = await exchange.run((watch) =>
        inLongWork('writePaper', { archivePath, request, out }, watch),
      );
      return { file: { token: tokens.tokenOf(path), fileName: basename(path) }, objectives, pages };
    },
    'papers:versions': ({ planId, year }) => ({
      versions: versionsOf(session.archive().database, planId, year)
        .map(({ id, date, act }) => ({ id, date, act }))
        .reverse(),
    }),
    'papers:write-proposal': async ({ planId, year }) => {
      const { path: archivePath } = session.archive();
      const out = await host.chooseSavePath({
        title: 'Proposta di variazione',
        filters: [REPORT_FILES.pdf, REPORT_FILES.odt],
        defaultName: `proposta-variazione-${year}.pdf`,
      });
      if (out === null) return null;
      const order = { planId, year, today: localDate(session.now()) };
      const { path, objectives, pages } = await exchange.run((watch) =>
        inLongWork('writeProposal', { archivePath, order, out }, watch),
      );
      return { file: { token: tokens.tokenOf(path), fileName: basename(path) }, objectives, pages };
    },
    'papers:print-schede': async ({ of, centre, split }) => {
      const { path: archivePath, database } = session.archive();
      const { date } = frozenPlan(database, of);
      const outPath = await host.chooseSavePath({
        title: of.kind === 'review' ? "Schede com'erano alla verifica" : "Schede com'erano nella versione",
        filters: [REPORT_FILES.pdf],
        defaultName: `schede-${date}.pdf`,
      });
      if (outPath === null) return null;
      const { printSchede } = await import('../scheda/print/print-schede.ts');
      const request = {
        archivePath,
        isOpen: true,
        selection: centre === null ? {} : { centre },
        of,
        date,
        outPath,
        ...(split === null ? {} : { split }),
      };
      const { files, pages } = await exchange.run(({ progress, signal }) =>
        printSchede(request, { signal, onProgress: (done, total) => progress('Stampa', done, total) }),
      );
      return { files: files.map((path) => ({ token: tokens.tokenOf(path), fileName: basename(path) })), pages };
    },
    'papers:preview': async ({ objectiveId, kind }) => {
      const { withPaperSource } = await import('../exchange/papers/paper-source.ts');
      const { paperPdf } = await import('../exchange/papers/write-paper.ts');
      const { database } = session.archive();
      const objective = rowWhere(database, OBJECTIVES, { id: objectiveId });
      if (objective?.level !== 'PEG' || objective.year === null)
        throw new AppError(
          'nothing-to-print',
          "Elenco e cronoprogramma sono degli obiettivi di un anno: sceglierne uno nell'albero.",
        );
      const { planId, year, centreId } = objective;
      const code = centreId === null ? null : (rowWhere(database, CENTRES, { id: centreId })?.code ?? null);
      const selection = kind === 'gantt' || code === null ? { only: [objectiveId] } : { centre: code };
      const origin = { kind: 'live', planId, year, today: localDate(session.now()) } as const;
      const { bytes, pages } = withPaperSource(database, origin, selection, (source) =>
        paperPdf(source, PREVIEWED[kind]),
      );
      return { pdf: Buffer.from(bytes).toString('base64'), pages };
    },
  };
}
