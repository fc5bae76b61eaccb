import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import {
  addToRegister,
  addUsualBands,
  deleteFromRegister,
  writeRegister,
} from '../../../../electron/archive/registers/edit-registers.ts';
import { mergeRegister } from '../../../../electron/archive/registers/merge-register.ts';
import { moveInRegister } from '../../../../electron/archive/registers/move-in-register.ts';
import { readRegisters } from '../../../../electron/archive/registers/read-registers.ts';
import { registerUses } from '../../../../electron/archive/registers/register-uses.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { allRows, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, PEOPLE } from '../../../../electron/archive/tables/tables.ts';
import { type Id, percentage } from '../../../../shared/schemas/primitives.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const author = { who: 'Prova', now: () => new Date('2026-03-01T09:00:00Z') };

function sample(): Archive {
  const path = join(temporaryFolder(), 'prova.pegaso');
  buildSample(path, author);
  return openArchive(path, author);
}

test('two spellings of a person become one everywhere, and undo parts them again', () => {
  const archive = sample();
  const db = archive.database;
  const [into, from] = allRows(db, PEOPLE).filter(({ id }) => registerUses(db, 'person', id).length > 1);
  if (into === undefined || from === undefined) throw new Error('The sample has no two people in use');
  const before = [into, from].flatMap(({ id }) => registerUses(db, 'person', id));
  inTransaction(archive, 'unione', (write) => mergeRegister(write, 'person', from.id, into.id));
  expect(allRows(db, PEOPLE).map(({ id }) => id)).not.toContain(from.id);
  expect(registerUses(db, 'person', into.id)).toHaveLength(before.length);
  undo(archive);
  expect([into, from].flatMap(({ id }) => registerUses(db, 'person', id))).toEqual(before);
  archive.close();
});

test('a row in use is not deleted, and the refusal says where it is used', () => {
  const archive = sample();
  const registers = readRegisters(archive.database);
  for (const [kind, rows] of [
    ['person', registers.people],
    ['centre', registers.centres],
    ['councillor', registers.councillors],
    ['listItem', registers.listItems],
    ['plan', registers.plans],
  ] as const) {
    const used = rows.find(({ id }) => registerUses(archive.database, kind, id).length > 0);
    if (used === undefined) throw new Error(`The sample uses no ${kind}`);
    const [use] = registerUses(archive.database, kind, used.id);
    expect(() => inTransaction(archive, 'via', (db) => deleteFromRegister(db, kind, used.id))).toThrow(
      use?.objectiveCode,
    );
  }
  archive.close();
});

test('a centre that nothing uses is deleted when no other is below it', () => {
  const archive = sample();
  const add = (code: string, parentId: Id | null) =>
    inTransaction(archive, 'nuovo', (db) =>
      addToRegister(db, { kind: 'centre', fields: { code, longName: `UFFICIO ${code}`, shortName: '', parentId } }),
    );
  const above = add('ZZ1', null);
  const below = add('ZZ2', above);
  const remove = (id: Id) => () => inTransaction(archive, 'via', (db) => deleteFromRegister(db, 'centre', id));
  expect(remove(above)).toThrow('ha altri centri sotto di sé');
  remove(below)();
  remove(above)();
  expect(rowWhere(archive.database, CENTRES, { code: 'ZZ1' })).toBeNull();
  archive.close();
});

test('doubles, nameless centres, inverted years and centres inside themselves are refused at their field', () => {
  const archive = sample();
  const [first, second] = allRows(archive.database, PEOPLE);
  const [centre] = allRows(archive.database, CENTRES).filter(({ parentId }) => parentId !== null);
  if (first === undefined || second === undefined || centre?.parentId == null)
    throw new Error('The sample is too small');
  const { parentId } = centre;
  const refusedField = (work: Parameters<typeof inTransaction>[2]) => {
    try {
      inTransaction(archive, 'prova', work);
    } catch (error) {
      return error instanceof Error && 'fields' in error ? error.fields : error;
    }
    return null;
  };
  expect(
    refusedField((db) => writeRegister(db, { kind: 'person', id: second.id, fields: { name: first.name } })),
  ).toHaveProperty('name');
  expect(
    refusedField((db) =>
      addToRegister(db, { kind: 'centre', fields: { code: null, longName: '', shortName: '', parentId: null } }),
    ),
  ).toHaveProperty('longName');
  expect(
    refusedField((db) =>
      addToRegister(db, { kind: 'plan', fields: { code: 'X', name: 'X', firstYear: 2027, lastYear: 2026 } }),
    ),
  ).toHaveProperty('lastYear');
  expect(
    refusedField((db) => writeRegister(db, { kind: 'centre', id: parentId, fields: { parentId: centre.id } })),
  ).toHaveProperty('parentId');
  archive.close();
});

