import type { ReadableDatabase } from '../../archive/archive.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import { allReviews } from '../../archive/reviews/reviews.ts';
import type { MergeMine } from './compared-merge.ts';

/** The archive that something is merged into, as it stands. Read it inside one transaction of reading when another program may write meanwhile. */
export function readMine(db: ReadableDatabase): MergeMine {
  const closed = allReviews(db).filter(({ state }) => state !== 'open');
  return { document: readArchiveDocument(db), closedReviews: new Set(closed.map(({ id }) => id)) };
}
