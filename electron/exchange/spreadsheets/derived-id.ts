import { createHash } from 'node:crypto';
import { type Id, type IsoInstant, id } from '../../../shared/schemas/primitives.ts';

/**
 * The identity of something new that a file names without one: a UUIDv7 of a moment that follows from words, so that the same file
 * read twice does not make it twice.
 */
export function derivedId(at: IsoInstant, ...words: readonly string[]): Id {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  const variant = (8 + (Number.parseInt(digest.charAt(3), 16) % 4)).toString(16);
  return id.parse(
    `${time.slice(0, 8)}-${time.slice(8, 12)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`,
  );
}
