import { expect, test } from 'vitest';
import type { MergeOptions } from '../../../../shared/rules/merge/differences/allowed-changes.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../../shared/rules/merge/merged-document.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Side } from '../../../../shared/schemas/difference.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { someDocument } from './some-documents.ts';

type Table =
  | 'objectives'
  | 'phases'
  | 'indicators'
  | 'indicatorResults'
  | 'participants'
  | 'people'
  | 'centres'
  | 'plans'
  | 'listItems';

const BASE = someDocument();
const EVERYTHING: MergeOptions = { scope: 'everything', subjects: null };

/** Row of the base by its place in its table. */
function row<T extends Table>(table: T, at: number): ArchiveDocument[T][number] {
  const found = BASE[table][at];
  if (found === undefined) throw new Error(`No row ${at} in ${table}`);
  return found;
}

/** A document with fields of some rows of the base written anew. */
function withFields(table: Table, ...changes: readonly (readonly [number, object])[]): ArchiveDocument {
  return changes.reduce((document, [at, fields]) => rewritten(document, table, row(table, at).id, fields), BASE);
}

function rewritten(document: ArchiveDocument, table: Table, id: string, fields: object): ArchiveDocument {
  return archiveDocument.parse({
    ...document,
    [table]: document[table].map((one) => (one.id === id ? { ...one, ...fields } : one)),
  });
}

/** A document with a copy of a row of the base put into it under another identity. */
function withNew(document: ArchiveDocument, table: Table, at: number, fields: object): ArchiveDocument {
  return archiveDocument.parse({ ...document, [table]: [...document[table], { ...row(table, at), ...fields }] });
}

/** A document without an objective and what belongs to it. */
function withoutObjective(document: ArchiveDocument, id: string): ArchiveDocument {
  const indicators = new Set(document.indicators.filter((one) => one.objectiveId === id).map((one) => one.id));
  const others = <Row extends { readonly objectiveId: string }>(rows: readonly Row[]) =>
    rows.filter((one) => one.objectiveId !== id);
  return {
    ...document,
    objectives: document.objectives.filter((one) => one.id !== id),
    phases: others(document.phases),
    indicators: others(document.indicators),
    participants: others(document.participants),
    indicatorResults: document.indicatorResults.filter(({ indicatorId }) => !indicators.has(indicatorId)),
  };
}

const newId = (name: string) => `01890000-0000-7000-9000-${name.padStart(12, '0')}`;

/** Merges two documents over the base: how each difference stands, and the result when all that can be chosen is chosen so. */
function merge(mine: ArchiveDocument, theirs: ArchiveDocument, options = EVERYTHING, side: Side = 'mine') {
  const documents = { base: BASE, mine, theirs };
  const found = mergeDocuments(documents, options);
  const states = Object.fromEntries(
    found.map(({ entity, kind, field, state, choices }) => [
      `${entity} ${field ?? kind}`,
      state === 'conflict' ? choices.join() : state,
    ]),
  );
  return { found, states, result: mergedDocument(documents, found, new Map(found.map(({ key }) => [key, side]))) };
}

const phasesOf = ({ phases }: ArchiveDocument, objectiveId: string) =>
  phases
    .filter((one) => one.objectiveId === objectiveId)
    .toSorted((one, other) => one.position - other.position)
    .map(({ id }) => id.slice(-2));

test('a field that one side changed is taken, one that both changed alike is nothing, one changed differently is a conflict', () => {
  const mine = withFields('phases', [0, { weight: 100, progress: 200 }]);
  const theirs = withFields('phases', [0, { weight: 300, progress: 200, actualEnd: '2020-12-31' }]);
  const { states, result } = merge(mine, theirs);
  expect(states).toEqual({ 'phases weight': 'mine,theirs', 'phases actualEnd': 'taken' });
  expect(result.phases[0]).toMatchObject({ weight: 100, progress: 200, actualEnd: '2020-12-31' });
  expect(merge(mine, theirs, EVERYTHING, 'theirs').result.phases[0]?.weight).toBe(300);
});

