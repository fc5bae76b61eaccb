import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive, ReadableDatabase, WritableDatabase } from '../../../../electron/archive/archive.ts';
import {
  duplicateObjective,
  removeObjective,
  writeObjective,
} from '../../../../electron/archive/edits/objective-edits.ts';
import { insertRows, writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import {
  addToRegister,
  deleteFromRegister,
  writeRegister,
} from '../../../../electron/archive/registers/edit-registers.ts';
import { mergeRegister } from '../../../../electron/archive/registers/merge-register.ts';
import { moveInRegister } from '../../../../electron/archive/registers/move-in-register.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { pastValue, restoreValue } from '../../../../electron/archive/steps/restore-value.ts';
import { redo, undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { readMunicipality } from '../../../../electron/archive/tables/municipality.ts';
import { writeSettings } from '../../../../electron/archive/tables/settings.ts';
import { allRows, rowsWhere } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, COUNCILLORS, OBJECTIVES, PEOPLE, PHASES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { importSchede } from '../../../../electron/official/import/import-schede.ts';
import { AppError } from '../../../../shared/errors.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { utf8, VALLECHIARA } from '../../official/vallechiara.ts';

const document = schedeOfText(utf8(VALLECHIARA), 'schede.txt');

/** Every row of every table that the log covers, in short; the number of an objective is its place in the index, no data. */
function snapshot(db: ReadableDatabase): string {
  const logged = db.prepare<[], { readonly name: string }>(
    "SELECT tbl_name AS name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%LogInsert' ORDER BY name",
  );
  const rows = JSON.stringify(
    logged.all().map(({ name }) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]),
    (key, value) => (key === 'number' ? undefined : value),
  );
  return createHash('sha256').update(rows).digest('hex');
}

const pick = <Row>(rows: readonly Row[], seed: number): Row => {
  const row = rows[seed % rows.length];
  if (row === undefined) throw new AppError('not-found', 'Nothing to pick from');
  return row;
};

const allObjectives = (db: ReadableDatabase) =>
  allRows(db, PLANS).flatMap(({ id }) => rowsWhere(db, OBJECTIVES, { planId: id }));

/** Everything that writes more than a field at once, and a field put back from the history. */
const STEPS: readonly ((db: WritableDatabase, seed: number) => unknown)[] = [
  (db, seed) =>
    mergeRegister(db, 'person', pick(allRows(db, PEOPLE), seed).id, pick(allRows(db, PEOPLE), seed * 7 + 1).id),
  (db, seed) =>
    mergeRegister(db, 'centre', pick(allRows(db, CENTRES), seed).id, pick(allRows(db, CENTRES), seed * 5 + 1).id),
  (db, seed) =>
    mergeRegister(
      db,
      'councillor',
      pick(allRows(db, COUNCILLORS), seed).id,
      pick(allRows(db, COUNCILLORS), seed + 1).id,
    ),
  (db, seed) =>
    writeRegister(db, { kind: 'person', id: pick(allRows(db, PEOPLE), seed).id, fields: { name: `NOME ${seed}` } }),
  (db, seed) => addToRegister(db, { kind: 'person', fields: { name: `NUOVO ${seed}` } }),
  (db, seed) =>
    deleteFromRegister(db, 'person', pick(allRows(db, PEOPLE), allRows(db, PEOPLE).length - 1 - (seed % 3)).id),
  (db, seed) =>
    moveInRegister(db, 'centre', pick(allRows(db, CENTRES), seed).id, pick(allRows(db, CENTRES), seed * 3 + 1).id),
  (db, seed) =>
    writeRegister(db, {
      kind: 'centre',
      id: pick(allRows(db, CENTRES), seed).id,
      fields: { parentId: pick(allRows(db, CENTRES), seed * 3 + 2).id },
    }),
  (db, seed) => writeSettings(db, { pageNumbers: seed % 2 === 0 }),
  (db, seed) => removeObjective(db, pick(allObjectives(db), seed).id),
  (db, seed) => duplicateObjective(db, pick(allObjectives(db), seed).id, `COPIA_${seed}`),
  (db, seed) => {
    const { id } = pick(allObjectives(db), seed);
    const rows = rowsWhere(db, PHASES, { objectiveId: id }).map((row) => ({
      id: row.id,
      patch: { responsible: `INCOLLATO ${seed % 3}` },
    }));
    writeRows(db, PHASE_KIND, id, rows);
    insertRows(db, PHASE_KIND, id, rows.length, [{ description: 'incollata' }, { note: 'anche lei' }]);
  },
  (db, seed) =>
    writeObjective(db, pick(allObjectives(db), seed).id, { parentId: pick(allObjectives(db), seed * 3 + 1).id }),
  (db, seed) => {
    const logged = db.prepare<[], { readonly number: number }>("SELECT number FROM changes WHERE kind = 'update'");
    restoreValue(db, pastValue(db, pick(logged.all(), seed).number));
  },
];

/** Does one step; one that is refused changes nothing. */
function step(archive: Archive, kind: number, seed: number): void {
  try {
    if (kind < STEPS.length) {
      inTransaction(archive, `passo ${kind}`, (db) => STEPS[kind]?.(db, seed));
      return;
    }
    const municipality = readMunicipality(archive.database)?.name ?? '';
    const schede = document.schede.map((scheda) => ({ ...scheda, municipality }));
    importSchede(archive, { ...document, schede }, { onConflict: seed % 2 === 0 ? 'keep' : 'replace' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const UNDO = STEPS.length + 1;
const REDO = STEPS.length + 2;
const RESTART = STEPS.length + 3;

test('merges, imports, pastes, deletions and values put back are undone and done again, in any order, across restarts', () => {
  const sample = join(temporaryFolder(), 'campione.pegaso');
  buildSample(sample, TEST_AUTHOR);
  const acts = fc.array(fc.tuple(fc.nat(RESTART), fc.nat(1000)), { minLength: 6, maxLength: 18 });
  fc.assert(
    fc.property(acts, (made) => {
      const path = join(temporaryFolder(), 'prova.pegaso');
      copyFileSync(sample, path);
      let archive = openArchive(path, TEST_AUTHOR);
      const past: string[] = [];
      let future: string[] = [];
      let now = snapshot(archive.database);
      const travel = (work: typeof undo, from: string[], to: string[]) => {
        const expected = from.pop();
        expect(work(archive) === null).toBe(expected === undefined);
        if (expected === undefined) return;
        to.push(now);
        now = expected;
      };
      for (const [kind, seed] of made) {
        if (kind === UNDO) travel(undo, past, future);
        else if (kind === REDO) travel(redo, future, past);
        else if (kind === RESTART) {
          archive.close();
          archive = openArchive(path, TEST_AUTHOR);
        } else {
          step(archive, kind, seed);
          const then = snapshot(archive.database);
          if (then === now) continue;
          past.push(now);
          now = then;
          future = [];
        }
        expect(snapshot(archive.database)).toBe(now);
      }
      expect(verifyArchive(archive)).toEqual([]);
      while (past.length > 0) {
        travel(undo, past, future);
        expect(snapshot(archive.database)).toBe(now);
      }
      expect(undoState(archive.database).undo).toBeNull();
      expect(verifyArchive(archive)).toEqual([]);
      archive.close();
    }),
    { numRuns: 8 },
  );
});
