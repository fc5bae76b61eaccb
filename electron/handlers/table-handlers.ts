import { basename } from 'node:path';
import type { FileToken } from '../../shared/ipc/channels/archive.ts';
import type { ChosenTable, ExportFormat, TableReading } from '../../shared/ipc/channels/tables.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { requireWriting } from '../archive/steps/in-transaction.ts';
import { allRows } from '../archive/tables/table.ts';
import { PLANS } from '../archive/tables/tables.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import type { PendingMerges } from '../exchange/merge/pending-merges.ts';
import type { TableDesk } from '../exchange/spreadsheets/tables/table-desk.ts';
import { createTableMatchings } from '../exchange/spreadsheets/tables/table-matchings.ts';
import { temporaryTextFile } from '../files/temporary-names.ts';
import type { FileFilter } from '../host.ts';
import { localDate } from '../local-date.ts';
import { logProblem } from '../log/log-problem.ts';
import { inLongWork } from '../session/long-work/long-work.ts';
import type { Session } from '../session/session.ts';
import { fileNameOf } from './file-name-of.ts';

const TABLE_FILES: FileFilter = {
  name: 'Tabelle e fogli di calcolo',
  extensions: ['xlsx', 'xlsm', 'ods', 'csv', 'txt', 'zip', 'json'],
};
const WRITTEN_FILES = {
  readableXlsx: { name: 'Cartella di lavoro Excel', extensions: ['xlsx'] },
  readableOds: { name: 'Foglio OpenDocument', extensions: ['ods'] },
  ods: { name: 'Foglio OpenDocument', extensions: ['ods'] },
  csv: { name: 'Tabelle CSV in uno zip', extensions: ['zip'] },
  json: { name: 'JSON', extensions: ['json'] },
} as const satisfies Record<ExportFormat, FileFilter>;

/** What cells that were pasted are called where a file has its name. */
const PASTED = 'celle incollate.csv';

type TableChannel = Extract<keyof Handlers, `tables:${string}`>;

/** Tables that come in, ours or any other, and what goes out of an archive for people and programs. */
export function tableHandlers(
  session: Session,
  exchange: ExchangeWork,
  merges: PendingMerges,
  desk: TableDesk,
): Pick<Handlers, TableChannel> {
  const { host, tokens } = session;
  const matchings = createTableMatchings(host.userData, (problem) => logProblem('table-matchings', problem));
  const today = () => localDate(session.now());

  const preview = async (token: FileToken, reading: TableReading) => {
    const { tablePreview } = await import('../exchange/spreadsheets/tables/table-preview.ts');
    const table = await desk.ask('look', { path: tokens.pathOf(token), reading });
    return tablePreview(token, table, allRows(session.archive().database, PLANS), matchings);
  };

  const opened = async (path: string): Promise<ChosenTable> => {
    const chosen = await exchange.run((watch) => desk.ask('open', { path }, watch));
    return chosen.kind === 'own'
      ? { kind: 'ours', merge: await merges.begin({ kind: 'ownTable', path, today: today() }) }
      : { kind: 'table', preview: await preview(tokens.tokenOf(path), chosen.reading) };
  };

  return {
    'tables:choose': async (): Promise<ChosenTable | null> => {
      requireWriting(session.archive());
      const [path] = await host.chooseFiles({ title: 'Importa tabella', filters: [TABLE_FILES] });
      return path === undefined ? null : opened(path);
    },
    'tables:open': ({ token }) => {
      requireWriting(session.archive());
      return opened(tokens.pathOf(token));
    },
    'tables:paste': ({ text }) => {
      requireWriting(session.archive());
      return opened(temporaryTextFile(PASTED, text));
    },
    'tables:read': ({ token, reading }) => preview(token, reading),
    'tables:check': ({ token, reading, matching, newCentres = [] }) => {
      const { path: archivePath } = session.archive();
      return desk.ask('check', {
        path: tokens.pathOf(token),
        archivePath,
        reading,
        matching,
        newCentres,
        today: today(),
      });
    },
    'tables:merge': async ({ token, reading, matching, newCentres = [] }) => {
      requireWriting(session.archive());
      const path = tokens.pathOf(token);
      const { heads } = await desk.ask('look', { path, reading });
      const summary = await merges.begin({ kind: 'table', path, reading, matching, newCentres, today: today() });
      matchings.remember(heads, matching);
      return summary;
    },
    'tables:export': async ({ selection, format }) => {
      const archive = session.archive();
      const isReadable = format === 'readableXlsx' || format === 'readableOds';
      const name = `${isReadable ? 'obiettivi' : 'dati'} ${basename(archive.path, '.pegaso')}`;
      const path = await host.chooseSavePath({
        title: 'Esporta dati',
        filters: [WRITTEN_FILES[format]],
        defaultName: `${fileNameOf(name)}.${WRITTEN_FILES[format].extensions[0]}`,
      });
      if (path === null) return null;
      const { objectives } = await exchange.run((watch) =>
        inLongWork('exportArchive', { archivePath: archive.path, out: path, selection, isReadable }, watch),
      );
      return { token: tokens.tokenOf(path), fileName: basename(path), objectives };
    },
  };
}
