import { z } from 'zod';
import type { ThreadContract } from '../threads/thread-messages.ts';
import type { OfficialDocument } from './official-document.ts';

/** What the thread that reads official documents is asked. */
export const officialContract = {
  /** What it says was made by our reader: only that it is there is looked at. The path is absolute. */
  read: {
    input: z.strictObject({ path: z.string() }),
    output: z.custom<OfficialDocument>((value) => typeof value === 'object' && value !== null),
  },
} as const satisfies ThreadContract;
