import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { handOuts } from '../../../../electron/archive/hand-outs/hand-outs.ts';
import { writtenReturns } from '../../../../electron/archive/hand-outs/written-returns.ts';
import { writeFacts } from '../../../../electron/archive/steps/write-facts.ts';
import { makeHandOut } from '../../../../electron/exchange/hand-outs/make-hand-out.ts';
import { writeReturn } from '../../../../electron/exchange/hand-outs/write-return.ts';
import { readPackage } from '../../../../electron/exchange/package/read-package.ts';
import { StagedFile } from '../../../../electron/files/staged-file.ts';
import type { HandOutFormat } from '../../../../shared/schemas/hand-out.ts';
import { atEachCall, type Fault, Killed } from '../../../support/faulty-disk.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { edit, handOutOrder, twoOffices } from '../../../support/offices/two-offices.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

vi.mock('node:fs', async (importOriginal) => {
  const { faultyDisk } = await import('../../../support/faulty-disk.ts');
  return faultyDisk(await importOriginal<typeof import('node:fs')>());
});
// A transaction is all or nothing by itself: a fault comes before it or after it.
vi.mock('../../../../electron/archive/steps/write-facts.ts', async (importOriginal) => {
  const { faultPoint } = await import('../../../support/faulty-disk.ts');
  const real = await importOriginal<typeof import('../../../../electron/archive/steps/write-facts.ts')>();
  const writeFacts: typeof real.writeFacts = (archive, work) =>
    faultPoint('writeFacts', () => real.writeFacts(archive, work));
  return { ...real, writeFacts };
});
const planted = { oldOrder: false };
// As files once left: inside the transaction that remembers them, so before it is on disk.
vi.mock('../../../../electron/exchange/hand-outs/send-file.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../electron/exchange/hand-outs/send-file.ts')>();
  const sendFile: typeof real.sendFile = async (archive, file, signal, record) => {
    if (!planted.oldOrder) return await real.sendFile(archive, file, signal, record);
    writeFacts(archive, (db) => {
      for (const part of record) part(db);
      new StagedFile(file.target, file.staged).publish();
    });
  };
  return { sendFile };
});
// The process that is killed here is the one that looks afterwards.
vi.mock('../../../../electron/files/temporary-owner.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../../../electron/files/temporary-owner.ts')>()),
  ownerIsGone: () => true,
}));

const FAULTS: readonly Fault[] = ['killed before', 'refused once', 'refused from then on'];
const MARKS = "SELECT count(*) AS count FROM fileFacts WHERE name LIKE 'outgoing:%'";
const ORPHANS = `
SELECT (SELECT count(*) FROM packageContents WHERE id NOT IN (
    SELECT packageId FROM handOuts UNION SELECT packageId FROM receivedHandOuts))
  + (SELECT count(*) FROM handOutObjectives WHERE handOutId NOT IN (
    SELECT id FROM handOuts UNION SELECT id FROM receivedHandOuts)) AS count`;

/** The archive at the next start, with nothing left over in it and beside it. */
function atNextStart<T>({ path }: Archive, look: (archive: Archive) => T): T {
  const archive = openArchive(path, TEST_AUTHOR);
  try {
    expect(archive.access).toBe('write');
    expect(verifyArchive(archive)).toEqual([]);
    for (const sql of [MARKS, ORPHANS]) expect(archive.database.prepare(sql).get()).toEqual({ count: 0 });
    expect(readdirSync(dirname(path)).filter((name) => /parziale|\.tmp/u.test(name))).toEqual([]);
    return look(archive);
  } finally {
    archive.close();
  }
}

