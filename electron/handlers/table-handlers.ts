import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { formatPlace } from '../../shared/format/format-place.ts';
import type { FileToken } from '../../shared/ipc/channels/archive.ts';
import type { ChosenTable, TableMatching, TableReading } from '../../shared/ipc/channels/tables.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { inOneReading } from '../archive/connection/one-reading.ts';
import { readArchiveDocument } from '../archive/document/archive-document.ts';
import { requireWriting } from '../archive/steps/in-transaction.ts';
import { allRows } from '../archive/tables/table.ts';
import { PLANS } from '../archive/tables/tables.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import type { PendingMerges } from '../exchange/merge/pending-merges.ts';
import type { ChosenTableFile } from '../exchange/spreadsheets/read-chosen-table.ts';
import type { OpenedTable } from '../exchange/spreadsheets/tables/opened-table.ts';
import { createTableMatchings } from '../exchange/spreadsheets/tables/table-matchings.ts';
import type { FileFilter } from '../host.ts';
import { localDate } from '../local-date.ts';
import { logProblem } from '../log/log-problem.ts';
import { DocumentRefused } from '../official/import/import-refusals.ts';
import type { Session } from '../session/session.ts';
import { fileNameOf } from './file-name-of.ts';

const TABLE_FILES: FileFilter = {
  name: 'Tabelle e fogli di calcolo',
  extensions: ['xlsx', 'xlsm', 'ods', 'csv', 'txt', 'zip', 'json'],
};
const OPEN_FILES = {
  ods: { name: 'Foglio OpenDocument', extensions: ['ods'] },
  csv: { name: 'Tabelle CSV in uno zip', extensions: ['zip'] },
  json: { name: 'JSON', extensions: ['json'] },
} as const satisfies Record<string, FileFilter>;

/** A file as it was read last, so that trying another matching does not read it again. */
interface LastRead {
  readonly path: string;
  readonly changedAt: number;
  readonly size: number;
  readonly opened: OpenedTable;
}

type TableChannel = Extract<keyof Handlers, `tables:${string}`>;

/** Tables that come in, ours or any other, and open data that goes out. */
export function tableHandlers(
  session: Session,
  exchange: ExchangeWork,
  merges: PendingMerges,
): Pick<Handlers, TableChannel> {
  const { host, tokens } = session;
  const matchings = createTableMatchings(host.userData, (problem) => logProblem('table-matchings', problem));
  let last: LastRead | null = null;

  const document = () => {
    const { database } = session.archive();
    return inOneReading(database, () => readArchiveDocument(database));
  };
  const today = () => localDate(session.now());

  const read = async (path: string): Promise<ChosenTableFile> => {
    const { readChosenTable } = await import('../exchange/spreadsheets/read-chosen-table.ts');
    const chosen = await exchange.run(async ({ progress, signal }) => {
      progress('Lettura del file', 0, 1);
      const chosen = await readChosenTable(path, signal);
      progress('Lettura del file', 1, 1);
      return chosen;
    });
    if (chosen.kind === 'table') {
      const { mtimeMs, size } = statSync(path);
      last = { path, changedAt: mtimeMs, size, opened: chosen.opened };
    }
    return chosen;
  };

  const opened = async (token: FileToken): Promise<OpenedTable> => {
    const path = tokens.pathOf(token);
    const facts = statSync(path, { throwIfNoEntry: false });
    if (last?.path === path && last.changedAt === facts?.mtimeMs && last.size === facts.size) return last.opened;
    const chosen = await read(path);
    if (chosen.kind === 'table') return chosen.opened;
    throw new AppError('table-refused', `Il file «${basename(path)}» è cambiato: sceglierlo di nuovo.`);
  };

  const preview = async (token: FileToken, table: OpenedTable, reading: TableReading) => {
    const { tablePreview } = await import('../exchange/spreadsheets/tables/table-preview.ts');
    return tablePreview(token, table, reading, allRows(session.archive().database, PLANS), matchings);
  };

  const lay = async (token: FileToken, reading: TableReading, matching: TableMatching) => {
    const { tableSheet } = await import('../exchange/spreadsheets/tables/opened-table.ts');
    const { layTable } = await import('../exchange/spreadsheets/tables/lay-table.ts');
    const sheet = tableSheet(await opened(token), reading);
    const mine = document();
    return { sheet, mine, laid: layTable(sheet, reading.headRow, matching, mine, today()) };
  };

  return {
    'tables:choose': async (): Promise<ChosenTable | null> => {
      const archive = session.archive();
      requireWriting(archive);
      const [path] = await host.chooseFiles({ title: 'Importa tabella', filters: [TABLE_FILES] });
      if (path === undefined) return null;
      const chosen = await withCells(() => read(path));
      if (chosen.kind === 'fillIn') {
        const { fillInMerge } = await import('../exchange/spreadsheets/fill-in/fill-in-request.ts');
        const request = await withCells(() => fillInMerge(archive, path, chosen.sheets, chosen.mark, today()));
        return { kind: 'ours', merge: await merges.begin(request) };
      }
      if (chosen.kind === 'document') {
        const { openDocumentMerge } = await import('../exchange/spreadsheets/open-data/open-data-request.ts');
        return { kind: 'ours', merge: await merges.begin(openDocumentMerge(path, document(), chosen.document)) };
      }
      const { guessReading } = await import('../exchange/spreadsheets/tables/opened-table.ts');
      return {
        kind: 'table',
        preview: await preview(tokens.tokenOf(path), chosen.opened, guessReading(chosen.opened)),
      };
    },
    'tables:read': async ({ token, reading }) => preview(token, await opened(token), reading),
    'tables:check': async ({ token, reading, matching }) => {
      const { rows, created, changed, problems, problemCount } = (await lay(token, reading, matching)).laid;
      return { rows, created, changed, problems: [...problems], problemCount };
    },
    'tables:merge': async ({ token, reading, matching }) => {
      requireWriting(session.archive());
      const { tableHeads } = await import('../exchange/spreadsheets/tables/table-heads.ts');
      const { tableMerge } = await import('../exchange/spreadsheets/tables/table-request.ts');
      const { sheet, mine, laid } = await lay(token, reading, matching);
      const request = await withCells(() => tableMerge(tokens.pathOf(token), mine, laid));
      const summary = await merges.begin(request);
      matchings.remember(tableHeads(sheet, reading.headRow), matching);
      return summary;
    },
    'tables:export': async ({ selection, format }) => {
      const archive = session.archive();
      const path = await host.chooseSavePath({
        title: 'Esporta dati',
        filters: [OPEN_FILES[format]],
        defaultName: `${fileNameOf(`dati ${basename(archive.path, '.pegaso')}`)}.${OPEN_FILES[format].extensions[0]}`,
      });
      if (path === null) return null;
      const { exportArchive } = await import('../exchange/export-archive.ts');
      const { objectives } = await exchange.run(() => exportArchive(archive, path, selection));
      return { token: tokens.tokenOf(path), fileName: basename(path), objectives };
    },
  };
}

/** How many cells at fault a window is told of. */
const MOST_TOLD = 100;

/** What refuses a file cell by cell tells the window each cell, which the renderer shows as a list. */
async function withCells<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    const fields = error.problems.slice(0, MOST_TOLD).map(({ place, message }) => {
      return [place.cell ?? formatPlace(place), message] as const;
    });
    throw new AppError('table-refused', error.message, { cause: error, fields: Object.fromEntries(fields) });
  }
}
