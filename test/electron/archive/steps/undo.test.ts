import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive, ReadableDatabase } from '../../../../electron/archive/archive.ts';
import { INDICATOR_KIND } from '../../../../electron/archive/edits/indicator-kind.ts';
import {
  createObjective,
  duplicateObjective,
  removeObjective,
  writeObjective,
} from '../../../../electron/archive/edits/objective-edits.ts';
import {
  deleteRows,
  duplicateRows,
  insertRows,
  moveRows,
  writeRows,
} from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { allRows, insertRow, rowsWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { year } from '../../../../shared/schemas/primitives.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const DATA = ['plans', 'people', 'objectives', 'phases', 'indicators', 'indicatorResults', 'participants', 'listItems'];
const moment = new Date('2026-03-01T09:00:00Z');
const author = { who: 'Prova', now: () => moment };

/** Every row of every table of data, as text; the number of an objective is its place in the index, no data. */
function snapshot(db: ReadableDatabase): string {
  return JSON.stringify(
    DATA.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()),
    (key, value) => (key === 'number' ? undefined : value),
  );
}

function archiveWithObjective(): { readonly archive: Archive; readonly path: string } {
  const path = join(temporaryFolder(), 'prova.pegaso');
  const archive = createArchive(path, { ...author, municipality: 'Comune di Prova' });
  inTransaction(archive, 'primo obiettivo', (db) => {
    insertRow(db, PLANS, {
      id: newId(),
      code: 'DUP_2025_2027',
      name: 'DUP 2025 2027',
      firstYear: 2025,
      lastYear: 2027,
    });
    newObjective(db, '2026_A01_01');
  });
  return { archive, path };
}

function newObjective(db: Parameters<typeof createObjective>[0], code: string) {
  const [plan] = allRows(db, PLANS);
  if (plan === undefined) throw new Error('no plan');
  return createObjective(db, {
    planId: plan.id,
    level: 'PEG',
    parentId: null,
    code,
    year: year.parse(2026),
    title: code,
    centreId: null,
  });
}

/** One edit of a kind and a seed that chooses among what there is; it may find nothing to do. */
function edit(archive: Archive, kind: number, seed: number): void {
  inTransaction(archive, `modifica ${kind} ${seed}`, (db) => {
    const [plan] = allRows(db, PLANS);
    const all = plan === undefined ? [] : rowsWhere(db, OBJECTIVES, { planId: plan.id });
    const target = all[seed % Math.max(all.length, 1)];
    if (target === undefined) return void newObjective(db, `N${seed}`);
    const rows = rowsWhere(db, PHASES, { objectiveId: target.id }).map(({ id }) => id);
    const some = rows.filter((_, index) => (seed >> index) % 2 === 0);
    if (kind === 0)
      writeObjective(db, target.id, {
        title: `titolo ${seed}`,
        responsible: `Persona ${seed % 5}`,
        status: 'In Corso',
      });
    if (kind === 1)
      insertRows(db, PHASE_KIND, target.id, seed % 4, [{ description: `fase ${seed}` }, { note: 'è una nota' }]);
    if (kind === 2 && some.length > 0) deleteRows(db, PHASE_KIND, target.id, some);
    if (kind === 3 && some.length > 0) moveRows(db, PHASE_KIND, target.id, some, seed % 3);
    if (kind === 4 && some.length > 0) duplicateRows(db, PHASE_KIND, target.id, some);
    if (kind === 5 && rows[0] !== undefined)
      writeRows(db, PHASE_KIND, target.id, [{ id: rows[0], patch: { responsible: 'Verdi', plannedEnd: null } }]);
    if (kind === 6)
      insertRows(db, INDICATOR_KIND, target.id, 0, [
        { type: 'EFFICACIA', results: [{ year: year.parse(2025), value: null }] },
      ]);
    if (kind === 7) duplicateObjective(db, target.id, `COPIA ${seed}`);
    if (kind === 8) removeObjective(db, target.id);
  });
}

test('undo goes back through every state and redo forward again, across restarts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(1000)), { minLength: 1, maxLength: 12 }), (edits) => {
      const made = archiveWithObjective();
      let { archive } = made;
      const states = [snapshot(archive.database)];
      for (const [kind, seed] of edits) {
        edit(archive, kind, seed);
        const state = snapshot(archive.database);
        if (state !== states.at(-1)) states.push(state);
      }
      for (const expected of states.slice(0, -1).toReversed()) {
        expect(undo(archive)).not.toBeNull();
        expect(snapshot(archive.database)).toBe(expected);
      }
      archive.close();
      archive = openArchive(made.path, author);
      for (const expected of states.slice(1)) {
        expect(redo(archive)).not.toBeNull();
        expect(snapshot(archive.database)).toBe(expected);
      }
      expect(redo(archive)).toBeNull();
      archive.close();
    }),
    { numRuns: 25 },
  );
});

test('a step that changes nothing leaves no trace', () => {
  const { archive } = archiveWithObjective();
  edit(archive, 0, 1);
  edit(archive, 0, 1);
  undo(archive);
  expect(undoState(archive.database)).toEqual({ undo: 'primo obiettivo', redo: 'modifica 0 1' });
  archive.close();
});

test('undo and redo weave: an edit after an undo closes the way forward', () => {
  const { archive } = archiveWithObjective();
  edit(archive, 1, 1);
  edit(archive, 1, 2);
  undo(archive);
  undo(archive);
  redo(archive);
  undo(archive);
  redo(archive);
  expect(undoState(archive.database)).toEqual({ undo: 'modifica 1 1', redo: 'modifica 1 2' });
  edit(archive, 0, 3);
  expect(undoState(archive.database)).toEqual({ undo: 'modifica 0 3', redo: null });
  undo(archive);
  expect(undoState(archive.database)).toEqual({ undo: 'modifica 1 1', redo: 'modifica 0 3' });
  archive.close();
});

test('the birth of an archive cannot be undone', () => {
  const { archive } = archiveWithObjective();
  expect(undo(archive)?.label).toBe('primo obiettivo');
  expect(undo(archive)).toBeNull();
  expect(undoState(archive.database)).toEqual({ undo: null, redo: 'primo obiettivo' });
  archive.close();
});

test('typing that goes on is one step, a pause begins another', () => {
  const path = join(temporaryFolder(), 'prova.pegaso');
  let clock = moment.getTime();
  const archive = createArchive(path, { who: 'Prova', now: () => new Date(clock), municipality: 'Comune di Prova' });
  const id = inTransaction(archive, 'nuovo', (db) => {
    insertRow(db, PLANS, { id: newId(), code: 'P', name: 'P', firstYear: 2026, lastYear: 2026 });
    return newObjective(db, 'A');
  });
  const type = (title: string, afterMs: number) => {
    clock += afterMs;
    inTransaction(archive, 'titolo di A', (db) => writeObjective(db, id, { title }), { continues: true });
  };
  type('Re', 1000);
  type('Redigere', 1000);
  type('Redigere il bilancio', 60_000);
  const titleAfterUndo = () => {
    undo(archive);
    return archive.database.prepare('SELECT title FROM objectives').pluck().get();
  };
  expect(titleAfterUndo()).toBe('Redigere');
  expect(titleAfterUndo()).toBe('A');
  archive.close();
});