test('merging a centre into one that hangs below it leaves a tree, and its objectives follow', () => {
  const archive = sample();
  const child = allRows(archive.database, CENTRES).find(({ parentId }) => parentId !== null);
  if (child?.parentId == null) throw new Error('The sample has no sub-centre');
  const { parentId } = child;
  const leaf = inTransaction(archive, 'nuovo', (db) =>
    addToRegister(db, {
      kind: 'centre',
      fields: { code: 'ZZ9', longName: 'UFFICIO NUOVO', shortName: '', parentId: child.id },
    }),
  );
  inTransaction(archive, 'unione', (db) => mergeRegister(db, 'centre', parentId, leaf));
  const above = new Map(allRows(archive.database, CENTRES).map((centre) => [centre.id, centre.parentId]));
  expect(above.get(child.id)).toBe(leaf);
  expect(above.get(leaf)).not.toBe(child.id);
  expect(above.has(parentId)).toBe(false);
  expect(rowWhere(archive.database, CENTRES, { code: 'ZZ9' })).not.toBeNull();
  for (const id of selectedObjectives(archive.database, {}))
    expect(readObjectiveDetail(archive.database, id).centreId).not.toBe(parentId);
  archive.close();
});

test('an item of a list is moved before another or last, and one step takes it back', () => {
  const archive = sample();
  const states = () => readRegisters(archive.database).listItems.filter(({ kind }) => kind === 'status');
  const before = states().map(({ label }) => label);
  const [first, second, third] = states();
  if (first === undefined || second === undefined || third === undefined) throw new Error('The sample has few states');
  inTransaction(archive, 'ordine', (db) => moveInRegister(db, 'listItem', third.id, second.id));
  expect(states().map(({ label }) => label)).toEqual([first.label, third.label, second.label, ...before.slice(3)]);
  inTransaction(archive, 'ordine', (db) => moveInRegister(db, 'listItem', first.id, null));
  expect(states().at(-1)?.label).toBe(first.label);
  undo(archive);
  undo(archive);
  expect(states().map(({ label }) => label)).toEqual(before);
  archive.close();
});

test('a band is added, changed and deleted; a minimum that is there is refused at its field; the usual ones come where there is none', () => {
  const archive = sample();
  const { database: db } = archive;
  const bands = () => readRegisters(db).bands.map(({ minimum, label }) => [minimum, label]);
  const usual = bands();
  const write = (work: Parameters<typeof inTransaction>[2]) => inTransaction(archive, 'fasce', work);
  const added = { kind: 'band', fields: { minimum: percentage.parse(9500), label: 'Pieno' } } as const;
  write((to) => addToRegister(to, added));
  expect(bands().at(-1)).toEqual([9500, 'Pieno']);
  expect(() => write((to) => addToRegister(to, added))).toThrow(
    expect.objectContaining({ code: 'field-invalid', fields: { minimum: expect.stringContaining("c'è già") } }),
  );
  const [first] = readRegisters(db).bands;
  if (first === undefined) throw new Error('No band');
  write((to) => writeRegister(to, { kind: 'band', id: first.id, fields: { label: 'Mancato' } }));
  expect(bands()[0]).toEqual([0, 'Mancato']);
  expect(() => write(addUsualBands)).toThrow('Ci sono già delle fasce');
  for (const { id } of readRegisters(db).bands) write((to) => deleteFromRegister(to, 'band', id));
  expect(bands()).toEqual([]);
  write(addUsualBands);
  expect(bands()).toEqual(usual);
  archive.close();
});
