import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { readDocumentSlice } from '../../../../electron/archive/document/document-slice.ts';
import { writeArchiveDocument } from '../../../../electron/archive/document/write-archive-document.ts';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { handOutRegister } from '../../../../electron/archive/hand-outs/hand-out-register.ts';
import { handOutContent } from '../../../../electron/archive/hand-outs/hand-outs.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { rowWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { makeHandOut, writeHandOutAgain } from '../../../../electron/exchange/hand-outs/make-hand-out.ts';
import { packageRefusal, packageRequest } from '../../../../electron/exchange/hand-outs/package-request.ts';
import { receiveHandOut } from '../../../../electron/exchange/hand-outs/receive-hand-out.ts';
import { writeReturn } from '../../../../electron/exchange/hand-outs/write-return.ts';
import { takeIn } from '../../../../electron/exchange/merge/take-in.ts';
import { readPackage, readPackedPackage } from '../../../../electron/exchange/package/read-package.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { edit, handOutOrder } from '../../../support/offices/two-offices.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

const LATER = { who: 'Prova', now: () => new Date('2026-04-10T09:00:00Z') };
const DAY = isoDate.parse('2026-05-01');
const TOLD = 'Questa consegna non risulta nel registro';

/** An archive that handed its objectives out and does not know it, as one put back from an older copy, and who received them. */
async function forgottenHandOut() {
  const { archive, path, objectiveId } = filledArchive();
  const folder = temporaryFolder();
  archive.close();
  const older = join(folder, 'prima.pegaso');
  copyFileSync(path, older);
  const sender = openArchive(path, TEST_AUTHOR);
  const file = join(folder, 'consegna.pegasoz');
  const { handOut } = await makeHandOut(sender, handOutOrder({ selection: {} }), file, UNWATCHED);
  const content = readDocumentSlice(sender.database, [objectiveId]);
  sender.close();
  const receiver = { who: 'Biblioteca', now: () => new Date('2026-04-01T08:00:00Z') };
  const received = receiveHandOut(file, await readPackedPackage(file), join(folder, 'settore.pegaso'), receiver);
  const forgetful = openArchive(older, LATER);
  onTestFinished(() => {
    for (const open of [received, forgetful]) open.close();
  });
  const back = async (name: string) => (await writeReturn(received, handOut.id, join(folder, name), UNWATCHED)).path;
  const request = async (into: Archive, name: string) =>
    packageRequest(into.database, await readPackage(join(folder, name)));
  return { forgetful, received, handOut, content, folder, objectiveId, back, request };
}

test('a return whose hand-out is not in the register is adopted, told so, and compared with the archive as it was', async () => {
  const { forgetful, received, handOut, content, folder, objectiveId, back, request } = await forgottenHandOut();
  edit(forgetful, (db) => writeObjective(db, objectiveId, { title: 'Titolo di qui' }));
  edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
  await back('uno.pegasoz');
  const first = await request(forgetful, 'uno.pegasoz');
  expect(first.notices).toEqual([expect.stringContaining(TOLD)]);
  expect(first.notices[0]).toContain("Il confronto parte da com'era l'archivio il 01/03/2026");
  expect(first.base).toEqual(content);
  const { undecided } = takeIn(forgetful, first, null);
  expect(undecided).toEqual([]);
  const objective = () => rowWhere(forgetful.database, OBJECTIVES, { id: objectiveId });
  expect(objective()).toMatchObject({ title: 'Titolo di qui', progressReport: 'Fatto.' });
  const register = () => handOutRegister(forgetful.database, DAY);
  expect(register()).toMatchObject([
    { id: handOut.id, receiver: 'Settore Ambiente', state: 'returned', objectives: 1 },
  ]);
  expect(verifyArchive(forgetful)).toEqual([]);

  // From here on it is a hand-out like any other.
  expect((await request(forgetful, 'uno.pegasoz')).notices).toEqual([expect.stringContaining('già stato accolto')]);
  edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto tutto.' }));
  await back('due.pegasoz');
  const second = await request(forgetful, 'due.pegasoz');
  expect(second.notices).toEqual([]);
  takeIn(forgetful, second, null);
  expect(objective()).toMatchObject({ progressReport: 'Fatto tutto.' });
  const again = join(folder, 'ancora.pegasoz');
  await writeHandOutAgain(forgetful.database, handOut.id, again, UNWATCHED);
  expect((await readPackage(again)).content).toEqual(content);

  undo(forgetful);
  undo(forgetful);
  expect(objective()).toMatchObject({ title: 'Titolo di qui', progressReport: '' });
  expect(register()).toMatchObject([{ state: 'out', returns: [] }]);
  expect(handOutContent(forgetful.database, handOut.id)).toEqual(content);
});

