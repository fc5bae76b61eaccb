import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { connectionOf } from '../../../../electron/archive/connection/connection.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { documentChanges } from '../../../../electron/archive/document/document-changes.ts';
import { writeChanges } from '../../../../electron/archive/document/write-document-changes.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { objectivesOfYear } from '../../../../electron/archive/objectives/objectives-of-year.ts';
import { snapshotDocument } from '../../../../electron/archive/reviews/snapshots.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo } from '../../../../electron/archive/steps/undo.ts';
import { BLANK_PHASE } from '../../../../electron/archive/tables/blank-rows.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { deleteRow, insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { approveVersion } from '../../../../electron/archive/versions/approve-version.ts';
import { planNow, versionsOf } from '../../../../electron/archive/versions/plan-versions.ts';
import { variedObjectives } from '../../../../electron/archive/versions/varied-since.ts';
import { watchVaried } from '../../../../electron/archive/versions/varied-watch.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type Id, isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { edited, someEdit } from '../../../shared/rules/merge/edited-documents.ts';
import { someObjective, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { editedDocument } from '../../../support/offices/edited-document.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { yearArchive } from '../../../support/year-archive.ts';
import { actOnRows, rowAct } from './row-acts.ts';

const day = isoDate.parse.bind(isoDate);
const YEAR = 2026;

function lastVersion(archive: Archive, planId: Id) {
  return versionsOf(archive.database, planId, YEAR).at(-1) ?? expect.fail('no version');
}

/** By the version itself, of the objectives that are there. */
function exactly(archive: Archive, planId: Id): readonly Id[] {
  const { database } = archive;
  const before = snapshotDocument(database, lastVersion(archive, planId).snapshotId);
  const varied = variedObjectives(before, planNow(database, planId, YEAR));
  const inYear = new Set(objectivesOfYear(database, planId, YEAR));
  return varied.filter(({ objectiveId }) => inYear.has(objectiveId)).map(({ objectiveId }) => objectiveId);
}

const sorted = (ids: Iterable<Id>): readonly Id[] => [...ids].toSorted();

const action = fc.oneof(
  { weight: 12, arbitrary: rowAct },
  { weight: 1, arbitrary: fc.record({ kind: fc.nat(100), seed: fc.nat(1_000) }) },
  { weight: 2, arbitrary: someEdit },
  { weight: 8, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  { weight: 1, arbitrary: fc.constant('approve' as const) },
);

test('whatever is written, taken back, merged or approved, the log tells the objectives that both versions compared tell', async () => {
  const path = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const planId = readArchiveDocument(archive.database).objectives.find(({ year }) => year === YEAR)?.planId;
  if (planId === undefined) throw new Error('The sample has no objective of the year');
  const approve = () => {
    try {
      approveVersion(archive, { planId, year: YEAR, date: day('2026-02-01'), act: 'Delibera' });
    } catch (error) {
      // Nothing is varied.
      if (!(error instanceof AppError)) throw error;
    }
  };
  const watch = watchVaried(archive.database);
  expect(await watch.of(planId, YEAR)).toBeNull();
  approve();
  const objectives = objectivesOfYear(archive.database, planId, YEAR);
  const seen = { varied: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
      approve();
      for (const one of actions) {
        if (one === 'undo') undo(archive);
        else if (one === 'redo') redo(archive);
        else if (one === 'approve') approve();
        else if ('act' in one) actOnRows(archive, objectives, one);
        else {
          const from = readArchiveDocument(archive.database);
          const to = 'kind' in one ? editedDocument(from, [one, { ...one, kind: one.kind + 7 }]) : edited(from, [one]);
          inTransaction(archive, 'prova', (db) => writeChanges(db, documentChanges(from, to)));
        }
        if (versionsOf(archive.database, planId, YEAR).length === 0) continue;
        const expected = sorted(exactly(archive, planId));
        expect(sorted((await watch.of(planId, YEAR)) ?? [])).toEqual(expected);
        seen[expected.length > 0 ? 'varied' : 'none'] += 1;
        const anew = await watchVaried(archive.database).of(planId, YEAR);
        expect(sorted(anew ?? [])).toEqual(expected);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(Math.min(seen.varied, seen.none)).toBeGreaterThan(0);
  archive.close();
});

test('an objective that went to another year and came back is not varied; results never are; the same set stays while nothing changes', async () => {
  const { archive, planId, objectiveId, phaseId } = yearArchive();
  const watch = watchVaried(archive.database);
  approveVersion(archive, { planId, year: YEAR, date: day('2026-02-01'), act: 'Delibera' });
  const write = (work: Parameters<typeof inTransaction<void>>[2]) => inTransaction(archive, 'prova', work);
  const none = await watch.of(planId, YEAR);
  expect(none).toEqual(new Set());
  write((db) => updateRow(db, PHASES, phaseId, { progress: percentage.parse(100), note: 'Fatto' }));
  expect(await watch.of(planId, YEAR)).toBe(none);
  write((db) => updateRow(db, PHASES, phaseId, { weight: percentage.parse(100) }));
  const one = await watch.of(planId, YEAR);
  expect(one).toEqual(new Set([objectiveId]));
  write((db) => updateRow(db, OBJECTIVES, objectiveId, { year: 2027 }));
  expect(await watch.of(planId, YEAR)).toEqual(new Set());
  write((db) => updateRow(db, OBJECTIVES, objectiveId, { year: YEAR }));
  expect(await watch.of(planId, YEAR)).toEqual(one);
  for (let step = 0; step < 3; step += 1) undo(archive);
  expect(await watch.of(planId, YEAR)).toEqual(new Set());
  expect(await watchVaried(archive.database).of(planId, YEAR)).toEqual(new Set());
});

test('a row that came, was written and went again is nothing; one that is given to another objective is told of both', async () => {
  const { archive, planId, objectiveId, phaseId } = yearArchive();
  const other = someObjective(planId, { code: '2026_B01_01' });
  const write = (work: Parameters<typeof inTransaction<void>>[2]) => inTransaction(archive, 'prova', work);
  write((db) => insertRow(db, OBJECTIVES, other));
  approveVersion(archive, { planId, year: YEAR, date: day('2026-02-01'), act: 'Delibera' });
  const watch = watchVaried(archive.database);
  const id = newId();
  write((db) => insertRow(db, PHASES, { ...BLANK_PHASE, id, objectiveId, position: 2, description: 'Nuova' }));
  expect(await watch.of(planId, YEAR)).toEqual(new Set([objectiveId]));
  write((db) => updateRow(db, PHASES, id, { description: 'Nuova fase' }));
  write((db) => deleteRow(db, PHASES, id));
  expect(await watch.of(planId, YEAR)).toEqual(new Set());
  write((db) => updateRow(db, PHASES, phaseId, { objectiveId: other.id }));
  for (const one of [watch, watchVaried(archive.database)])
    expect(await one.of(planId, YEAR)).toEqual(new Set([objectiveId, other.id]));
  write((db) => updateRow(db, PHASES, phaseId, { objectiveId }));
  expect(await watch.of(planId, YEAR)).toEqual(new Set());
});

test('where a line of the log is lost, the version itself tells', async () => {
  const { archive, planId, objectiveId, phaseId } = yearArchive();
  approveVersion(archive, { planId, year: YEAR, date: day('2026-02-01'), act: 'Delibera' });
  const weigh = (value: number) =>
    inTransaction(archive, 'peso', (db) => updateRow(db, PHASES, phaseId, { weight: percentage.parse(value) }));
  weigh(9_000);
  connectionOf(archive.database).exec('DELETE FROM changes WHERE number = (SELECT max(number) FROM changes)');
  inTransaction(archive, 'nota', (db) => updateRow(db, PHASES, phaseId, { note: 'Dopo il recupero' }));
  // The number of the line that is lost is taken again, and nothing but the last step that was found tells of it.
  connectionOf(archive.database).exec("UPDATE steps SET role = 'foundation' WHERE label = 'peso'");
  const watch = watchVaried(archive.database);
  expect(await watch.of(planId, YEAR)).toEqual(new Set([objectiveId]));
  weigh(10_000);
  expect(await watch.of(planId, YEAR)).toEqual(new Set());
});
