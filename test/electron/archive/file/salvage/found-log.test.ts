import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import {
  endsAlive,
  type FoundChange,
  foundLog,
  lastLogged,
} from '../../../../../electron/archive/file/salvage/found-log.ts';
import { prunedLife } from '../../../../../electron/archive/file/salvage/pruned-life.ts';
import { writeLog } from '../../../../../electron/archive/file/salvage/write-log.ts';

const ID = '00000000-0000-4000-8000-000000000001';
let number = 0;
function change(kind: FoundChange['kind'], more: Partial<FoundChange> = {}): FoundChange {
  number += 1;
  return {
    ...{ number, step: number, entity: 'phases', entityId: ID, objectiveId: null },
    ...{ kind, field: null, oldValue: null, newValue: null, ...more },
  };
}
const born = (more: Partial<FoundChange> = {}) => change('insert', more);
const wrote = (field: string, oldValue: string | null, newValue: string | null) =>
  change('update', { field, oldValue, newValue });
const deleted = (row: object | string) =>
  change('delete', { oldValue: typeof row === 'string' ? row : JSON.stringify(row) });

/** Which changes of a life are kept, from 1, and whether its birth is told. */
function pruned(
  life: readonly FoundChange[],
  now: Record<string, string | null> | null,
  unknown: readonly string[] = [],
) {
  const { kept, lacksBirth } = prunedLife(life, now, (_entity, _field, value) => !unknown.includes(value));
  return [kept.map((one) => life.indexOf(one) + 1), lacksBirth];
}

test('of the log of a row stays what leads to what it is', () => {
  const edited = [born(), wrote('note', '', 'a'), wrote('note', 'a', 'b')];
  expect(pruned(edited, { note: 'b' })).toEqual([[1, 2, 3], false]);
  expect(pruned(edited.slice(1), { note: 'b' })).toEqual([[1, 2], true]);
  // A change that is lost takes those of its field before it along, and no others.
  const gap = [born(), wrote('note', '', 'a'), wrote('title', '', 't'), wrote('note', 'b', 'c')];
  expect(pruned(gap, { note: 'c', title: 't' })).toEqual([[1, 3, 4], false]);
  expect(pruned(edited, { note: 'z' })).toEqual([[1], false]);
  expect(pruned([], { note: 'z' })).toEqual([[], true]);
  expect(pruned([], null)).toEqual([[], false]);
});

test('a row that is gone has the log of its last life, and those before as far as they fit', () => {
  const life = [born(), wrote('note', '', 'a'), deleted({ note: 'a' })];
  expect(pruned(life, null)).toEqual([[1, 2, 3], false]);
  expect(pruned(life.slice(0, 2), null)).toEqual([[], false]);
  expect(pruned([...life, born(), wrote('note', 'x', 'b')], { note: 'b' })).toEqual([[1, 2, 3, 4, 5], false]);
  // What fits no more in one life fits in the life before.
  expect(pruned([...life, born(), wrote('note', 'y', 'c'), wrote('note', 'x', 'b')], { note: 'b' })).toEqual([
    ...[[1, 2, 3, 4, 6], false],
  ]);
  expect(pruned([born(), deleted('{"note":'), born()], {})).toEqual([[3], false]);
  for (const row of ['[]', 'null', '3']) expect(pruned([born(), deleted(row)], null)).toEqual([[], false]);
  expect(pruned([born(), deleted({})], {})).toEqual([[], true]);
});

test('a past that names what nobody knows is not told', () => {
  expect(pruned([born(), wrote('personId', 'p', 'q')], { personId: 'q' }, ['p'])).toEqual([[1], false]);
  expect(pruned([born(), wrote('personId', 'q', 'p')], { personId: 'p' }, ['p'])).toEqual([[1, 2], false]);
  expect(pruned([born(), deleted({ personId: 'p' })], null, ['p'])).toEqual([[], false]);
  expect(pruned([born(), deleted({ personId: 'q', note: null })], null, ['p'])).toEqual([[1, 2], false]);
});

