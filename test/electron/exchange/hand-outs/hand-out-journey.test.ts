import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { readDocumentSlice } from '../../../../electron/archive/document/document-slice.ts';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { handOutLocks } from '../../../../electron/archive/hand-outs/hand-out-locks.ts';
import { handOutRegister, receivedRegister } from '../../../../electron/archive/hand-outs/hand-out-register.ts';
import { handOutContent } from '../../../../electron/archive/hand-outs/hand-outs.ts';
import { objectivesOut } from '../../../../electron/archive/hand-outs/objectives-out.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undoState } from '../../../../electron/archive/steps/undo.ts';
import { makeHandOut, writeHandOutAgain } from '../../../../electron/exchange/hand-outs/make-hand-out.ts';
import { receiveHandOut } from '../../../../electron/exchange/hand-outs/receive-hand-out.ts';
import { writeReturn } from '../../../../electron/exchange/hand-outs/write-return.ts';
import { readPackedPackage } from '../../../../electron/exchange/package/read-package.ts';
import { cleanValue } from '../../../../shared/format/clean-text.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { handOutOrder, twoOffices } from '../../../support/offices/two-offices.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

const RECEIVER = { who: 'Biblioteca', now: () => new Date('2026-04-01T08:00:00Z') };
const DAY = isoDate.parse('2026-05-01');

describe('handing out', () => {
  test('writes the file, remembers what is in it, and is no step of undo', async () => {
    const { archive, objectiveId, folder } = { ...filledArchive(), folder: temporaryFolder() };
    const before = undoState(archive.database);
    const out = join(folder, 'S08.pegasoz');
    const deadline = isoDate.parse('2026-04-30');
    const { handOut } = await makeHandOut(
      archive,
      handOutOrder({ selection: { level: 'PEG' } }, { deadline }),
      out,
      UNWATCHED,
    );
    expect(handOut).toMatchObject({
      sender: 'Prova',
      selection: 'Livello OBIETTIVO DI PEG',
      objectiveIds: [objectiveId],
    });
    expect(undoState(archive.database)).toEqual(before);
    expect(handOutContent(archive.database, handOut.id)).toEqual(readDocumentSlice(archive.database, [objectiveId]));
    expect(objectivesOut(archive.database)).toEqual([{ objectiveId, receiver: 'Settore Ambiente', deadline }]);
    expect(handOutRegister(archive.database, DAY)).toMatchObject([{ state: 'overdue', objectives: 1, returns: [] }]);
    expect(verifyArchive(archive)).toEqual([]);
    inTransaction(archive, 'titolo', (db) => writeObjective(db, objectiveId, { title: 'Dopo la consegna' }));
    await writeHandOutAgain(archive.database, handOut.id, join(folder, 'ancora.pegasoz'), UNWATCHED);
    expect(readFileSync(join(folder, 'ancora.pegasoz')).equals(readFileSync(out))).toBe(true);
    archive.close();
  });

  test.each([
    ['lettera.pegasoz', 'esiste già e non è un pacchetto di Pegaso'],
    ['manca/S08.pegasoz', "la cartella non c'è"],
    ['S08.zip', 'il nome deve finire in .pegasoz'],
  ])('to «%s» is refused, and remembers nothing', async (name, reason) => {
    const { archive } = filledArchive();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lettera.pegasoz'), 'Egregio ufficio');
    const attempt = makeHandOut(archive, handOutOrder({ selection: {} }), join(folder, name), UNWATCHED);
    await expect(attempt).rejects.toThrow(reason);
    expect(readFileSync(join(folder, 'lettera.pegasoz'), 'utf8')).toBe('Egregio ufficio');
    expect(handOutRegister(archive.database, DAY)).toEqual([]);
    archive.close();
  });

  test('of an objective named twice is of one', async () => {
    const { archive, objectiveId } = filledArchive();
    const choice = { objectiveIds: [objectiveId, objectiveId] };
    const out = join(temporaryFolder(), 'S08.pegasoz');
    const { handOut } = await makeHandOut(archive, handOutOrder(choice), out, UNWATCHED);
    const once = await makeHandOut(archive, handOutOrder({ objectiveIds: [objectiveId] }), out, UNWATCHED);
    expect(handOut).toMatchObject({ selection: once.handOut.selection, objectiveIds: [objectiveId] });
    archive.close();
  });

  test('of nothing, or given up half way, is refused and remembers nothing', async () => {
    const { archive } = filledArchive();
    const out = join(temporaryFolder(), 'S08.pegasoz');
    const nothing = handOutOrder({ selection: { text: 'non esiste' } });
    await expect(makeHandOut(archive, nothing, out, UNWATCHED)).rejects.toThrow('Nessun obiettivo');
    const abort = new AbortController();
    const giveUp = { signal: abort.signal, progress: () => abort.abort() };
    const given = makeHandOut(archive, handOutOrder({ selection: {} }), out, giveUp);
    await expect(given).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(out)).toBe(false);
    expect(handOutRegister(archive.database, DAY)).toEqual([]);
    archive.close();
  });
});

