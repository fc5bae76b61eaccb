import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive, ReadableDatabase } from '../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { readDocumentSlice } from '../../../electron/archive/document/document-slice.ts';
import { handOutLock, handOutLocks } from '../../../electron/archive/hand-outs/hand-out-locks.ts';
import { handOutRegister, receivedRegister } from '../../../electron/archive/hand-outs/hand-out-register.ts';
import { handOuts, wholeHandOut } from '../../../electron/archive/hand-outs/hand-outs.ts';
import { objectivesOut } from '../../../electron/archive/hand-outs/objectives-out.ts';
import { receivedHandOuts } from '../../../electron/archive/hand-outs/received-hand-outs.ts';
import { changedObjectives, returnedObjectives } from '../../../electron/archive/hand-outs/returned-objectives.ts';
import { noteWrittenReturn, writtenReturns } from '../../../electron/archive/hand-outs/written-returns.ts';
import { readObjectiveDetail } from '../../../electron/archive/objectives/objective-detail.ts';
import { readScheda } from '../../../electron/archive/objectives/read-scheda.ts';
import { selectedObjectives } from '../../../electron/archive/objectives/selected-objectives.ts';
import { treeRows } from '../../../electron/archive/objectives/tree-rows.ts';
import { readRegisters } from '../../../electron/archive/registers/read-registers.ts';
import { registerUses } from '../../../electron/archive/registers/register-uses.ts';
import { searchObjectives } from '../../../electron/archive/search/search-objectives.ts';
import { readArchiveDocumentAt } from '../../../electron/archive/steps/archive-at.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { lastChange, logMark, writtenDays } from '../../../electron/archive/steps/log-mark.ts';
import { objectiveHistory } from '../../../electron/archive/steps/objective-history.ts';
import { redo, undo, undoState } from '../../../electron/archive/steps/undo.ts';
import { writeFacts } from '../../../electron/archive/steps/write-facts.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { rowsWhere } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../electron/archive/tables/tables.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { type Id, isoDate, isoInstant } from '../../../shared/schemas/primitives.ts';
import { receiveIn } from '../../support/offices/received-archive.ts';
import { handOutOrder } from '../../support/offices/two-offices.ts';
import { stirredArchive, turnedRound } from '../../support/stirred-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { UNWATCHED } from '../../support/unwatched.ts';

const TODAY = isoDate.parse('2026-04-01');
const allIds = (db: ReadableDatabase): readonly Id[] => selectedObjectives(db, {});
const plansOf = (db: ReadableDatabase): readonly Id[] => readRegisters(db).plans.map(({ id }) => id);

type Readings = Readonly<Record<string, (db: ReadableDatabase) => unknown>>;

/** Whatever the archive can be asked that comes as more than one row. */
const READINGS: Readings = {
  'the whole document': readArchiveDocument,
  'a part of the document': (db) => readDocumentSlice(db, allIds(db)),
  'the document of a moment of the past': (db) =>
    writtenDays(db).map((at) => readArchiveDocumentAt(db, isoInstant.parse(at))),
  registers: readRegisters,
  'the uses of every row of the registers': (db) => {
    const { centres, people, councillors, listItems } = readRegisters(db);
    return [
      centres.map(({ id }) => registerUses(db, 'centre', id)),
      people.map(({ id }) => registerUses(db, 'person', id)),
      councillors.map(({ id }) => registerUses(db, 'councillor', id)),
      listItems.map(({ id }) => registerUses(db, 'listItem', id)),
    ];
  },
  'objectives chosen': allIds,
  'objectives of one code': (db) =>
    plansOf(db).map((planId) => rowsWhere(db, OBJECTIVES, { planId, code: '2026_A01_01' })),
  tree: (db) => plansOf(db).map((plan) => treeRows(db, plan)),
  objectives: (db) => allIds(db).map((id) => readObjectiveDetail(db, id)),
  schede: (db) => allIds(db).map((id) => readScheda(db, id)),
  histories: (db) => allIds(db).map((id) => objectiveHistory(db, id, { limit: 7 })),
  'the last change': lastChange,
  'days on which something was written': writtenDays,
  'what undo would take back': undoState,
  'objectives found': (db) => searchObjectives(db, 'a', 9).map(({ code, id }) => [code, id]),
};

