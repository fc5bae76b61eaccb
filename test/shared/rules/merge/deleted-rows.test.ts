import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDeletedRows } from '../../../../shared/rules/merge/deleted-rows.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../../shared/rules/merge/merged-document.ts';
import { withoutOrphans } from '../../../../shared/rules/owned-rows.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { id as anId } from '../../../../shared/schemas/primitives.ts';
import { someDocument } from './some-documents.ts';

const EVERYTHING = { scope: 'everything', subjects: null } as const;
const PAST = someDocument();

/** What taking in what comes back leads to, and the differences that are shown of it. */
function broughtBack(now: ArchiveDocument, keys: readonly string[] | null) {
  const theirs = withDeletedRows(now, PAST, keys === null ? null : new Set(keys));
  const sides = { base: now, mine: now, theirs };
  const differences = mergeDocuments(sides, EVERYTHING);
  const document = mergedDocument(sides, differences, new Map());
  archiveDocument.parse(document);
  return { document, differences };
}

/** The past without some objectives, and without what belonged to them; those below hang on nothing. */
function without(ids: readonly string[]): ArchiveDocument {
  const objectives = PAST.objectives
    .filter(({ id }) => !ids.includes(id))
    .map((row) => (row.parentId !== null && ids.includes(row.parentId) ? { ...row, parentId: null } : row));
  return withoutOrphans({ ...PAST, objectives });
}

const [root, second, third] = PAST.objectives;
if (root === undefined || second === undefined || third === undefined) throw new Error('No objectives');
const rowsOf = (document: ArchiveDocument, objectiveId: string) => ({
  phases: document.phases.filter((row) => row.objectiveId === objectiveId),
  indicators: document.indicators.filter((row) => row.objectiveId === objectiveId),
  participants: document.participants.filter((row) => row.objectiveId === objectiveId),
});

test('nothing was deleted: nothing comes back, whatever was changed', () => {
  const changed = { ...PAST, objectives: PAST.objectives.map((row) => ({ ...row, title: 'Altro' })) };
  expect(withDeletedRows(changed, PAST, null)).toBe(changed);
});

test('an objective comes back with all that was its own, and today stays as it is', () => {
  const now = without([third.id]);
  const today = { ...now, objectives: now.objectives.map((row) => ({ ...row, title: 'Di oggi' })) };
  const { document, differences } = broughtBack(today, null);
  expect(differences.map(({ kind, state, entityId }) => [kind, state, entityId])).toEqual([
    ['added', 'taken', third.id],
  ]);
  expect(document.objectives.find(({ id }) => id === third.id)).toEqual(third);
  expect(rowsOf(document, third.id)).toEqual(rowsOf(PAST, third.id));
  expect(document.objectives.filter(({ title }) => title === 'Di oggi')).toHaveLength(PAST.objectives.length - 1);
});

test('one of several comes back alone; what it hung on comes along', () => {
  const now = without([second.id, third.id]);
  const { document } = broughtBack(now, [`objectives/${second.id}/added`]);
  expect(document.objectives.some(({ id }) => id === third.id)).toBe(false);
  expect(third.parentId).toBe(second.id);
  const both = broughtBack(now, [`objectives/${third.id}/added`]);
  expect(both.document.objectives.map(({ id }) => id)).toEqual(expect.arrayContaining([second.id, third.id]));
});

test('an objective asked for by itself comes back with its rows, and theirs, but without those of others', () => {
  const { document } = broughtBack(without([second.id, third.id]), [`objectives/${third.id}/added`]);
  expect(rowsOf(document, third.id)).toEqual(rowsOf(PAST, third.id));
  const indicators = new Set(rowsOf(PAST, third.id).indicators.map(({ id }) => id));
  const results = ({ indicatorResults }: ArchiveDocument) =>
    indicatorResults.filter(({ indicatorId }) => indicators.has(indicatorId)).map(({ id }) => id);
  expect(results(document)).toEqual(results(PAST));
  expect(results(document)).not.toEqual([]);
});

test('a phase comes back in its place among those of today', () => {
  const [one, two, three] = rowsOf(PAST, second.id).phases;
  if (one === undefined || two === undefined || three === undefined) throw new Error('No phases');
  const fresh = { ...one, id: anId.parse('01890000-0000-7000-9000-000000000001'), description: 'Nuova' };
  const others = PAST.phases.filter(({ objectiveId }) => objectiveId !== second.id);
  const phases = [{ ...three, position: 0 }, { ...fresh, position: 1 }, ...others];
  const { document, differences } = broughtBack({ ...PAST, phases }, [`phases/${two.id}/added`]);
  expect(differences.map(({ key }) => key)).toEqual([`phases/${two.id}/added`]);
  const order = (now: ArchiveDocument) =>
    rowsOf(now, second.id)
      .phases.toSorted((a, b) => a.position - b.position)
      .map(({ id }) => id);
  expect(order(document)).toEqual([two.id, three.id, fresh.id]);
  expect(order(broughtBack({ ...PAST, phases }, null).document)).toEqual([one.id, two.id, three.id, fresh.id]);
});

test('a person comes back with the row that names them, unless one of that name was made since', () => {
  const { responsibleId } = third;
  const now = without([third.id]);
  const people = now.people.filter(({ id }) => id !== responsibleId);
  const forget = <Row extends { readonly responsibleId: unknown }>(row: Row) =>
    row.responsibleId === responsibleId ? { ...row, responsibleId: null } : row;
  const gone = {
    ...now,
    people,
    objectives: now.objectives.map(forget),
    phases: now.phases.map(forget),
    participants: now.participants.filter(({ personId }) => personId !== responsibleId),
  } as ArchiveDocument;
  const key = `objectives/${third.id}/added`;
  expect(broughtBack(gone, [key]).document.people.map(({ id }) => id)).toContain(responsibleId);
  const name = PAST.people.find(({ id }) => id === responsibleId)?.name ?? '';
  const again = { id: anId.parse('01890000-0000-7000-9000-000000000002'), name };
  const { document } = broughtBack({ ...gone, people: [...people, again] }, [key]);
  expect(document.people.filter((person) => person.name === name)).toEqual([again]);
  expect(document.objectives.find(({ id }) => id === third.id)?.responsibleId).toBe(again.id);
});

test('a result of a year that was written again since stays as it is now', () => {
  const [result] = PAST.indicatorResults;
  if (result === undefined) throw new Error('No result');
  const again = { ...result, id: anId.parse('01890000-0000-7000-9000-000000000003') };
  const now = { ...PAST, indicatorResults: [again, ...PAST.indicatorResults.slice(1)] };
  expect(broughtBack(now, null).differences).toEqual([]);
});

test('whatever was deleted, all of it comes back, and nothing else changes', () => {
  const ids = fc.subarray(PAST.objectives.map(({ id }) => id));
  const phases = fc.subarray(PAST.phases.map(({ id }) => id));
  fc.assert(
    fc.property(ids, phases, (objectives, rows) => {
      const left = without(objectives);
      const now = { ...left, phases: left.phases.filter(({ id }) => !rows.includes(id)) };
      const { document } = broughtBack(now, null);
      const byId = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted();
      expect(byId(document.objectives)).toEqual(byId(PAST.objectives));
      expect(byId(document.phases)).toEqual(byId(PAST.phases));
      for (const { id } of PAST.objectives) {
        const order = (all: ArchiveDocument) =>
          rowsOf(all, id)
            .phases.toSorted((a, b) => a.position - b.position)
            .map((phase) => phase.id);
        expect(order(document)).toEqual(order(PAST));
      }
    }),
  );
});
