import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../electron/archive/tables/table.ts';
import { PEOPLE, tableOf } from '../../../electron/archive/tables/tables.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { packageRequest } from '../../../electron/exchange/hand-outs/package-request.ts';
import { receiveHandOut } from '../../../electron/exchange/hand-outs/receive-hand-out.ts';
import { writeReturn } from '../../../electron/exchange/hand-outs/write-return.ts';
import { readPackage, readPackedPackage } from '../../../electron/exchange/package/read-package.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { AnyRow, DocumentTableName } from '../../../shared/schemas/document-table.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import { type Id, isoDate } from '../../../shared/schemas/primitives.ts';
import { filledArchive } from '../filled-archive.ts';
import { edit, handOutOrder } from '../offices/two-offices.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { UNWATCHED } from '../unwatched.ts';

/* The tables of declared-tables.ts in archives: for tests that mock the catalogue and the migrations with them. */

export const CHECKS = tableOf('checks' as DocumentTableName);
export const NOTES = tableOf('checkNotes' as DocumentTableName);
export const DAY = isoDate.parse('2026-07-01');
/** Who received, a month later. */
export const OFFICE = { who: 'Biblioteca', now: () => new Date('2026-04-01T08:00:00Z') };

export interface Check extends Readonly<Record<string, string | number | null>> {
  readonly id: Id;
  readonly objectiveId: Id;
  readonly position: number;
  readonly text: string;
  readonly personId: Id | null;
}

/** A row of the first table. */
export const aCheck = (objectiveId: Id, text: string, position: number, personId: Id | null = null) => ({
  id: newId(),
  objectiveId,
  position,
  text,
  personId,
  madeOn: '2026-06-30',
});

/** The checks of a document, of an archive, and their texts, in their order. */
export const checksIn = (document: ArchiveDocument): readonly AnyRow[] => document['checks' as DocumentTableName];
export const checksOf = (archive: Archive) => checksIn(readArchiveDocument(archive.database)) as readonly Check[];
export const textsOf = (archive: Archive) => checksOf(archive).map(({ text }) => text);

/** The small archive with one person and two checks of the objective, the first made by that person. */
export function checkedArchive() {
  const filled = filledArchive();
  onTestFinished(() => filled.archive.close());
  const person = { id: newId(), name: 'Verdi Anna' };
  const checks = [aCheck(filled.objectiveId, 'Aprile', 0, person.id), aCheck(filled.objectiveId, 'Giugno', 1)];
  edit(filled.archive, (db) => {
    insertRow(db, PEOPLE, person);
    for (const row of checks) insertRow(db, CHECKS, row);
  });
  const [first, second] = checks;
  if (first === undefined || second === undefined) throw new Error('No checks');
  return { ...filled, person, first, second };
}

/** An archive with checks, and the office that its objectives went to. */
export async function checkedOffices(fields: Partial<Pick<HandOut, 'scope'>> = {}) {
  const sender = checkedArchive();
  const folder = temporaryFolder();
  const file = join(folder, 'consegna.pegasoz');
  const { handOut } = await makeHandOut(sender.archive, handOutOrder({ selection: {} }, fields), file, UNWATCHED);
  const received = receiveHandOut(file, await readPackedPackage(file), join(folder, 'settore.pegaso'), OFFICE);
  onTestFinished(() => received.close());
  let returns = 0;
  const back = async () => {
    returns += 1;
    const out = join(folder, `rientro-${returns}.pegasoz`);
    const { path } = await writeReturn(received, handOut.id, out, UNWATCHED);
    return packageRequest(sender.archive.database, await readPackage(path));
  };
  return { ...sender, file, received, back };
}
