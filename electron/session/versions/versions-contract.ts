import { z } from 'zod';
import { versionChannels } from '../../../shared/ipc/channels/versions.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';

const { 'versions:read': read, 'versions:varied': varied } = versionChannels;

/** What the thread that reads the versions of an archive is asked. */
export const versionsContract = {
  read: { input: read.input.extend({ archivePath: z.string() }), output: read.output },
  varied: { input: varied.input, output: varied.output },
} as const satisfies ThreadContract;
