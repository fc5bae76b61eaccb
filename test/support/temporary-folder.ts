import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder, gone when the test that asked for it has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
