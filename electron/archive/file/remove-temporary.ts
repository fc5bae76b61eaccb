import { existsSync, rmSync } from 'node:fs';
import { logProblem } from '../../log/log-problem.ts';

/**
 * Removes a temporary database of ours with what SQLite may have left beside it, if they are there. What cannot be removed now is swept
 * at a later start: it never hides why the work failed.
 */
export function removeTemporary(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    try {
      if (existsSync(`${path}${suffix}`)) rmSync(`${path}${suffix}`);
    } catch (problem) {
      logProblem('remove-temporary', problem);
    }
  }
}
