import { z } from 'zod';
import { findingChannels } from '../../../shared/ipc/channels/findings.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';

const { input, output } = findingChannels['findings:page'];

/** What the thread that judges an archive is asked. */
export const findingsContract = {
  page: {
    input: input.extend({
      archivePath: z.string(),
      today: isoDate,
      /** Where judgements are kept, and the version whose rules judge; null: nowhere. */
      keeping: z.strictObject({ folder: z.string(), rules: z.string() }).nullable(),
    }),
    output,
  },
} as const satisfies ThreadContract;
