import { basename } from 'node:path';
import type { Call } from './call-trace.ts';
import { ENDS, type Files, fingerprint, type ReplayedDisk } from './replayed-disk.ts';
import { steadyName } from './steady-name.ts';

/** A moment at which the program may end, and what is on the disk then. */
export interface CrashPoint {
  /** Of what kind it is: a short run takes some of each. */
  readonly kind: string;
  readonly words: string;
  readonly files: Files;
  /** How often the person was told that it is done. */
  readonly saved: number;
}

/**
 * Every different state of a folder that the end of a program between two of its calls, or half way through a write, can leave there.
 * @param start the folder as it was before the first call.
 */
export function crashPoints(start: ReplayedDisk, trace: readonly Call[]): readonly CrashPoint[] {
  const seen = new Set<string>();
  const points: CrashPoint[] = [];
  let saved = 0;
  const look = (kind: string, words: string, files: Files): void => {
    const key = `${saved}\n${fingerprint(files)}`;
    if (seen.has(key)) return;
    seen.add(key);
    points.push({ kind, words, files, saved });
  };
  for (const [index, call] of trace.entries()) {
    const words = callWords(call);
    for (const end of ENDS) look(`${end} ${words}`, `${end} before call ${index + 1} (${words})`, start.at(end));
    if (call.name === 'write')
      look(`half ${words}`, `killed half way through call ${index + 1} (${words})`, start.halfWritten(call));
    start.apply(call);
    if (call.name === 'mark') saved += 1;
  }
  for (const end of ENDS) look(`${end} last`, `${end} after the last call`, start.at(end));
  return points;
}

/** A call as a person reads it, without what changes from run to run. */
export function callWords({ name, path, second }: Call): string {
  const short = (file: string) => steadyName(basename(file));
  return [name, short(path), short(second)].filter((word) => word !== '').join(' ');
}
