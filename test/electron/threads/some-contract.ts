import { z } from 'zod';
import type { ThreadContract } from '../../../electron/threads/thread-messages.ts';

/** A thread made for these tests. */
export const someContract = {
  double: { input: z.number(), output: z.number() },
  /** Answers what its contract does not allow. */
  lie: { input: z.void(), output: z.number() },
  refuse: { input: z.void(), output: z.void() },
  break: { input: z.enum(['error', 'uncopied']), output: z.void() },
  /** Works, or waits, until it is given up. */
  until: { input: z.enum(['work', 'wait']), output: z.string() },
  die: { input: z.void(), output: z.void() },
  /** Unpacks without end. */
  unpack: { input: z.void(), output: z.void() },
} as const satisfies ThreadContract;
