import { accessSync, constants } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { isoInstant } from '../../shared/schemas/primitives.ts';
import type { BackupFolder } from '../session/backups/backup-folder.ts';
import type { Backups } from '../session/backups/backups.ts';
import type { Session } from '../session/session.ts';

type BackupChannel = Extract<keyof Handlers, `backups:${string}`>;

/** Copies of the open archive: how they stand, one now, and where they are kept. */
export function backupHandlers(
  session: Session,
  backups: Backups,
  folder: BackupFolder,
): Pick<Handlers, BackupChannel> {
  return {
    'backups:list': async ({ token }) => {
      const copies = await backups.list(session.tokens.pathOf(token));
      const now = session.now();
      return {
        backups: copies.map(({ path, at, bytes }) => ({
          token: session.tokens.tokenOf(path),
          fileName: basename(path),
          at: isoInstant.parse(at.toISOString()),
          bytes,
          isFuture: at > now,
        })),
      };
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
