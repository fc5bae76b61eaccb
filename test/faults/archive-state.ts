import { createHash } from 'node:crypto';
import type { ReadableDatabase } from '../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../electron/archive/document/archive-document.ts';
import { handOuts } from '../../electron/archive/hand-outs/hand-outs.ts';
import { receivedHandOuts } from '../../electron/archive/hand-outs/received-hand-outs.ts';
import { writtenReturns } from '../../electron/archive/hand-outs/written-returns.ts';

const IDENTITY = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/**
 * What an archive says, in a few letters: equal for the same rows and hand-outs, whatever identities were drawn for them and in whatever
 * order those come.
 */
export function archiveState(db: ReadableDatabase): string {
  const received = receivedHandOuts(db).map((one) => ({ ...one, returns: writtenReturns(db, one.id).length }));
  const said = { document: readArchiveDocument(db), handOuts: handOuts(db), received };
  const lines = JSON.stringify(said, null, 1).replaceAll(IDENTITY, '#').split('\n').toSorted();
  return createHash('sha1').update(lines.join('\n')).digest('hex').slice(0, 12);
}