test('a log is put together by the numbers of its changes, and is hurt where any of it cannot be read', () => {
  const tableOf = (name: string, rows: readonly object[], isHurt = false) =>
    ({ table: { name }, rows, isHurt }) as never;
  const step = { number: 1, id: 's', at: '2026-01-01', who: '', label: 'x', role: 'edit', reverts: null };
  const changes = [wrote('note', 'a', 'b'), born()].map((one, at) => ({ ...one, number: 2 - at }));
  const log = foundLog([tableOf('steps', [{ ...step, number: 2 }, step]), tableOf('changes', changes)]);
  expect(log.steps.map((one) => one.number)).toEqual([1, 2]);
  expect([...log.lives.values()].map((life) => life.map(({ kind }) => kind))).toEqual([['insert', 'update']]);
  expect([log.changes, log.isHurt]).toEqual([2, false]);
  expect(foundLog([tableOf('steps', []), tableOf('changes', [], true)]).isHurt).toBe(true);
  expect(foundLog([tableOf('steps', [], true), tableOf('changes', [])]).isHurt).toBe(true);
  expect(foundLog([tableOf('steps', []), tableOf('changes', [{}])])).toMatchObject({ isHurt: true, changes: 0 });
  expect(foundLog([tableOf('steps', [{}]), tableOf('changes', [])]).isHurt).toBe(true);
  expect(foundLog([tableOf('changes', [])]).isHurt).toBe(true);
  expect([endsAlive([]), endsAlive([born()]), endsAlive([born(), deleted({})])]).toEqual([false, true, false]);
  expect(lastLogged([born(), wrote('a', '1', '2'), wrote('b', null, '3'), wrote('a', '2', '4')])).toEqual({
    a: '4',
    b: '3',
  });
});

/** What a log is written as: its steps and changes. */
function written(...log: [steps: readonly object[], changes: readonly FoundChange[], births: readonly object[]]) {
  const db = new Database(':memory:');
  db.exec(
    `CREATE TABLE steps (number, id, at, who, label, role, reverts);
     CREATE TABLE changes (number, step, entity, entityId, objectiveId, kind, field, oldValue, newValue)`,
  );
  writeLog(db, log[0] as never, log[1], log[2] as never, new Date('2026-03-01T00:00:00Z'));
  const steps = db.prepare('SELECT number, label, role, reverts, at FROM steps ORDER BY rowid').raw().all();
  const changes = db.prepare('SELECT number, step, kind FROM changes ORDER BY rowid').raw().all();
  db.close();
  return { steps, changes };
}

test('a log keeps its numbers; rows of unknown birth are born in a step before all others', () => {
  const at = '2026-01-01T00:00:00Z';
  const step = (number: number, role = 'edit', reverts: number | null = null) => {
    return { number, id: `s${number}`, at, who: '', label: `passo ${number}`, role, reverts };
  };
  const one = { ...born(), number: 7, step: 3 };
  const other = { ...wrote('note', 'a', 'b'), number: 9, step: 5 };
  const birth = { entity: 'phases', entityId: ID, objectiveId: null };
  expect(written([step(3), step(4), step(5, 'undo', 3)], [other, one], [])).toEqual({
    steps: [
      [3, 'passo 3', 'edit', null, at],
      [5, 'passo 5', 'undo', 3, at],
    ],
    changes: [
      [7, 3, 'insert'],
      [9, 5, 'update'],
    ],
  });
  // A step that took back one of which nothing is told is one like any other; one whose name is lost says so.
  expect(written([step(5, 'redo', 4)], [one, other], [birth, birth])).toEqual({
    steps: [
      [1, 'Inizio della storia che si è potuta leggere', 'foundation', null, at],
      [3, 'Operazione di cui non si legge più il nome', 'edit', null, at],
      [5, 'passo 5', 'edit', null, at],
    ],
    changes: [
      [1, 1, 'insert'],
      [2, 1, 'insert'],
      [7, 3, 'insert'],
      [9, 5, 'update'],
    ],
  });
  const early = { ...one, number: 1, step: 1 };
  expect(written([step(1)], [early], [birth, birth])).toMatchObject({
    steps: [[0], [1]].map(([first]) => expect.arrayContaining([first])),
    changes: [
      [-1, 0, 'insert'],
      [0, 0, 'insert'],
      [1, 1, 'insert'],
    ],
  });
  expect(written([], [], [birth])).toMatchObject({
    steps: [[1, ...Array(3).fill(expect.anything()), '2026-03-01T00:00:00.000Z']].map(([n]) =>
      expect.arrayContaining([n, '2026-03-01T00:00:00.000Z']),
    ),
    changes: [[1, 1, 'insert']],
  });
});
