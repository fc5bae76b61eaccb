import process from 'node:process';

/** Where a command speaks: `out` carries the result alone, `err` everything else. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person is looking at `err`, so that a bar may move there. */
  readonly isWatched: boolean;
}

/** The terminal of this process. A reader that goes away early (`| head`) is no error. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    isWatched: process.stderr.isTTY === true,
  };
}
