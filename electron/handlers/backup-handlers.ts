import { accessSync, constants, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { BackupFile } from '../../shared/ipc/channels/backups.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { isoInstant } from '../../shared/schemas/primitives.ts';
import { type Backup, backupMoment } from '../archive/file/backups/backup-path.ts';
import { fileSource } from '../exchange/comparison/comparison-source.ts';
import type { PendingMerges } from '../exchange/merge/pending-merges.ts';
import type { BackupFolder } from '../session/backups/backup-folder.ts';
import type { Backups } from '../session/backups/backups.ts';
import type { Session } from '../session/session.ts';

type BackupChannel = Extract<keyof Handlers, `backups:${string}`>;

/** Copies of the open archive: how they stand, one now, and where they are kept. */
export function backupHandlers(
  session: Session,
  backups: Backups,
  folder: BackupFolder,
  merges: PendingMerges,
): Pick<Handlers, BackupChannel> {
  const { tokens } = session;
  const shown = ({ path, at, bytes }: Backup): BackupFile => ({
    token: tokens.tokenOf(path),
    fileName: basename(path),
    at: isoInstant.parse(at.toISOString()),
    bytes,
    isFuture: at > session.now(),
  });
  return {
    'backups:list': async ({ token }) => ({
      backups: (await backups.list(tokens.pathOf(token))).map(shown),
    }),
    'backups:choose': async () => {
      const filters = [{ name: 'Archivio di Pegaso', extensions: ['pegaso'] }];
      const [path] = await session.host.chooseFiles({ title: 'Scegli la copia di sicurezza da ripristinare', filters });
      if (path === undefined) return null;
      const { mtime, size } = statSync(path);
      return shown({ path, at: backupMoment(path) ?? mtime, bytes: size });
    },
    'backups:differences': async ({ token, backup }) => {
      const [now, then] = [fileSource(tokens.pathOf(token)), fileSource(tokens.pathOf(backup))];
      const { merge, counts } = await merges.compare(now, then, {});
      merges.discard(merge);
      const { added, removed, changed } = counts;
      return { added, removed, changed };
    },
    'backups:read': () => backups.state(),
    'backups:make': async () => {
      const at = session.instant();
      const { path, trouble } = await backups.make(session.archive());
      return { fileName: basename(path), at, trouble };
    },
    'backups:choose-folder': async () => {
      const chosen = await session.host.chooseFolder({ title: 'Cartella per le copie di sicurezza' });
      if (chosen === null) return null;
      refuseUnlessWritable(chosen);
      folder.choose(chosen);
      await backups.look();
      return backups.state();
    },
    'backups:forget-folder': async () => {
      folder.choose(null);
      await backups.look();
      return backups.state();
    },
  };
}

/** Whether it can be written is asked again at every copy: a disk may be taken away later. */
function refuseUnlessWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const message = `Nella cartella «${folder}» non si può scrivere: sceglierne un'altra.`;
    throw new AppError('output-unwritable', message, { cause });
  }
}
