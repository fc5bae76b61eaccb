import { v7 } from 'uuid';
import { type Id, id } from '../../../shared/schemas/primitives.ts';

/** A new identity for a row: a UUIDv7, later than every one made before it in this process. */
export function newId(): Id {
  return id.parse(v7());
}
