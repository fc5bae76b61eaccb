import { Refusal, type RefusalParts } from '../../refusal.ts';

/** What is said of the value itself: the same value would be refused again. */
const REFUSED: ReadonlySet<RefusalParts['code']> = new Set([
  'field-invalid',
  'field-locked',
  'not-found',
  'conflict',
  'usage',
]);

/** What asking again would not change by itself, though a person may. */
const FINAL: ReadonlySet<RefusalParts['code']> = new Set([...REFUSED, 'archive-read-only', 'archive-replaced']);

/** Waits between tries, in milliseconds; the last one is repeated. */
const WAITS = [2_000, 5_000, 15_000, 30_000] as const;

/** Whether writing the same again may succeed later: a disk that comes back, an archive that was busy. */
export function mayRetry(thrown: unknown): boolean {
  return !(thrown instanceof Refusal && FINAL.has(thrown.code));
}

/** Whether it is the value that was refused, and not the writing of it that failed. */
export function isRefused(thrown: unknown): boolean {
  return thrown instanceof Refusal && REFUSED.has(thrown.code);
}

/** How long to wait before the next try, counting from 0. */
export function retryWait(tries: number): number {
  return WAITS[Math.min(tries, WAITS.length - 1)] ?? 30_000;
}
