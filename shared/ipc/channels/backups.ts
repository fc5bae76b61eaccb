import { z } from 'zod';
import { mergeCounts } from '../../schemas/merge-view.ts';
import { isoInstant } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { fileToken } from './archive.ts';

const nothing = z.void();

/** How the copies of the open archive stand, by the files that are there. */
export const backupState = z.strictObject({
  /** When the last one was made; null when there is none. */
  last: isoInstant.nullable(),
  /** When the newest of those that are dated after now would have been made: the clock stood in the future once. Null when there is none. */
  future: isoInstant.nullable(),
  isRunning: z.boolean(),
  /** Why the last one that was tried was not made, one Italian sentence; null when it was. */
  failure: z.string().nullable(),
  /** Why the last one is not in the folder that was chosen, one Italian sentence; null when it is. */
  trouble: z.string().nullable(),
  /** The folder that was chosen on this computer for the copies of all archives, for the eye only; null: beside each archive. */
  folder: z.string().nullable(),
});
export type BackupState = z.infer<typeof backupState>;

/** A copy that is there. */
export const backupFile = z.strictObject({
  token: fileToken,
  fileName: z.string(),
  /** When it was made, as its name tells; of another file, when it was last written. */
  at: isoInstant,
  /** Size of the file. */
  bytes: z.number().int(),
  /** Whether that is later than now: the clock stood in the future once. */
  isFuture: z.boolean(),
});
export type BackupFile = z.infer<typeof backupFile>;

export const backupChannels = {
  /** Asks for a copy elsewhere; null when the person closed the dialog. */
  'backups:choose': channel(nothing, backupFile.nullable()),
  /** What is otherwise in a copy than in the archive of the token: rows that would come, go, and values that would change. */
  'backups:differences': channel(
    z.strictObject({ token: fileToken, backup: fileToken }),
    mergeCounts.pick({ added: true, removed: true, changed: true }),
  ),
  /** The copies of an archive, the newest first, whether it is open or was refused. */
  'backups:list': channel(z.strictObject({ token: fileToken }), z.strictObject({ backups: z.array(backupFile) })),
  'backups:read': channel(nothing, backupState),
  /** Makes a copy now. `trouble` says why it is not in the folder that was chosen. */
  'backups:make': channel(
    nothing,
    z.strictObject({ fileName: z.string(), at: isoInstant, trouble: z.string().nullable() }),
  ),
  /** Asks for a folder for the copies of all archives on this computer; null when the person closed the dialog. */
  'backups:choose-folder': channel(nothing, backupState.nullable()),
  /** Copies go beside each archive again; those in the folder stay there. */
  'backups:forget-folder': channel(nothing, backupState),
} as const;
