import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Electron program of this clone; null when it was not downloaded. Its package is only looked at: asking it would start
 * the download, from a place that is not npm.
 */
export function electronBinary(project: string): string | null {
  const folder = join(project, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const program = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(program) ? program : null;
}
