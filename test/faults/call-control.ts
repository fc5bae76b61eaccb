import { openSync } from 'node:fs';

/** How a call fails: no room left from here on, the disk's error once, a refusal that goes on for names, or the end of the process. */
export const FAULTS = ['ENOSPC', 'EIO', 'EPERM'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** Orders to the library that stands before the disk (`fault-calls.c`), for the process that it is loaded into. */
export const calls = {
  /** Count from one, and write down. */
  trace: () => order('trace'),
  /** The same, and fail the call of this number; `KILL` ends the process there. */
  fail: (kind: FaultKind | 'KILL', at: number) => order(`fail/${kind}/${at}`),
  /** Something happened between two calls. */
  mark: (text: string) => order(`mark/${text}`),
  /** Let everything pass, and count nothing. */
  off: () => order('off'),
} as const;

function order(text: string): void {
  try {
    openSync(`/pegaso-faults/${text}`, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
}
