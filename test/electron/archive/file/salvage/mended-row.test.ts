import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { saidBy } from '../../../../../electron/archive/file/salvage/loss-words.ts';
import { mendedRow } from '../../../../../electron/archive/file/salvage/mended-row.ts';
import { Unreadable } from '../../../../../electron/archive/file/salvage/read-record.ts';
import { SalvageLosses } from '../../../../../electron/archive/file/salvage/salvage-losses.ts';
import { settleTrees } from '../../../../../electron/archive/file/salvage/settle-trees.ts';
import { newId } from '../../../../../electron/archive/tables/new-id.ts';

const ID = newId();

test('a text that breaks off is made whole by the log, or goes as far as it does', () => {
  const column = (name: string, type = 'TEXT', isNullable = false) => ({ name, type, isNullable, before: undefined });
  const table = (name: string, ...columns: readonly ReturnType<typeof column>[]) =>
    ({ ...{ name, columns, numbered: null, isWithoutRowid: false, indexes: [], references: [] } }) as const;
  const people = table('people', column('id'), column('name'));
  const mended = (name: unknown, logged: object = {}) => mendedRow(people, { id: ID, name } as never, logged as never);
  expect(mended('Rossi')).toEqual({ row: { id: ID, name: 'Rossi' }, cut: [] });
  expect(mended(new Unreadable('Ros'), { name: 'Rossi' })).toEqual({ row: { id: ID, name: 'Rossi' }, cut: [] });
  expect(mended(new Unreadable('Ros'), { name: 'Bianchi' })).toEqual({ row: { id: ID, name: 'Ros' }, cut: ['name'] });
  expect(mended(new Unreadable(null), { name: 'Rossi' })).toEqual({ row: { id: ID, name: 'Rossi' }, cut: [] });
  expect(mendedRow(people, { id: ID }, {})).toBeNull();
  const other = table('takenThings', column('id'), column('count', 'INTEGER'), column('note', 'TEXT', true));
  expect(mendedRow(other, { id: ID, count: 1, note: null }, {})).toEqual({
    row: { id: ID, count: 1, note: null },
    cut: [],
  });
  expect(mendedRow(other, { id: ID, count: new Unreadable(null), note: null }, {})).toBeNull();
  // What no schema speaks of is not guessed at.
  expect(mendedRow(other, { id: ID, count: 1, note: new Unreadable('n') }, {})).toBeNull();
});

test('a lost row is told by what a person would write again', () => {
  expect(saidBy('people', { id: ID, name: 'Rossi Anna' })).toMatch(/^nom\p{L}+: Rossi Anna$/u);
  expect(
    saidBy('phases', {
      id: ID,
      objectiveId: ID,
      number: 4,
      description: new Unreadable('Ban'),
      note: '',
      weight: null,
    }),
  ).toBe('descrizione: Ban…');
  expect(saidBy('handOuts', { id: ID, at: '2026', receiver: 'Biblioteca', packageId: ID, format: 'x' })).toBe(
    'del: 2026\ndestinatario: Biblioteca',
  );
  expect(saidBy('packageContents', { id: ID, content: Buffer.from('x') })).toBe('');
});

test('losses are counted once a row, and only of rows that are not there', () => {
  const losses = new SalvageLosses();
  losses.heard('objectives', { id: 'o', code: '2026_A01' });
  losses.heard('indicators', { id: 'i', objectiveId: 'o' });
  for (const kind of ['lost', 'orphan'] as const)
    losses.tell(kind, 'phases', { id: 'f', objectiveId: 'o', description: 'a' });
  losses.tell('cut', 'phases', { id: 'g', objectiveId: 'o', description: 'b' }, 'da riscrivere');
  losses.tell('rebuilt', 'people', { id: 'p', name: 'c' });
  losses.tell('lost', 'indicatorResults', { id: 'r', indicatorId: 'i', year: 2025, value: 100 });
  expect([...losses.counts]).toEqual([
    ['phases', 1],
    ['indicatorResults', 1],
  ]);
  expect(losses.all.map(({ kind, objective }) => [kind, objective])).toEqual([
    ['lost', '2026_A01'],
    ['cut', '2026_A01'],
    ['rebuilt', null],
    ['lost', '2026_A01'],
  ]);
  expect(losses.all[1]?.says).toBe('descrizione: b\nda riscrivere');
});

test('a row stands by itself whose place is under one that is lost, or under itself', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE objectives (id, parentId); CREATE TABLE centres (id, parentId)');
  const settled = (parents: Readonly<Record<string, string | null>>) => {
    const rows = new Map<unknown, Record<string, string | null>>(
      Object.entries(parents).map(([id, parentId]) => [id, { id, parentId }]),
    );
    const losses = new SalvageLosses();
    settleTrees(db, new Map([['centres', rows]]), losses);
    return [[...rows.values()].map(({ parentId }) => parentId), losses.all.length];
  };
  expect(settled({ a: null, b: 'a', c: 'b' })).toEqual([[null, 'a', 'b'], 0]);
  expect(settled({ c: 'b', b: 'x', d: 'b' })).toEqual([['b', null, 'b'], 1]);
  expect(settled({ a: 'a' })).toEqual([[null], 1]);
  expect(settled({ a: 'b', b: 'c', c: 'a', d: 'a' })).toEqual([['b', 'c', null, 'a'], 1]);
  expect(settled({ a: 'x', b: 'y' })).toEqual([[null, null], 2]);
  db.close();
});
