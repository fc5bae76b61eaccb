import { z } from 'zod';
import { channel } from '../channel.ts';
import { fileToken } from './archive.ts';

const pixels = z.number().int().min(0).max(100_000);

/** What only the page knows of the screen: sizes in its own pixels, and how many of the screen's one of them is. */
export const display = z.strictObject({
  screen: z.strictObject({ width: pixels, height: pixels }),
  window: z.strictObject({ width: pixels, height: pixels }),
  scale: z.number().positive().max(100),
  /** Size of the letters, in hundredths of the usual. */
  zoom: z.number().int().positive().max(1_000),
});
export type Display = z.infer<typeof display>;

export const diagnosticsChannels = {
  /** Gathers what may be sent to who helps, without names or texts; nothing is written. */
  'diagnostics:read': channel(display, z.strictObject({ text: z.string() })),
  /** Asks where, and writes the text that was read last; null when the person closed the dialog. */
  'diagnostics:save': channel(z.void(), z.strictObject({ token: fileToken, fileName: z.string() }).nullable()),
} as const;
