/** How often and how long a refused file is tried again: pauses in milliseconds, and what waits. */
export interface Patience {
  readonly pauses: readonly number[];
  readonly wait: (milliseconds: number) => void;
}

/** An antivirus that looks through a new file lets it go after a moment: a second and a half in all. */
export const USUAL_PATIENCE: Patience = {
  pauses: [50, 100, 200, 400, 750],
  wait: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** What Windows answers of a file that another program has in its hands. */
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Does something with a file, again after a pause when it is refused as a file in use is. @throws the last refusal; any other at once. */
export function patiently<T>(action: () => T, { pauses, wait }: Patience): T {
  for (const pause of pauses) {
    try {
      return action();
    } catch (error) {
      if (!isPassing(error)) throw error;
      wait(pause);
    }
  }
  return action();
}

/** Also when it was told in other words: the system's own answer is then its cause. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && PASSING.has(String(error.code))) || isPassing(error.cause);
}
