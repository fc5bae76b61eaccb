import type { Archive } from '../../../electron/archive/archive.ts';
import { readDocumentSlice } from '../../../electron/archive/document/document-slice.ts';
import { packedContent } from '../../../electron/archive/hand-outs/package-contents.ts';
import { noteReceivedHandOut } from '../../../electron/archive/hand-outs/received-hand-outs.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { writeFacts } from '../../../electron/archive/steps/write-facts.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../electron/archive/tables/tables.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import { type Id, isoInstant } from '../../../shared/schemas/primitives.ts';
import { type FilledArchive, filledArchive, someObjective } from '../filled-archive.ts';

/** Notes in an archive that some of its objectives came with a hand-out, as after receiving it. */
export function receiveIn(archive: Archive, objectiveIds: readonly Id[], fields: Partial<HandOut> = {}): Id {
  const at = isoInstant.parse('2026-03-01T09:00:00.000Z');
  const received: HandOut = {
    id: newId(),
    at,
    sender: 'Controllo di gestione',
    receiver: 'Settore Ambiente',
    format: 'package',
    scope: 'results',
    deadline: null,
    message: '',
    selection: '',
    objectiveIds,
    reviewId: null,
    ...fields,
  };
  const content = readDocumentSlice(archive.database, objectiveIds);
  writeFacts(archive, (db) => noteReceivedHandOut(db, received, newId(), packedContent(content), at));
  return received.id;
}

export interface ReceivedArchive extends FilledArchive {
  /** The programma that the received objective hangs under. */
  readonly parentId: Id;
  readonly handOutId: Id;
}

/** The small archive, its one PEG objective under a programma, as if it had come from another office. */
export function receivedArchive(fields: Partial<HandOut> = {}): ReceivedArchive {
  const filled = filledArchive();
  const parentId = newId();
  inTransaction(filled.archive, 'programma', (db) => {
    insertRow(
      db,
      OBJECTIVES,
      someObjective(filled.planId, { id: parentId, level: 'PROGRAMMA', code: 'DUP_01', year: null }),
    );
    updateRow(db, OBJECTIVES, filled.objectiveId, { parentId });
  });
  return { ...filled, parentId, handOutId: receiveIn(filled.archive, [filled.objectiveId], fields) };
}
