import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { type Id, isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import { readDocumentSlice } from '../../archive/document/document-slice.ts';
import {
  type ReceivedHandOut,
  receivedHandOutById,
  receivedHandOuts,
  wholeReceivedHandOut,
} from '../../archive/hand-outs/received-hand-outs.ts';
import { changedObjectives, returnedObjectives } from '../../archive/hand-outs/returned-objectives.ts';
import { noteWrittenReturn, writtenReturns } from '../../archive/hand-outs/written-returns.ts';
import { requireWriting } from '../../archive/steps/in-transaction.ts';
import { writeFacts } from '../../archive/steps/write-facts.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { writableTarget } from '../../files/writable-target.ts';
import { type WorkWatch, workCancelled } from '../exchange-work.ts';
import { packageBytes } from '../package/package-bytes.ts';
import { HAND_OUT_FILES } from './hand-out-file.ts';
import { packageManifestOf } from './package-manifest-of.ts';

export interface Returned {
  readonly path: string;
  readonly handOutId: Id;
  readonly objectives: number;
  /** Objectives changed since they came, or since the return before. */
  readonly changed: number;
}

const STEPS = 3;

/**
 * Writes what became of a received hand-out, at any time and as often as needed, and remembers that it did.
 * @throws AppError `hand-out-unknown`; `output-unwritable`; `archive-read-only`; `cancelled`.
 */
export async function writeReturn(archive: Archive, handOutId: Id, out: string, watch: WorkWatch): Promise<Returned> {
  requireWriting(archive);
  const { database, who: writtenBy } = archive;
  const path = resolve(out);
  const target = writableTarget(path, HAND_OUT_FILES.package);
  watch.progress('Raccolta degli obiettivi', 0, STEPS);
  const received = receivedHandOutById(database, handOutId);
  const handOut = wholeReceivedHandOut(database, received);
  const changed = changedObjectives(database, received).length;
  const objectiveIds = returnedObjectives(database, handOutId);
  const content = readDocumentSlice(database, objectiveIds);
  const lineage = writtenReturns(database, handOutId).map(({ id }) => id);
  const [id, writtenAt] = [newId(), isoInstant.parse(archive.now().toISOString())];
  const facts = { id, purpose: 'return', writtenAt, writtenBy, handOut, objectiveIds, lineage } as const;
  const manifest = packageManifestOf(facts, content);
  watch.progress('Preparazione del file', 1, STEPS);
  const bytes = await packageBytes(manifest, content);
  watch.progress('Scrittura', 2, STEPS);
  if (watch.signal.aborted) throw workCancelled();
  writeWhole(target, bytes, (publish) =>
    writeFacts(archive, (db) => {
      noteWrittenReturn(db, handOutId, { id, writtenAt, writtenBy });
      publish();
    }),
  );
  watch.progress('Scrittura', STEPS, STEPS);
  return { path, handOutId, objectives: objectiveIds.length, changed };
}

/** The hand-out that a return is of when nobody says: the only one that came. @throws AppError `usage` when there is none, or more. */
export function onlyReceivedHandOut({ database }: Archive): ReceivedHandOut {
  const [only, another] = receivedHandOuts(database);
  if (only === undefined)
    throw new AppError(
      'hand-out-unknown',
      "In questo archivio non è arrivata nessuna consegna: non c'è niente da restituire.",
    );
  if (another === undefined) return only;
  throw new AppError('usage', 'In questo archivio sono arrivate più consegne: dire quale si restituisce.');
}
