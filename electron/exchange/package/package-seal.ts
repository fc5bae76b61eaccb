import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Begins the comment that ends a package; the digest of all bytes before it follows. */
const HEAD = 'pegaso-sha256:';
const DIGEST_LENGTH = 64;

/** The comment with which a package is zipped, before it is sealed. */
export const UNSEALED = HEAD + '0'.repeat(DIGEST_LENGTH);

/** Writes into the end of a package the digest of all that stands before: the checksums of a zip do not cover its directory. */
export function seal(zip: Buffer): void {
  const end = zip.length - DIGEST_LENGTH;
  zip.write(createHash('sha256').update(zip.subarray(0, end)).digest('hex'), end, 'latin1');
}

/** Whether a file is to the byte as it was sealed. */
export async function sealHolds(path: string): Promise<boolean> {
  const { size } = await stat(path);
  const end = size - DIGEST_LENGTH;
  if (end < HEAD.length) return false;
  const hash = createHash('sha256');
  let tail = '';
  for await (const chunk of createReadStream(path, { end: end - 1 })) hash.update(chunk);
  for await (const chunk of createReadStream(path, { start: end - HEAD.length, encoding: 'latin1' })) tail += chunk;
  return tail === `${HEAD}${hash.digest('hex')}`;
}
