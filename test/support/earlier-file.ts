import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * A file as an earlier version of the program left it, in a folder of its own: `archivio-1.pegaso` to `archivio-5.pegaso` by the version of their
 * schema, and what versions 4 and 5 exported, handed out (`consegnato-5.pegaso`, `consegna-2.pegasoz`), received and returned.
 */
export function earlierFile(name: string): string {
  const stored = (file: string) => readFileSync(new URL(`../fixtures/earlier/${file}`, import.meta.url));
  const path = join(temporaryFolder(), name);
  writeFileSync(path, name.endsWith('.pegaso') ? gunzipSync(stored(`${name}.gz`)) : stored(name));
  return path;
}
