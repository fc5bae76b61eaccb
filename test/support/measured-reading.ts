import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** What became of reading one file in a process of its own: that it ended by itself is what counts. */
export interface MeasuredReading {
  /** What it was refused with; null when it was read. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** Of the processor: other programs may keep it busy meanwhile. */
  readonly seconds: number;
  /** Megabytes that the process held at most. */
  readonly megabytes: number;
}

export type ReadingKind = 'official' | 'table' | 'package';

const script = resolve(import.meta.dirname, 'read-foreign-file.ts');

/** Reads a file as the application does, where it can do no harm to the test. @throws when the process does not end well. */
export async function measuredReading(kind: ReadingKind, path: string): Promise<MeasuredReading> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, kind, path]);
  return JSON.parse(stdout) as MeasuredReading;
}
