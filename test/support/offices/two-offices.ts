import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive, WritableDatabase } from '../../../electron/archive/archive.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { packageRequest } from '../../../electron/exchange/hand-outs/package-request.ts';
import type { HandOutOrder } from '../../../electron/exchange/hand-outs/prepare-hand-out.ts';
import { receiveHandOut } from '../../../electron/exchange/hand-outs/receive-hand-out.ts';
import { writeReturn } from '../../../electron/exchange/hand-outs/write-return.ts';
import { readPackage, readPackedPackage } from '../../../electron/exchange/package/read-package.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { type FilledArchive, filledArchive } from '../filled-archive.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { UNWATCHED } from '../unwatched.ts';

/** An order to hand out, everything open and nothing said, but for what matters to a test. */
export const handOutOrder = (choice: HandOutOrder['choice'], fields: Partial<HandOutOrder> = {}): HandOutOrder => ({
  choice,
  receiver: 'Settore Ambiente',
  format: 'package',
  scope: 'everything',
  deadline: null,
  message: '',
  ...fields,
});

/** One step of edits. */
export function edit(archive: Archive, work: (db: WritableDatabase) => void): void {
  inTransaction(archive, 'modifica', work);
}

/** An office that hands out, and one that received: `file` is the package that went between. */
export interface TwoOffices extends FilledArchive {
  readonly folder: string;
  readonly file: string;
  readonly handOut: HandOut;
  readonly received: Archive;
  /** Another person's copy of what the receiver has now, as files are copied. */
  copy(name: string): Archive;
  /** Writes a return of an archive, of the hand-out that went between unless said. @returns its path. */
  back(from: Archive, name: string, handOutId?: Id): Promise<string>;
  /** What merging a package into an archive compares. */
  request(into: Archive, path: string): Promise<ReturnType<typeof packageRequest>>;
}

/** Hands an archive's objectives out and receives them in another; both are closed when the test has finished. */
export async function twoOffices(fields: Partial<HandOutOrder> = {}): Promise<TwoOffices> {
  const sender = filledArchive();
  const folder = temporaryFolder();
  const file = join(folder, 'consegna.pegasoz');
  const { handOut } = await makeHandOut(sender.archive, handOutOrder({ selection: {} }, fields), file, UNWATCHED);
  const author = { who: 'Biblioteca', now: () => new Date('2026-04-01T08:00:00Z') };
  const opened = [sender.archive];
  onTestFinished(() => {
    for (const archive of opened) archive.close();
  });
  const received = receiveHandOut(file, await readPackedPackage(file), join(folder, 'settore.pegaso'), author);
  opened.push(received);
  return {
    ...sender,
    folder,
    file,
    handOut,
    received,
    copy(name) {
      received.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
      copyFileSync(received.path, join(folder, name));
      const archive = openArchive(join(folder, name), { ...author, who: name });
      opened.push(archive);
      return archive;
    },
    back: async (from, name, handOutId = handOut.id) =>
      (await writeReturn(from, handOutId, join(folder, name), UNWATCHED)).path,
    request: async (into, path) => packageRequest(into.database, await readPackage(path)),
  };
}
