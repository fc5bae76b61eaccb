import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createObjective,
  removeObjective,
  writeObjective,
} from '../../../../electron/archive/edits/objective-edits.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { receivedRegister } from '../../../../electron/archive/hand-outs/hand-out-register.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { packageRefusal } from '../../../../electron/exchange/hand-outs/package-request.ts';
import { writeReturn } from '../../../../electron/exchange/hand-outs/write-return.ts';
import { readPackage } from '../../../../electron/exchange/package/read-package.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { twoOffices } from '../../../support/offices/two-offices.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

const RECEIVER = { who: 'Biblioteca', now: () => new Date('2026-04-01T08:00:00Z') };

describe('returning', () => {
  test('says what was changed, made and deleted, as often as it is asked, each after the ones before', async () => {
    const { archive, received, handOut, folder, objectiveId, planId } = await twoOffices();
    const child = inTransaction(received, 'nuovo', (db) => {
      writeObjective(db, objectiveId, { progressReport: 'Fatto.' });
      const born = { planId, level: 'PEG', code: '2026_A01_02', year: 2026, title: 'Sotto', centreId: null } as const;
      return createObjective(db, { ...born, parentId: objectiveId });
    });
    expect(receivedRegister(received.database)).toMatchObject([{ changed: 2 }]);
    const first = await writeReturn(received, handOut.id, join(folder, 'uno.pegasoz'), UNWATCHED);
    expect(first).toMatchObject({ objectives: 2, changed: 2 });
    expect(receivedRegister(received.database)).toMatchObject([{ changed: 0, returnedAt: '2026-04-01T08:00:00.000Z' }]);
    undo(received);
    inTransaction(received, 'via', (db) => removeObjective(db, objectiveId));
    const second = await writeReturn(received, handOut.id, join(folder, 'due.pegasoz'), UNWATCHED);
    expect(second).toMatchObject({ objectives: 0, changed: 1 });
    const [one, two] = [await readPackage(first.path), await readPackage(second.path)];
    expect(one.manifest).toMatchObject({ purpose: 'return', lineage: [], writtenBy: 'Biblioteca', handOut });
    expect(one.manifest.objectiveIds.toSorted()).toEqual([objectiveId, child].toSorted());
    expect(two.manifest).toMatchObject({ lineage: [one.manifest.id], objectiveIds: [] });
    expect(packageRefusal(archive.database, one.manifest)).toBeNull();
  });

  test('goes only where it was handed out, and a hand-out not back into its own archive', async () => {
    const { archive, received, handOut, folder, file } = await twoOffices();
    const back = await writeReturn(received, handOut.id, join(folder, 'uno.pegasoz'), UNWATCHED);
    const [sent, returned] = [await readPackage(file), await readPackage(back.path)];
    const stranger = filledArchive().archive;
    expect(packageRefusal(stranger.database, returned.manifest)).toContain(
      'non ha mai fatto la consegna a «Settore Ambiente»',
    );
    expect(packageRefusal(stranger.database, sent.manifest)).toBeNull();
    expect(packageRefusal(archive.database, sent.manifest)).toContain('è partita da questo archivio');
    const elsewhere = { ...sent.manifest, municipality: { ...sent.manifest.municipality, name: 'Comune di Altrove' } };
    expect(packageRefusal(stranger.database, elsewhere)).toContain("l'archivio è di «Comune di Prova»");
    received.close();
    const reader = openArchive(received.path, { ...RECEIVER, access: 'read' });
    const attempt = writeReturn(reader, handOut.id, join(folder, 'due.pegasoz'), UNWATCHED);
    await expect(attempt).rejects.toMatchObject({ code: 'archive-read-only' });
    reader.close();
    stranger.close();
  });
});
