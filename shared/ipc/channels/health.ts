import { z } from 'zod';
import { channel } from '../channel.ts';

/** What looking through an archive came to: one Italian sentence for each problem; nothing more is written into a damaged one. */
export const archiveCheck = z.strictObject({ isDamaged: z.boolean(), problems: z.array(z.string()) });
export type FoundInArchive = z.infer<typeof archiveCheck>;

export const healthChannels = {
  /** Looks through the whole open archive: long work, with its progress, that may be cancelled. */
  'health:check': channel(z.void(), archiveCheck),
} as const;
