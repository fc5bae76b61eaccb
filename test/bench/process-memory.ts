import { readdirSync, readFileSync } from 'node:fs';

/**
 * Watches the memory of the processes that a process starts, which only Linux shows: their proportional sizes summed, since
 * the processes of a browser share much of what they load. @returns what stops watching and gives the largest sum, in bytes.
 */
export function watchDescendants(pid: number, everyMilliseconds = 200): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, sum(descendants(pid)));
  }, everyMilliseconds);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

const sum = (pids: readonly number[]) => pids.reduce((bytes, pid) => bytes + proportionalBytes(pid), 0);

function descendants(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
}

function childrenOf(pid: number): number[] {
  const tasks = unlessGone(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  return tasks.flatMap((task) => {
    const children = unlessGone(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')) ?? '';
    return children.split(' ').filter(Boolean).map(Number);
  });
}

function proportionalBytes(pid: number): number {
  const rollup = unlessGone(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? '';
  return Number(/^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1] ?? 0) * 1_024;
}

/** A process may end between being listed and being read; then it takes no memory. */
function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
