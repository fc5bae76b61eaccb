import { z } from 'zod';
import { channel } from '../channel.ts';
import { fileToken } from './archive.ts';

/** What was saved of a damaged archive, and what is told of the rest. */
export const salvaged = z.strictObject({
  /** The new archive. */
  token: fileToken,
  fileName: z.string(),
  isWhole: z.boolean(),
  /** How much was read and how much was not, a line each. */
  inShort: z.array(z.string()),
  /** All that could not be read, as lines of text; at most as many as a person looks through. */
  lines: z.array(z.string()),
  /** Lines that there are besides. */
  further: z.number().int(),
});
export type Salvaged = z.infer<typeof salvaged>;

export const salvageChannels = {
  /** Asks where, and makes a new archive there of what can be read of this one, open or refused; null when the person closed the dialog. */
  'salvage:run': channel(z.strictObject({ token: fileToken }), salvaged.nullable()),
  /** Asks where, and writes the whole list of what could not be read as text; null when the person closed the dialog. */
  'salvage:save-list': channel(
    z.strictObject({ token: fileToken }),
    z.strictObject({ token: fileToken, fileName: z.string() }).nullable(),
  ),
} as const;