describe.each<HandOutFormat>(['package', 'spreadsheet'])('a hand-out as a %s', (format) => {
  test.each(FAULTS)('is out and remembered, or neither, whatever call is %s', async (fault) => {
    const ends = new Set<string>();
    await atEachCall(
      async (fail) => {
        const { archive } = filledArchive();
        const out = join(dirname(archive.path), format === 'package' ? 'S08.pegasoz' : 'S08.xlsx');
        const order = handOutOrder({ selection: {} }, { format });
        const { thrown, reached } = await fail(() => makeHandOut(archive, order, out, UNWATCHED));
        archive.close();
        const remembered = atNextStart(archive, ({ database }) => handOuts(database).length === 1);
        expect(remembered).toBe(existsSync(out));
        if (!reached) expect(remembered).toBe(true);
        if (thrown === null) expect(remembered).toBe(true);
        else if (!(thrown instanceof Killed)) expect(thrown).toMatchObject({ message: expect.any(String) });
        ends.add(`${thrown === null ? 'done' : 'thrown'} ${remembered}`);
      },
      fault,
      { from: 1, oneOf: format === 'package' ? 1 : 2 },
    );
    expect([...ends]).toEqual(expect.arrayContaining(['thrown false', 'done true']));
    if (fault === 'killed before') expect(ends).toContain('thrown true');
  });
});

test('what stood at the name of a hand-out that never left stays as it was', async () => {
  await atEachCall(
    async (fail) => {
      const { archive } = filledArchive();
      const out = join(dirname(archive.path), 'S08.pegasoz');
      await makeHandOut(archive, handOutOrder({ selection: {} }), out, UNWATCHED);
      const before = readFileSync(out);
      await fail(() => makeHandOut(archive, handOutOrder({ selection: {} }), out, UNWATCHED));
      archive.close();
      const known = atNextStart(archive, ({ database }) => handOuts(database).map(({ id }) => id));
      const { manifest } = await readPackage(out);
      expect(known).toContain(manifest.handOut.id);
      expect(known).toHaveLength(readFileSync(out).equals(before) ? 1 : 2);
    },
    'killed before',
    { from: 2, oneOf: 2 },
  );
});

test.each(FAULTS)('a return is out and remembered, or neither, whatever call is %s', async (fault) => {
  await atEachCall(
    async (fail) => {
      const { received, handOut, folder, objectiveId } = await twoOffices();
      edit(received, (db) => writeObjective(db, objectiveId, { progressReport: 'Fatto.' }));
      const out = join(folder, 'rientro.pegasoz');
      const { reached } = await fail(() => writeReturn(received, handOut.id, out, UNWATCHED));
      received.close();
      const remembered = atNextStart(received, ({ database }) => writtenReturns(database, handOut.id).length === 1);
      expect(remembered).toBe(existsSync(out));
      if (!reached) expect(remembered).toBe(true);
    },
    fault,
    { from: 1 + FAULTS.indexOf(fault), oneOf: 3 },
  );
});

test('a file that was moved on before the next start was sent', async () => {
  const { archive } = filledArchive();
  const out = join(dirname(archive.path), 'S08.pegasoz');
  const ends = new Set<boolean>();
  await atEachCall(async (fail) => {
    const one = filledArchive().archive;
    const target = join(dirname(one.path), basename(out));
    await fail(() => makeHandOut(one, handOutOrder({ selection: {} }), target, UNWATCHED));
    one.close();
    const wasOut = existsSync(target);
    if (wasOut) writeFileSync(target, 'un altro file');
    expect(atNextStart(one, ({ database }) => handOuts(database).length === 1)).toBe(wasOut);
    ends.add(wasOut);
  }, 'killed before');
  expect(ends).toEqual(new Set([true, false]));
  archive.close();
});

test('a file that leaves before it is remembered would be found', async () => {
  const unknown: boolean[] = [];
  planted.oldOrder = true;
  try {
    await atEachCall(async (fail) => {
      const { archive } = filledArchive();
      const out = join(dirname(archive.path), 'S08.pegasoz');
      await fail(() => makeHandOut(archive, handOutOrder({ selection: {} }), out, UNWATCHED));
      archive.close();
      unknown.push(existsSync(out) && atNextStart(archive, ({ database }) => handOuts(database).length === 0));
    }, 'killed before');
  } finally {
    planted.oldOrder = false;
  }
  expect(unknown).toContain(true);
});
