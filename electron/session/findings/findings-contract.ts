import { z } from 'zod';
import { findingChannels, shownFindings } from '../../../shared/ipc/channels/findings.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';

const { input, output } = findingChannels['findings:page'];

/** Which archive, on which day. */
const judging = {
  archivePath: z.string(),
  today: isoDate,
  /** Where judgements are kept, and the version whose rules judge; null: nowhere. */
  keeping: z.strictObject({ folder: z.string(), rules: z.string() }).nullable(),
};

/** What the thread that judges an archive is asked. */
export const findingsContract = {
  page: { input: input.extend(judging), output },
  /** Writes those on screen to a file. */
  write: {
    input: shownFindings.extend({ ...judging, out: z.string() }),
    output: z.strictObject({ findings: z.number().int() }),
  },
} as const satisfies ThreadContract;
