import { alignDocument } from '../../../shared/rules/merge/align-document.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { readRegisterDocument } from '../../archive/document/register-document.ts';
import type { MergeRequest } from '../merge/merge-request.ts';

/** The two documents that come from elsewhere. */
type Sides = Pick<MergeRequest, 'base' | 'theirs'>;

/**
 * Documents of an archive that may never have met this one, with the names that both have (people, centres, list items) as the rows that
 * they are here: else each would look new, and what refers to them changed.
 */
export function namedAsHere(db: ReadableDatabase, { base, theirs }: Sides): Sides {
  const here = readRegisterDocument(db);
  return {
    base: alignDocument(here, base, { objectives: false }),
    theirs: alignDocument(here, theirs, { objectives: false }),
  };
}