const HAND_OUT_READINGS: Readings = {
  'the register of hand-outs': (db) => handOutRegister(db, TODAY),
  'what hand-outs are about': (db) => handOuts(db).map((made) => wholeHandOut(db, made)),
  'the register of what came': receivedRegister,
  'objectives that are out': objectivesOut,
  locks: handOutLocks,
  'the lock of each objective': (db) => allIds(db).map((id) => handOutLock(db, id)),
  'what returns speak for': (db) => receivedHandOuts(db).map(({ id }) => returnedObjectives(db, id)),
  'what was changed since it came': (db) => receivedHandOuts(db).map((one) => changedObjectives(db, one)),
  'returns written': (db) => receivedHandOuts(db).map(({ id }) => writtenReturns(db, id)),
};

// Rows that come as they were written look right by chance in most fixtures. SQLite itself gives them the other way round where no
// order was asked for: what is read must be the same.
describe('rows come in an order that was asked for', () => {
  const expectSame = (archive: Archive, readings: Readings) => {
    for (const [name, read] of Object.entries(readings)) {
      const turned = turnedRound(archive, () => read(archive.database));
      expect.soft(turned, name).toEqual(read(archive.database));
    }
  };

  test('of objectives, registers and their history', () => expectSame(stirredArchive(), READINGS));

  test('of what went to other offices and came from them', async () => {
    expectSame(await exchangingArchive(), HAND_OUT_READINGS);
  });
});

describe('what goes through the log does so in its order', () => {
  test('undo and redo of a step that wrote one field twice, and rows of several objectives', () => {
    const archive = stirredArchive();
    const before = readArchiveDocument(archive.database);
    inTransaction(archive, 'due volte', (db) => {
      db.prepare("UPDATE objectives SET title = 'una'").run();
      db.prepare("UPDATE objectives SET title = 'due'").run();
      db.prepare('DELETE FROM phases WHERE position > 43').run();
    });
    const after = readArchiveDocument(archive.database);
    const there = undo(archive);
    expect(readArchiveDocument(archive.database)).toEqual(before);
    redo(archive);
    expect(readArchiveDocument(archive.database)).toEqual(after);
    expect(turnedRound(archive, () => undo(archive))).toEqual(there);
    expect(readArchiveDocument(archive.database)).toEqual(before);
  });

  test('the first of several refusals is the one that is said', () => {
    const archive = stirredArchive();
    const { database } = archive;
    receiveIn(archive, allIds(database));
    const refused = () =>
      inTransaction(archive, 'di un altro', (db) => {
        db.prepare("UPDATE objectives SET title = 'mio'").run();
        db.prepare("UPDATE objectives SET shortDescription = 'mio'").run();
      });
    expect(refused).toThrow(/descrizione estesa/u);
    turnedRound(archive, () => expect(refused).toThrow(/descrizione estesa/u));
  });
});

/** The stirred archive with two hand-outs made and three received, two of one moment, each written in and returned twice. */
async function exchangingArchive(): Promise<Archive> {
  const archive = stirredArchive();
  const { database } = archive;
  const folder = temporaryFolder();
  for (const receiver of ['Settore Ambiente', 'Settore Cultura']) {
    const order = handOutOrder({ selection: {} }, { receiver });
    await makeHandOut(archive, order, join(folder, `${receiver}.pegasoz`), UNWATCHED);
  }
  const ids = allIds(database);
  const peg = selectedObjectives(database, { level: 'PEG' });
  const scopes = ['results', 'everything', 'results'] as const;
  const came = scopes.map((scope, index) =>
    receiveIn(archive, peg.slice(index, peg.length - 3 * index), { scope, sender: `Ufficio ${index}` }),
  );
  writeFacts(archive, (db) => {
    for (const id of came)
      for (const writtenBy of ['uno', 'due'])
        noteWrittenReturn(db, id, {
          id: newId(),
          writtenAt: isoInstant.parse('2026-03-20T09:00:00.000Z'),
          writtenBy,
          seenChange: logMark(db),
        });
  });
  inTransaction(archive, 'risultati', (db) => {
    for (const id of ids.toReversed())
      db.prepare("UPDATE objectives SET progressReport = 'fatto' WHERE id = ? AND level = 'PEG'").run(id);
  });
  return archive;
}
