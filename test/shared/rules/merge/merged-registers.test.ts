import { expect, test } from 'vitest';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { BASE, EVERYTHING, merge, newId, rewritten, row, withFields, withNew } from './over-the-base.ts';

test('a person added by both sides is one, with the identity that mine gave', () => {
  const added = (id: string, at: number) => {
    const document = withNew(BASE, 'people', 0, { id: newId(id), name: 'NUOVA PERSONA' });
    return rewritten(document, 'phases', row('phases', at).id, { responsibleId: newId(id) });
  };
  const { states, result } = merge(added('d1', 0), added('d2', 1));
  expect(states).toEqual({ 'phases responsibleId': 'taken' });
  expect(result.people.filter(({ name }) => name === 'NUOVA PERSONA')).toHaveLength(1);
  expect(result.phases[1]?.responsibleId).toBe(newId('d1'));
});

test('a person who goes and leaves the name to another is replaced wherever mine refers to it', () => {
  const [gone, heir] = [row('people', 1), row('people', 0)];
  const inherited = <R extends { readonly responsibleId: Id | null }>(one: R): R =>
    one.responsibleId === gone.id ? { ...one, responsibleId: heir.id } : one;
  const theirs = {
    ...BASE,
    people: BASE.people
      .filter(({ id }) => id !== gone.id)
      .map((one) => (one === heir ? { ...heir, name: gone.name } : one)),
    objectives: BASE.objectives.map(inherited),
    phases: BASE.phases.map(inherited),
    participants: BASE.participants.map((one) => (one.personId === gone.id ? { ...one, personId: heir.id } : one)),
  };
  const { found, result } = merge(BASE, theirs);
  expect(found.every(({ state }) => state === 'taken')).toBe(true);
  expect(result).toEqual(theirs);
});

test('a name that a row of mine has cannot be given by theirs', () => {
  const mine = withFields('people', [0, { name: 'LO STESSO NOME' }]);
  const theirs = withFields('people', [1, { name: 'LO STESSO NOME' }], [2, { name: 'PERSONA 1' }]);
  const { states, found, result } = merge(mine, theirs, EVERYTHING, 'theirs');
  expect(found.map(({ choices }) => choices)).toEqual([['mine'], ['mine']]);
  expect(states).toEqual({ 'people name': 'mine' });
  expect(result).toEqual(mine);
  expect(merge(BASE, theirs).states).toEqual({ 'people name': 'taken' });
});

test('a row that something taken refers to comes with it, also when mine had deleted it', () => {
  const { id } = row('people', 3);
  const mine = {
    ...BASE,
    people: BASE.people.filter((one) => one.id !== id),
    objectives: BASE.objectives.map((one) => (one.responsibleId === id ? { ...one, responsibleId: null } : one)),
    participants: BASE.participants.map((one) => (one.personId === id ? { ...one, personId: null } : one)),
  };
  const { states, result } = merge(mine, withFields('phases', [0, { responsibleId: id }]));
  expect(states).toEqual({ 'people added': 'taken', 'phases responsibleId': 'taken' });
  expect(result.people.some((one) => one.id === id)).toBe(true);
});

test('a register row that mine goes on using is not taken away', () => {
  const { id } = row('people', 3);
  const theirs = {
    ...BASE,
    people: BASE.people.filter((one) => one.id !== id),
    objectives: BASE.objectives.map((one) => ({ ...one, responsibleId: null })),
    participants: [],
  };
  expect(merge(BASE, theirs).states['people removed']).toBe('taken');
  expect(merge(withFields('phases', [0, { responsibleId: id }]), theirs).states['people removed']).toBe('mine');
});

test('a new person who says what one of mine says already is no difference', () => {
  const mine = withFields('people', [0, { name: 'PERSONA 1' }], [1, { name: 'PERSONA 0' }]);
  const theirs = withNew(withFields('people', [0, { name: 'ALTRA' }]), 'people', 0, { id: newId('b6') });
  expect(merge(mine, theirs).states).toEqual({ 'people name': 'mine,theirs' });
});

test('a new centre whose code one of mine has, but that is another, is told', () => {
  const mine = withFields('centres', [1, { code: 'S02' }], [2, { code: 'S01' }]);
  const renamed = withFields('centres', [1, { code: 'S99' }]);
  const theirs = withNew(renamed, 'centres', 1, { id: newId('c6'), longName: 'UN ALTRO SETTORE' });
  expect(merge(mine, theirs).states).toEqual({ 'centres code': 'mine,theirs', 'centres added': 'mine' });
});

test('a name that mine gave to a new person cannot be given by theirs to another', () => {
  const mine = withNew(BASE, 'people', 0, { id: newId('b7'), name: 'NUOVA PERSONA' });
  const theirs = withFields('people', [1, { name: 'NUOVA PERSONA' }]);
  expect(merge(mine, theirs).states).toEqual({ 'people name': 'mine' });
  expect(merge(theirs, mine).states).toEqual({});
});
