import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { documentPart } from '../../../../shared/rules/document-part.ts';
import { type IsoDate, id, isoInstant } from '../../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../../archive/archive.ts';
import { readArchiveDocument } from '../../../archive/document/archive-document.ts';
import { handOutContent, handOutIfMade, type MadeHandOut, wholeHandOut } from '../../../archive/hand-outs/hand-outs.ts';
import { readMunicipality } from '../../../archive/tables/municipality.ts';
import { adoptedRequest, handedThen, mayAdopt } from '../../hand-outs/adopted-request.ts';
import { returnRequest } from '../../hand-outs/return-request.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';
import type { Sheet } from '../cells/cell.ts';
import type { Demand } from '../cells/cell-problems.ts';
import { derivedId } from '../derived-id.ts';
import { tableRefused } from '../table-refused.ts';
import { FILL_IN_VERSION } from './fill-in-format.ts';
import type { FillInMark } from './fill-in-mark.ts';
import { type FillInBase, readFillInWorkbook } from './read-fill-in-workbook.ts';

/**
 * What taking a workbook that was filled in compares: it is a return of its hand-out, whose identity follows from what it says, so that the
 * same workbook twice changes nothing and says so.
 * A hand-out that the register does not have is adopted where it can only have been made here, as that of a package is.
 * @throws AppError `hand-out-unknown` for a hand-out that was surely not made here, `table-refused` for a workbook of a newer version,
 * `document-refused` with every cell that cannot be read.
 */
export function fillInRequest(
  db: ReadableDatabase,
  path: string,
  sheets: readonly Sheet[],
  mark: FillInMark,
  today: IsoDate,
  demand: Demand = 'whole',
): MergeRequest {
  if (mark.version > FILL_IN_VERSION)
    throw tableRefused(path, 'è stato scritto da una versione più nuova di Pegaso, aggiornare il programma');
  const handOutId = id.safeParse(mark.handOutId);
  const made = handOutId.success ? handOutIfMade(db, handOutId.data) : null;
  const fileName = basename(path);
  const known = made === null ? forgotten(db, mark) : remembered(db, made);
  if (known === null) {
    throw new AppError(
      'hand-out-unknown',
      `Il foglio «${fileName}» non viene da una consegna di questo archivio: aprire l'archivio da cui è partita.`,
    );
  }
  const { handOut } = known;
  const { theirs, objectiveIds, notices, unread } = readFillInWorkbook(
    sheets,
    fileName,
    { ...known, version: mark.version },
    today,
    demand,
  );
  const facts = {
    id: derivedId(handOut.at, handOut.id, JSON.stringify(theirs)),
    writtenAt: isoInstant.parse(statSync(path).mtime.toISOString()),
    writtenBy: handOut.receiver,
    handOutId: handOut.id,
    objectiveIds,
    lineage: [],
  };
  const asReturn = made === null ? adoptedRequest(db, { ...facts, handOut }, theirs) : returnRequest(db, facts, theirs);
  return {
    ...asReturn,
    kind: 'spreadsheet',
    title: `Foglio «${fileName}» compilato da «${handOut.receiver}»`,
    notices: [...asReturn.notices, ...notices],
    // One that is in already changes nothing, and leaves nothing to look at.
    ...(asReturn.record === undefined ? {} : { unread: { file: fileName, cells: unread } }),
  };
}

function remembered(db: ReadableDatabase, made: MadeHandOut): FillInBase {
  return { handOut: wholeHandOut(db, made), document: handOutContent(db, made.id) };
}

/**
 * A hand-out of this municipality that the register does not have, as the workbook itself tells it, and its objectives as they were then: as they are
 * now where the history does not go so far back. Null where it may be from elsewhere.
 */
function forgotten(db: ReadableDatabase, { handOut, municipalityId }: FillInMark): FillInBase | null {
  if (handOut === null || readMunicipality(db)?.id !== municipalityId || !mayAdopt(db, handOut)) return null;
  const document = handedThen(db, handOut) ?? documentPart(readArchiveDocument(db), handOut.objectiveIds);
  return { handOut, document };
}
