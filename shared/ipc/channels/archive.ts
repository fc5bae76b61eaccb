import { z } from 'zod';
import { level } from '../../schemas/level.ts';
import { municipality } from '../../schemas/municipality.ts';
import { plan } from '../../schemas/plan.ts';
import { code, isoInstant, lineText, year } from '../../schemas/primitives.ts';
import { settings, settingsPatch } from '../../schemas/settings.ts';
import { channel } from '../channel.ts';

const nothing = z.void();

/** A file the renderer may speak of without ever seeing its path. */
export const fileToken = z.string().min(1).brand<'FileToken'>();
export type FileToken = z.infer<typeof fileToken>;

/** The open archive as the window shows it. */
export const archiveSummary = z.strictObject({
  token: fileToken,
  fileName: z.string(),
  access: z.enum(['write', 'read']),
  /** Why it is read-only, one Italian sentence; null when it can be written. */
  readOnlyReason: z.string().nullable(),
  /** Whether its file was found to be damaged: what can be read of it is shown, and nothing is written. */
  isDamaged: z.boolean(),
  municipality: municipality.nullable(),
  plans: z.array(plan),
  levels: z.array(level),
  settings,
  objectives: z.number().int(),
});
export type ArchiveSummary = z.infer<typeof archiveSummary>;

export const recentArchive = z.strictObject({
  token: fileToken,
  fileName: z.string(),
  /** Folder as a person would say it, for the eye only. */
  folder: z.string(),
  lastOpened: isoInstant,
  present: z.boolean(),
});
export type RecentArchive = z.infer<typeof recentArchive>;

/** A dialog that the person closed without choosing answers null. */
const chosen = archiveSummary.nullable();
const chosenFile = z.strictObject({ token: fileToken }).nullable();

export const archiveChannels = {
  'start:read': channel(
    nothing,
    z.strictObject({
      host: z.enum(['electron', 'browser']),
      version: z.string(),
      archive: archiveSummary.nullable(),
      recent: z.array(recentArchive),
    }),
  ),
  'archive:create': channel(
    z.strictObject({
      municipality: lineText.min(1),
      plan: z.strictObject({ code, name: lineText.min(1), firstYear: year, lastYear: year }),
    }),
    chosen,
  ),
  /** Asks for an archive; it is opened by its token, so that one that is refused can still be spoken of. */
  'archive:choose': channel(nothing, chosenFile),
  /** The same, asking where a moved archive is now. */
  'archive:locate': channel(nothing, chosenFile),
  'archive:open': channel(
    z.strictObject({ token: fileToken, access: z.enum(['write', 'read']).default('write') }),
    archiveSummary,
  ),
  'archive:forget-recent': channel(z.strictObject({ token: fileToken }), nothing),
  'archive:open-sample': channel(nothing, archiveSummary),
  'archive:close': channel(nothing, nothing),
  /** Puts a backup in the place of the archive of the token, and opens it; the replaced file is kept aside. */
  'archive:restore-backup': channel(z.strictObject({ token: fileToken, backup: fileToken }), archiveSummary),
  /** Looks whether the file of the open archive is still its own; that another took its place is told by `archive:replaced`. */
  'archive:look': channel(nothing, nothing),
  /**
   * What becomes of the open archive where another file took its place: `keepMine` saves it beside and goes on with the copy, `takeTheirs`
   * opens the other, `compare` saves it beside and opens the other. The copy is null when none was made.
   */
  'archive:settle': channel(
    z.strictObject({ answer: z.enum(['keepMine', 'takeTheirs', 'compare']) }),
    z.strictObject({
      archive: archiveSummary,
      copy: z.strictObject({ token: fileToken, fileName: z.string() }).nullable(),
    }),
  ),
  'archive:write-settings': channel(settingsPatch, archiveSummary),
} as const;