test('a long text is joined by line, and is a conflict where lines touch', () => {
  const mine = withFields('objectives', [1, { implementation: 'A\nb\nc\nd\ne\nf', title: 'mio' }]);
  const theirs = withFields('objectives', [1, { implementation: 'a\nb\nc\nd\ne\nF\ng', title: 'loro' }]);
  const { found, states, result } = merge(mine, theirs);
  expect(states).toEqual({ 'objectives implementation': 'taken', 'objectives title': 'mine,theirs' });
  expect(found.find(({ field }) => field === 'implementation')?.merged).toBe('A\nb\nc\nd\ne\nF\ng');
  expect(result.objectives[1]).toMatchObject({ implementation: 'A\nb\nc\nd\ne\nF\ng', title: 'mio' });
});

test('a new row follows the row it followed; rows count from zero', () => {
  const { objectiveId } = row('phases', 0);
  const mine = rewritten(withNew(BASE, 'phases', 0, { id: newId('a1'), position: 1 }), 'phases', row('phases', 1).id, {
    position: 2,
  });
  const theirs = withNew(BASE, 'phases', 0, { id: newId('b1'), position: 9 });
  const [first, second, third] = phasesOf(BASE, objectiveId);
  const { result } = merge(mine, theirs);
  expect(phasesOf(result, objectiveId)).toEqual([first, 'a1', second, third, 'b1']);
  expect(
    result.phases
      .filter((one) => one.objectiveId === objectiveId)
      .map(({ position }) => position)
      .toSorted(),
  ).toEqual([0, 1, 2, 3, 4]);
});

test('an order that one side changed is taken, with the new rows of the other; changed by both it is one conflict', () => {
  const { objectiveId } = row('phases', 0);
  const [first, second, third] = phasesOf(BASE, objectiveId);
  const reversed = withFields('phases', [0, { position: 2 }], [2, { position: 0 }]);
  const mine = withNew(BASE, 'phases', 0, { id: newId('a1'), position: 3 });
  const taken = merge(mine, reversed);
  expect(taken.states).toEqual({ 'phases order': 'taken' });
  expect(phasesOf(taken.result, objectiveId)).toEqual([third, 'a1', second, first]);
  const swapped = withFields('phases', [0, { position: 1 }], [1, { position: 0 }]);
  const both = merge(swapped, reversed);
  expect(both.states).toEqual({ 'phases order': 'mine,theirs' });
  expect(both.result).toEqual(swapped);
  expect(phasesOf(merge(swapped, reversed, EVERYTHING, 'theirs').result, objectiveId)).toEqual([third, second, first]);
});

test('a deletion against an edit is a conflict of the whole row, both ways', () => {
  const deleted = { ...BASE, phases: BASE.phases.slice(1) };
  const edited = withFields('phases', [0, { note: 'importante' }]);
  const theirsDeleted = merge(edited, deleted);
  expect(theirsDeleted.states).toEqual({ 'phases removed': 'mine,theirs' });
  expect(theirsDeleted.result).toEqual(edited);
  expect(merge(edited, deleted, EVERYTHING, 'theirs').result.phases).toHaveLength(BASE.phases.length - 1);
  const mineDeleted = merge(deleted, edited);
  expect(mineDeleted.states).toEqual({ 'phases added': 'mine,theirs' });
  expect(mineDeleted.result).toEqual(deleted);
  expect(
    merge(deleted, edited, EVERYTHING, 'theirs').result.phases.find(({ id }) => id === row('phases', 0).id)?.note,
  ).toBe('importante');
});

test('an objective stands for its rows: it goes and comes back with them', () => {
  const { id } = row('objectives', 2);
  const deleted = withoutObjective(BASE, id);
  expect(merge(BASE, deleted).states).toEqual({ 'objectives removed': 'taken' });
  const resultOfYear = BASE.indicatorResults.findIndex(({ indicatorId }) =>
    BASE.indicators.some((one) => one.objectiveId === id && one.id === indicatorId),
  );
  const edited = withFields('indicatorResults', [resultOfYear, { value: 4_200 }]);
  expect(merge(edited, deleted).states).toEqual({ 'objectives removed': 'mine,theirs' });
  expect(merge(deleted, edited).states).toEqual({ 'objectives added': 'mine,theirs' });
  const restored = merge(deleted, edited, EVERYTHING, 'theirs').result;
  expect(restored.phases).toHaveLength(BASE.phases.length);
  expect(
    restored.indicatorResults.find(({ id: one }) => one === edited.indicatorResults[resultOfYear]?.id)?.value,
  ).toBe(4_200);
});

