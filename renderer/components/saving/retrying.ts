import { Refusal } from '../../refusal.ts';

/** What asking again would not change. */
const FINAL = new Set(['field-invalid', 'archive-read-only', 'not-found', 'conflict', 'usage']);

/** Waits between tries, in milliseconds; the last one is repeated. */
const WAITS = [2_000, 5_000, 15_000, 30_000] as const;

/** Whether writing the same again may succeed later: a disk that comes back, an archive that was busy. */
export function mayRetry(thrown: unknown): boolean {
  return !(thrown instanceof Refusal && FINAL.has(thrown.code));
}

/** How long to wait before the next try, counting from 0. */
export function retryWait(tries: number): number {
  return WAITS[Math.min(tries, WAITS.length - 1)] ?? 30_000;
}
