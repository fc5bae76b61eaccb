import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/*
 * Writes SHA256SUMS into a folder, in the form that `sha256sum --check` reads, for the files that lie in it. The same on every system: macOS and
 * Windows have no sha256sum.
 */
const [, , folder = '.'] = process.argv;
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
  .map(({ name }) => name)
  .toSorted();
const lines = [];
for (const name of names) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  lines.push(`${hash.digest('hex')}  ${name}\n`);
}
writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
