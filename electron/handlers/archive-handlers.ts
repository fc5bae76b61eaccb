import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ArchiveSummary } from '../../shared/ipc/channels/archive.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { createArchive } from '../archive/file/create-archive.ts';
import { restoreArchive } from '../archive/file/replacing/restore-archive.ts';
import { settleReplaced } from '../archive/file/replacing/settle-replaced.ts';
import { inTransaction } from '../archive/steps/in-transaction.ts';
import { newId } from '../archive/tables/new-id.ts';
import { writeSettings } from '../archive/tables/settings.ts';
import { insertRow } from '../archive/tables/table.ts';
import { PLANS } from '../archive/tables/tables.ts';
import type { FileFilter } from '../host.ts';
import { logProblem } from '../log/log-problem.ts';
import type { Backups } from '../session/backups/backups.ts';
import { openForWindow } from '../session/open-for-window.ts';
import { requirePresent, type Session } from '../session/session.ts';
import { archiveSummary } from './archive-summary.ts';

const ARCHIVE_FILES: FileFilter = { name: 'Archivio di Pegaso', extensions: ['pegaso'] };

type ArchiveChannel = Extract<keyof Handlers, `archive:${string}` | `start:${string}`>;

export function archiveHandlers(session: Session, backups: Backups): Pick<Handlers, ArchiveChannel> {
  const { host, tokens, recents, now } = session;
  const author = { who: host.who, now };

  const open = (path: string, access: 'write' | 'read' = 'write'): ArchiveSummary => {
    const current = session.current();
    // The archive that is open to write holds its own lock: opening it again would find it busy.
    if (current?.path === path && current.access === access) return archiveSummary(session, current);
    const archive = openForWindow(requirePresent(path), { ...author, access, backup: backups.update });
    const summary = archiveSummary(session, archive);
    session.hold(archive);
    return summary;
  };

  const choose = async (title: string): Promise<string | null> => {
    const [path] = await host.chooseFiles({ title, filters: [ARCHIVE_FILES] });
    return path ?? null;
  };
  const chooseToken = async (title: string) => {
    const path = await choose(title);
    return path === null ? null : { token: tokens.tokenOf(path) };
  };

  return {
    'start:read': () => {
      const current = session.current();
      return {
        host: host.kind,
        version: host.version,
        archive: current === null ? null : archiveSummary(session, current),
        recent: recents.list().map(({ path, lastOpened }) => ({
          token: tokens.tokenOf(path),
          fileName: basename(path),
          folder: dirname(path),
          lastOpened,
          present: existsSync(path),
        })),
      };
    },
    'archive:create': async ({ municipality, plan }) => {
      const path = await host.chooseSavePath({
        title: 'Nuovo archivio',
        filters: [ARCHIVE_FILES],
        defaultName: `${municipality}.pegaso`,
      });
      if (path === null) return null;
      const archive = createArchive(path, { ...author, municipality });
      inTransaction(archive, `nuova vista ${plan.code}`, (db) => insertRow(db, PLANS, { id: newId(), ...plan }), {
        role: 'foundation',
      });
      session.hold(archive);
      return archiveSummary(session, archive);
    },
    'archive:choose': () => chooseToken('Apri archivio'),
    'archive:locate': () => chooseToken("Indica dove si trova ora l'archivio"),
    'archive:open': ({ token, access }) => open(tokens.pathOf(token), access),
    'archive:forget-recent': ({ token }) => recents.forget(tokens.pathOf(token)),
    'archive:open-sample': async () => {
      const folder = join(host.userData, 'esempio');
      const path = join(folder, 'Comune di esempio.pegaso');
      if (!existsSync(path)) {
        mkdirSync(folder, { recursive: true });
        const { buildSample } = await import('../archive/sample/build-sample.ts');
        const { addSampleYear } = await import('../archive/sample/add-sample-year.ts');
        buildSample(path, author);
        addSampleYear(path, author);
      }
      return open(path);
    },
    'archive:close': async () => {
      const told = await session.release();
      if (told !== null) host.emit('archive:notice', { message: told.message });
    },
    'archive:restore-backup': async ({ token, backup }) => {
      const path = tokens.pathOf(token);
      const source = tokens.pathOf(backup);
      const current = session.current();
      if (current?.path === path) {
        await copyUnlessImpossible(backups, current, source);
        const told = await session.release();
        if (told !== null) throw told;
        host.emit('archive:state', { archive: null });
      }
      restoreArchive(source, path, now);
      return open(path);
    },
    'archive:look': () => {
      const current = session.current();
      if (current?.place() === 'other') host.emit('archive:replaced', { fileName: basename(current.path) });
    },
    'archive:settle': async ({ answer }) => {
      const { path } = session.archive();
      const copy = settleReplaced(session.archive(), answer);
      await session.release(true);
      return {
        archive: open(answer === 'keepMine' && copy !== null ? copy : path),
        copy: copy === null ? null : { token: tokens.tokenOf(copy), fileName: basename(copy) },
      };
    },
    'archive:write-settings': (patch) => {
      const archive = session.archive();
      inTransaction(archive, 'impostazioni', (db) => writeSettings(db, patch));
      return archiveSummary(session, archive);
    },
  };
}

/** What is replaced is kept beside in any case, and a damaged archive cannot be copied: nothing keeps it from being replaced. */
async function copyUnlessImpossible(backups: Backups, archive: Archive, restored: string): Promise<void> {
  try {
    // It may be one too many by now, and is the last that may go.
    await backups.before(archive, restored);
  } catch (error) {
    logProblem('backup', error);
  }
}
