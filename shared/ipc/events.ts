import { z } from 'zod';
import { COMMAND_NAMES } from '../commands.ts';
import { archiveSummary, fileToken } from './channels/archive.ts';
import { backupState } from './channels/backups.ts';
import { replyError } from './reply.ts';

/** What the application tells the renderer unasked: event name to its payload. */
export const events = {
  /** An archive was opened, closed or changed its state from outside the window (menu, file association). */
  'archive:state': z.strictObject({ archive: archiveSummary.nullable() }),
  /** A copy of the open archive is being made, was made or was not, or those that are there are others than before. */
  'backups:state': backupState,
  /** An archive came from outside while another is open: the renderer writes what is left of that one, then opens this. */
  'archive:handed': z.strictObject({ token: fileToken }),
  /** An archive that came from outside the window could not be opened; the token is for what can be done about it. */
  'archive:refused': z.strictObject({ token: fileToken, error: replyError }),
  /** Something that the person must know of the file of an archive, opened or closed: one Italian sentence; news is
   * good to know and goes by itself. */
  'archive:notice': z.strictObject({ message: z.string(), isNews: z.boolean().optional() }),
  /** What was found wrong in the open archive, in the background: one that is damaged is only read from then on. */
  'archive:checked': z.strictObject({ archive: archiveSummary.nullable(), problems: z.array(z.string()) }),
  /** Another file, or another version, stands where the open archive was: nothing more is written until the person says which to keep. */
  'archive:replaced': z.strictObject({ fileName: z.string() }),
  /** The system is about to end the program: what is being typed is written now. */
  'window:ending': z.strictObject({}),
  /** A command chosen in the application menu, for the renderer to carry out. */
  'menu:command': z.strictObject({ command: z.enum(COMMAND_NAMES) }),
  /** How far a print has come, by objective. */
  'printing:progress': z.strictObject({ job: z.string(), done: z.number().int(), total: z.number().int() }),
  /** How far the one long work of exchange (package, merge, spreadsheet) has come; `about` is Italian and says what is being done. */
  'exchange:progress': z.strictObject({ about: z.string(), done: z.number().int(), total: z.number().int() }),
  /** A package came from outside the window (file association): the renderer shows what it is. */
  'package:handed': z.strictObject({ token: fileToken }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventOf<Name extends EventName> = z.output<Events[Name]>;
