import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Compiles the library that stands before the disk. @returns its path; null where there is no compiler, or no Linux. */
export function compileFaultLibrary(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'fault-calls.so');
  const source = join(import.meta.dirname, 'fault-calls.c');
  const { error, status, stderr } = spawnSync('cc', [
    '-O1',
    '-shared',
    '-fPIC',
    '-o',
    library,
    source,
    '-ldl',
    '-lpthread',
  ]);
  if (error !== undefined) return null;
  if (status !== 0) throw new Error(`${source} does not compile: ${stderr}`);
  return library;
}
