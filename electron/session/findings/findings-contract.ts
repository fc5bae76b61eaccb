import { z } from 'zod';
import { findingChannels, shownFindings } from '../../../shared/ipc/channels/findings.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';

const { input, output } = findingChannels['findings:page'];

/** What the thread that judges an archive is asked. */
export const findingsContract = {
  page: { input: input.extend({ archivePath: z.string(), today: isoDate }), output },
  /** Writes those on screen to a file. */
  write: {
    input: shownFindings.extend({ archivePath: z.string(), today: isoDate, out: z.string() }),
    output: z.strictObject({ findings: z.number().int() }),
  },
} as const satisfies ThreadContract;