test('a child put under an objective that the other side deleted is an edit of it', () => {
  const { id } = row('objectives', 2);
  const deleted = withoutObjective(BASE, id);
  const child = withNew(BASE, 'objectives', 5, { id: newId('c1'), code: 'NUOVO', parentId: id });
  const incoming = merge(deleted, child);
  expect(incoming.found.map(({ kind, state }) => [kind, state])).toEqual([
    ['added', 'conflict'],
    ['added', 'conflict'],
  ]);
  expect(incoming.result).toEqual(deleted);
  const restored = merge(deleted, child, EVERYTHING, 'theirs').result;
  expect(restored.objectives.map((one) => one.id)).toEqual(expect.arrayContaining([id, newId('c1')]));
  const leaving = merge(child, deleted);
  expect(leaving.states).toEqual({ 'objectives removed': 'mine,theirs' });
  const orphan = merge(child, deleted, EVERYTHING, 'theirs').result.objectives.find((one) => one.id === newId('c1'));
  expect(orphan?.parentId).toBe(row('objectives', 2).parentId);
});

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

test('parents that make a ring together are a conflict of that field', () => {
  const [one, other] = [row('objectives', 1), row('objectives', 5)];
  const mine = rewritten(BASE, 'objectives', one.id, { parentId: other.id });
  const theirs = rewritten(BASE, 'objectives', other.id, { parentId: one.id });
  expect(merge(mine, theirs).states).toEqual({ 'objectives parentId': 'mine' });
  const centres = merge(
    withFields('centres', [1, { parentId: row('centres', 2).id }]),
    withFields('centres', [2, { parentId: row('centres', 1).id }]),
  );
  expect(centres.states).toEqual({ 'centres parentId': 'mine' });
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

test('years that would be in the wrong order together are held back', () => {
  const mine = withFields('plans', [0, { lastYear: 2020 }]);
  expect(merge(mine, withFields('plans', [0, { firstYear: 2021 }])).states).toEqual({ 'plans firstYear': 'mine' });
  const both = withFields('plans', [0, { firstYear: 2023, lastYear: 2025 }]);
  expect(merge(withFields('plans', [0, { lastYear: 2021 }]), both).states).toEqual({
    'plans firstYear': 'mine',
    'plans lastYear': 'mine',
  });
  expect(merge(withFields('plans', [0, { lastYear: 2024 }]), both).states).toEqual({
    'plans firstYear': 'taken',
    'plans lastYear': 'mine,theirs',
  });
});

test('an earlier result is known by its year: added by both it is one', () => {
  const added = (id: string, value: number) =>
    withNew(BASE, 'indicatorResults', 0, { id: newId(id), year: 2010, value });
  expect(merge(added('e1', 5), added('e2', 5)).states).toEqual({});
  expect(merge(added('e1', 5), added('e2', 6)).states).toEqual({ 'indicatorResults value': 'mine,theirs' });
  expect(merge(BASE, withFields('indicatorResults', [0, { year: 2010 }])).states).toEqual({
    'indicatorResults added': 'taken',
    'indicatorResults removed': 'taken',
  });
});

test('what a package lacks outside its objectives was not deleted', () => {
  const { id } = row('objectives', 1);
  const slice = {
    ...BASE,
    objectives: BASE.objectives.slice(0, 2),
    phases: BASE.phases.filter(({ objectiveId }) => objectiveId === id).slice(1),
    indicators: [],
    indicatorResults: [],
    participants: [],
    people: BASE.people.slice(0, 3),
  };
  const { states } = merge(BASE, slice, { scope: 'everything', subjects: new Set([id]) });
  expect(states).toEqual({ 'phases removed': 'taken', 'indicators removed': 'taken', 'participants removed': 'taken' });
});

test('a new objective above one that comes is taken with it; alone it is refused', () => {
  const above = withNew(BASE, 'objectives', 5, { id: newId('f1'), code: 'SOPRA' });
  const child = withNew(above, 'objectives', 5, { id: newId('f2'), code: 'SOTTO', parentId: newId('f1') });
  const handed = {
    scope: 'everything',
    subjects: new Set([child.objectives.at(-1)?.id ?? row('objectives', 0).id]),
  } as const;
  expect(merge(BASE, child, handed).found.map(({ state }) => state)).toEqual(['taken', 'taken']);
  expect(merge(BASE, above, handed).states).toEqual({ 'objectives added': 'refused' });
});

test('with a hand-out of results all else is refused, and stays refused in a row that comes back', () => {
  const { id } = row('objectives', 1);
  const phase = BASE.phases.findIndex(({ objectiveId }) => objectiveId === id);
  const theirs = rewritten(
    withFields('phases', [phase, { progress: 10_000, weight: 1 }]),
    'people',
    row('people', 0).id,
    { name: 'ALTRA' },
  );
  const results = { scope: 'results', subjects: new Set([id]) } as const;
  expect(merge(BASE, theirs, results).states).toEqual({
    'phases progress': 'taken',
    'phases weight': 'refused',
    'people name': 'refused',
  });
  const restored = merge(withoutObjective(BASE, id), theirs, results, 'theirs').result;
  expect(restored.phases.find((one) => one.id === row('phases', phase).id)).toMatchObject({
    progress: 10_000,
    weight: row('phases', phase).weight,
  });
});

test('a new status of a hand-out of results comes as far as it is used', () => {
  const { id } = row('objectives', 1);
  const added = withNew(BASE, 'listItems', 0, { id: newId('a9'), label: 'Sospeso' });
  const results = { scope: 'results', subjects: new Set([id]) } as const;
  expect(merge(BASE, added, results).states).toEqual({});
  const used = rewritten(added, 'objectives', id, { statusId: newId('a9') });
  expect(merge(BASE, used, results).states).toEqual({ 'listItems added': 'taken', 'objectives statusId': 'taken' });
});

test('an objective whose children mine moved away before deleting it is no conflict, also where theirs wrote in them', () => {
  const { id } = row('objectives', 1);
  const moved = withFields(
    'objectives',
    ...[2, 3, 4].map((at) => [at, { parentId: row('objectives', 0).id }] as const),
  );
  const mine = withoutObjective(moved, id);
  expect(merge(mine, withFields('objectives', [2, { title: 'loro' }])).states).toEqual({ 'objectives title': 'taken' });
});

test('a new row cannot come while something of it stays under another row of mine', () => {
  const [result] = BASE.indicatorResults;
  const added = withNew(BASE, 'indicators', 0, { id: newId('b5') });
  const theirs = rewritten(added, 'indicatorResults', result?.id ?? '', { indicatorId: newId('b5') });
  expect(merge(BASE, theirs).states).toEqual({ 'indicators added': 'taken', 'indicatorResults removed': 'taken' });
  expect(merge(withFields('indicatorResults', [0, { value: 7 }]), theirs).states).toEqual({
    'indicators added': 'mine',
    'indicatorResults removed': 'mine,theirs',
  });
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

test('an order that is taken has what both added and nothing that either removed', () => {
  const [first, second, third] = [0, 1, 2].map((at) => row('phases', at).id);
  const mine = withNew(BASE, 'phases', 0, { id: newId('b8'), position: 3 });
  const turned = withFields('phases', [0, { position: 1 }], [1, { position: 0 }]);
  const theirs = withNew(turned, 'phases', 0, { id: newId('b9'), position: 4 });
  const order = (one: ArchiveDocument, other: ArchiveDocument) =>
    merge(one, other).found.find(({ kind }) => kind === 'order')?.merged;
  expect(order(mine, theirs)).toEqual([second, first, third, newId('b8'), newId('b9')]);
  const without = (document: ArchiveDocument) => ({
    ...document,
    phases: document.phases.filter(({ id }) => id !== third),
  });
  expect(order(without(mine), theirs)).toEqual([second, newId('b8'), first, newId('b9')]);
  expect(order(mine, without(theirs))).toEqual([second, newId('b8'), first, newId('b9')]);
  // Mine has the order of theirs already, or theirs only lacks a row.
  expect(order(turned, turned)).toBeUndefined();
  expect(order(mine, without(BASE))).toBeUndefined();
});

test('one thing alone that is refused stays refused in a row that comes back', () => {
  const { id } = row('objectives', 1);
  const at = BASE.phases.findIndex(({ objectiveId }) => objectiveId === id);
  const theirs = withFields('phases', [at, { progress: 10_000, weight: 1 }]);
  const results = { scope: 'results', subjects: new Set([id]) } as const;
  const restored = merge(withoutObjective(BASE, id), theirs, results, 'theirs').result;
  expect(restored.phases.find((one) => one.id === row('phases', at).id)).toMatchObject({
    progress: 10_000,
    weight: row('phases', at).weight,
  });
});