test('two returns looked at together adopt their hand-out once', async () => {
  const { forgetful, received, objectiveId, back, request } = await forgottenHandOut();
  edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Uno.' }));
  await back('uno.pegasoz');
  await back('due.pegasoz');
  const [one, two] = [await request(forgetful, 'uno.pegasoz'), await request(forgetful, 'due.pegasoz')];
  takeIn(forgetful, one, null);
  takeIn(forgetful, two, null);
  expect(handOutRegister(forgetful.database, DAY)).toMatchObject([{ returns: [{}, {}] }]);
  expect(verifyArchive(forgetful)).toEqual([]);
});

test('where the history does not go back to the hand-out, every difference is left to decide', async () => {
  const { forgetful, received, folder, objectiveId, back, request } = await forgottenHandOut();
  edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
  await back('uno.pegasoz');
  const document = readArchiveDocument(forgetful.database);
  const write = {
    label: 'Dati aperti',
    write: (db: Parameters<typeof writeArchiveDocument>[0]) => writeArchiveDocument(db, document),
  };
  const young = createArchive(join(folder, 'giovane.pegaso'), { ...LATER, content: write });
  const made = await request(young, 'uno.pegasoz');
  expect(made).toMatchObject({
    baseLabel: 'non si sa',
    notices: [expect.stringContaining('tutto ciò che è diverso è da decidere')],
  });
  expect(takeIn(young, made, null).undecided).toHaveLength(1);
  expect(readArchiveDocument(young.database)).toEqual(document);
  expect(handOutRegister(young.database, DAY)).toMatchObject([{ state: 'returned' }]);
  young.close();
});

test('a return is adopted neither where its hand-out was received nor by another municipality', async () => {
  const { forgetful, received, folder, back } = await forgottenHandOut();
  const { manifest } = await readPackage(await back('uno.pegasoz'));
  expect(packageRefusal(forgetful.database, manifest)).toBeNull();
  expect(packageRefusal(received.database, manifest)).toContain('non ha mai fatto la consegna');
  const elsewhere = { ...manifest, municipality: { ...manifest.municipality, name: 'Comune di Altrove' } };
  expect(packageRefusal(forgetful.database, elsewhere)).toContain("l'archivio è di «Comune di Prova»");
  const nothing = { ...manifest, handOut: { ...manifest.handOut, objectiveIds: [] } };
  expect(packageRefusal(forgetful.database, nothing)).toContain('non ha mai fatto la consegna');
  const stranger = createArchive(join(folder, 'vuoto.pegaso'), { ...LATER, municipality: 'Comune di Prova' });
  expect(packageRefusal(stranger.database, manifest)).toContain('non ha mai fatto la consegna');
  stranger.close();
});

test('the command line adopts as well, and says so', async () => {
  const { forgetful, received, handOut, objectiveId, back } = await forgottenHandOut();
  edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
  const file = await back('uno.pegasoz');
  forgetful.close();
  const looked = await pegaso('merge', file, '--archive', forgetful.path, '--dry-run');
  expect(looked).toMatchObject({ code: 0, out: expect.stringContaining(TOLD) });
  const merged = await pegaso('merge', file, '--archive', forgetful.path, '--json');
  expect(merged.code).toBe(0);
  expect(JSON.parse(merged.out)).toMatchObject({ written: true, changes: 1, notices: [expect.stringContaining(TOLD)] });
  const listed = await pegaso('handouts', '--archive', forgetful.path, '--json');
  expect(JSON.parse(listed.out)).toMatchObject({ handOuts: [{ id: handOut.id, state: 'returned' }] });
});
