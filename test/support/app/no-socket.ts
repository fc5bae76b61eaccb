import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect } from 'vitest';

/*
 * Over every end-to-end test: the application, which runs in this process and its threads, reaches for no network. `watch-network.ts`, loaded before
 * all else, writes down whoever does.
 */
const log = join(tmpdir(), `pegaso-prova-rete-${process.pid}.txt`);
rmSync(log, { force: true });
process.env['NETWORK_LOG'] = log;

afterAll(() => {
  delete process.env['NETWORK_LOG'];
  const reached = existsSync(log) ? readFileSync(log, 'utf8') : '';
  rmSync(log, { force: true });
  expect(reached).toBe('');
});

/** What a test itself does over the network of this machine, which is not the application's. */
export async function asTheTest<T>(work: () => Promise<T>): Promise<T> {
  delete process.env['NETWORK_LOG'];
  try {
    return await work();
  } finally {
    process.env['NETWORK_LOG'] = log;
  }
}

/** What was reached for so far, and is then forgotten: for the test that shows that it would be seen. */
export function reachedSoFar(): string {
  const reached = existsSync(log) ? readFileSync(log, 'utf8') : '';
  rmSync(log, { force: true });
  return reached;
}
