import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { salvageInShort, salvageInWords } from '../../shared/format/salvage-in-words.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import { writeWhole } from '../files/staged-file.ts';
import type { FileFilter } from '../host.ts';
import { inLongWork } from '../session/long-work/long-work.ts';
import type { Session } from '../session/session.ts';
import { fileNameOf } from './file-name-of.ts';

const ARCHIVE_FILES: FileFilter = { name: 'Archivio di Pegaso', extensions: ['pegaso'] };
const TEXT_FILES: FileFilter = { name: 'Testo', extensions: ['txt'] };

/** More lines nobody looks through in a window; the file has them all. */
const MOST_LINES = 2_000;

type SalvageChannel = Extract<keyof Handlers, `salvage:${string}`>;

/** What can be read of a damaged archive, saved into a new one. */
export function salvageHandlers(session: Session, exchange: ExchangeWork): Pick<Handlers, SalvageChannel> {
  const { host, tokens } = session;
  /** By the path of the archive that was made. */
  const lists = new Map<string, readonly string[]>();
  return {
    'salvage:run': async ({ token }) => {
      const path = tokens.pathOf(token);
      const out = await host.chooseSavePath({
        title: 'Salva ciò che si può leggere',
        filters: [ARCHIVE_FILES],
        defaultName: `${fileNameOf(`${stem(path)} salvato`)}.pegaso`,
      });
      if (out === null) return null;
      // SQLite's locks are only there with its index of the -wal.
      const isOpenHere = session.current()?.path === path && existsSync(`${path}-shm`);
      const report = await exchange.run((watch) =>
        inLongWork('salvageArchive', { path, out, isOpenHere, who: host.who, at: session.instant() }, watch),
      );
      const inShort = salvageInShort(report);
      const lines = salvageInWords(report);
      lists.set(report.path, lines);
      const told = lines.slice(inShort.length);
      return {
        token: tokens.tokenOf(report.path),
        fileName: basename(report.path),
        isWhole: report.isWhole,
        inShort: [...inShort],
        lines: told.slice(0, MOST_LINES),
        further: Math.max(0, told.length - MOST_LINES),
      };
    },
    'salvage:save-list': async ({ token }) => {
      const archive = tokens.pathOf(token);
      const lines = lists.get(archive);
      if (lines === undefined) throw new AppError('not-found', "L'elenco non c'è più: salvare di nuovo l'archivio.");
      const path = await host.chooseSavePath({
        title: 'Salva l’elenco',
        filters: [TEXT_FILES],
        defaultName: `${fileNameOf(`${stem(archive)} - ciò che manca`)}.txt`,
      });
      if (path === null) return null;
      // The mark at its beginning tells Windows' own editor that it is UTF-8.
      writeWhole(path, Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`));
      return { token: tokens.tokenOf(path), fileName: basename(path) };
    },
  };
}

const stem = (path: string): string => basename(path, extname(path));