describe('receiving', () => {
  test('makes an archive of the package, with nothing to undo and nothing lost', async () => {
    const { archive, received, objectiveId } = await twoOffices({ scope: 'results' });
    expect(readArchiveDocument(received.database)).toEqual(readDocumentSlice(archive.database, [objectiveId]));
    expect(undoState(received.database)).toEqual({ undo: null, redo: null });
    expect(handOutLocks(received.database)).toMatchObject([{ objectiveId, sender: 'Prova', open: 'results' }]);
    expect(receivedRegister(received.database)).toMatchObject([{ objectives: 1, changed: 0, returnedAt: null }]);
    expect(verifyArchive(received)).toEqual([]);
  });

  test('over an archive that is there, or of a return, makes nothing', async () => {
    const { received, file, folder, handOut } = await twoOffices();
    const over = async () => receiveHandOut(file, await readPackedPackage(file), received.path, RECEIVER);
    await expect(over()).rejects.toMatchObject({ code: 'archive-exists' });
    const back = join(folder, 'rientro.pegasoz');
    await writeReturn(received, handOut.id, back, UNWATCHED);
    const other = join(folder, 'altro.pegaso');
    const ofReturn = async () => receiveHandOut(back, await readPackedPackage(back), other, RECEIVER);
    await expect(ofReturn()).rejects.toThrow("aprire l'archivio da cui erano partiti");
    expect(existsSync(other)).toBe(false);
  });

  test('loses nothing of any text that anyone sees', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/[^\P{Cc}\n\t]/gu, '')),
      fc.constantFrom(
        '«"\'`;\t\n\n=1+1',
        'שלום \u202Eעולם\u202C 👩‍👩‍👧‍👦🇮🇹',
        '__proto__',
        '\uFEFFà\u0301\u2028</script>',
        'x'.repeat(100_000),
        '1\n'.repeat(50_000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, progressReport) => {
        const { archive, objectiveId } = filledArchive();
        const folder = temporaryFolder();
        inTransaction(archive, 'testi', (db) => writeObjective(db, objectiveId, { title, progressReport }));
        const file = join(folder, 'a.pegasoz');
        await makeHandOut(archive, handOutOrder({ objectiveIds: [objectiveId] }), file, UNWATCHED);
        const received = receiveHandOut(file, await readPackedPackage(file), join(folder, 'b.pegaso'), RECEIVER);
        const document = readArchiveDocument(received.database);
        expect(document).toEqual(readDocumentSlice(archive.database, [objectiveId]));
        expect(document.objectives[0]).toMatchObject({
          title: cleanValue(title),
          progressReport: cleanValue(progressReport),
        });
        received.close();
        archive.close();
      }),
      { numRuns: 12 },
    );
  });
});
