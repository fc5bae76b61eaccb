import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayChange } from '../../../../shared/rules/hand-out-scope.ts';
import { alignDocument, alignedSides } from '../../../../shared/rules/merge/align-document.ts';
import type { MergeOptions } from '../../../../shared/rules/merge/allowed-changes.ts';
import { indexed } from '../../../../shared/rules/merge/document-index.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../../shared/rules/merge/merged-document.ts';
import type { Documents } from '../../../../shared/rules/merge/sides.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Difference, Side } from '../../../../shared/schemas/difference.ts';
import { lostValues } from './lost-values.ts';
import { edited, isWhole, someDocument, someEdits } from './some-documents.ts';

const EVERYTHING: MergeOptions = { scope: 'everything', subjects: null };
const NOTHING_DECIDED: ReadonlyMap<string, Side> = new Map();
const BASE = someDocument();

/** Rows of each table by identity, since the order of a table says nothing; an earlier result is known by its indicator and year. */
function inOrder(document: ArchiveDocument): unknown {
  const results = document.indicatorResults.map((row) => ({ ...row, id: `${row.indicatorId} ${row.year}` }));
  const sorted = Object.entries({ ...document, indicatorResults: results }).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.toSorted((one, other) => (one.id < other.id ? -1 : 1)) : value,
  ]);
  return Object.fromEntries(sorted);
}

function taken(documents: Documents, differences: readonly Difference[]) {
  return mergedDocument(documents, differences, NOTHING_DECIDED);
}

const keysOf = (differences: readonly Difference[]) => differences.map(({ key }) => key).toSorted();
const conflictsOf = (differences: readonly Difference[]) => differences.filter(({ state }) => state === 'conflict');

test('merging with an unchanged side gives the other side, both ways', () => {
  fc.assert(
    fc.property(someEdits, (edits) => {
      const theirs = edited(BASE, edits);
      const coming = { base: BASE, mine: BASE, theirs };
      const found = mergeDocuments(coming, EVERYTHING);
      expect(conflictsOf(found)).toEqual([]);
      expect(inOrder(taken(coming, found))).toEqual(inOrder(theirs));
      const staying = { base: BASE, mine: theirs, theirs: structuredClone(BASE) };
      expect(mergeDocuments(staying, EVERYTHING)).toEqual([]);
      expect(taken(staying, [])).toBe(theirs);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('the result is whole, whatever is decided', () => {
  const decisions = fc.infiniteStream(fc.constantFrom<Side>('mine', 'theirs'));
  fc.assert(
    fc.property(someEdits, someEdits, decisions, (mineEdits, theirEdits, chosen) => {
      const documents = { base: BASE, mine: edited(BASE, mineEdits), theirs: edited(BASE, theirEdits) };
      const found = mergeDocuments(documents, EVERYTHING);
      const decided = new Map(found.map(({ key }) => [key, chosen.next().value ?? 'mine']));
      const merged = mergedDocument(documents, found, decided);
      expect(archiveDocument.parse(merged)).toEqual(merged);
      expect(isWhole(merged)).toBe(true);
      expect(new Set(keysOf(found)).size).toBe(found.length);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('merging twice is merging once', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (mineEdits, theirEdits) => {
      const documents = { base: BASE, mine: edited(BASE, mineEdits), theirs: edited(BASE, theirEdits) };
      const found = mergeDocuments(documents, EVERYTHING);
      const again = mergeDocuments({ ...documents, mine: taken(documents, found) }, EVERYTHING);
      expect(keysOf(again)).toEqual(keysOf(conflictsOf(found)));
      expect(again.filter(({ state }) => state === 'taken')).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('two returns that nothing sets against each other give the same archive in both orders', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (firstEdits, secondEdits) => {
      const [first, second] = [edited(BASE, firstEdits), edited(BASE, secondEdits)];
      const after = (mine: ArchiveDocument, theirs: ArchiveDocument) => {
        const documents = { base: BASE, mine, theirs };
        const found = mergeDocuments(documents, EVERYTHING);
        fc.pre(conflictsOf(found).length === 0);
        return taken(documents, found);
      };
      const one = after(after(BASE, first), second);
      const other = after(after(BASE, second), first);
      expect(inOrder(alignDocument(one, other, { objectives: false }))).toEqual(inOrder(one));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('nothing that either side wrote disappears without being listed', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (mineEdits, theirEdits) => {
      const documents = { base: BASE, mine: edited(BASE, mineEdits), theirs: edited(BASE, theirEdits) };
      const found = mergeDocuments(documents, EVERYTHING);
      const result = taken(documents, found);
      const aligned = alignedSides(documents);
      expect(lostValues(BASE, aligned.theirs, result, found)).toEqual([]);
      expect(
        lostValues(
          BASE,
          aligned.mine,
          result,
          found.filter(({ state }) => state === 'taken'),
        ),
      ).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('all mine is what is taken alone; all theirs leaves no conflict but those that cannot be theirs', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (mineEdits, theirEdits) => {
      const documents = { base: BASE, mine: edited(BASE, mineEdits), theirs: edited(BASE, theirEdits) };
      const found = mergeDocuments(documents, EVERYTHING);
      const all = (side: Side) => new Map(found.map(({ key }) => [key, side]));
      expect(mergedDocument(documents, found, all('mine'))).toEqual(taken(documents, found));
      const mine = mergedDocument(documents, found, all('theirs'));
      const held = keysOf(found.filter(({ choices }) => choices.join() === 'mine'));
      const again = conflictsOf(mergeDocuments({ ...documents, mine }, EVERYTHING));
      expect(keysOf(again).filter((key) => !held.includes(key))).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('a hand-out of results changes results alone, and tells the rest', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (mineEdits, theirEdits) => {
      const documents = { base: BASE, mine: edited(BASE, mineEdits), theirs: edited(BASE, theirEdits) };
      const subjects = new Set([BASE, documents.theirs].flatMap(({ objectives }) => objectives.map(({ id }) => id)));
      const found = mergeDocuments(documents, { scope: 'results', subjects });
      const result = mergedDocument(documents, found, new Map(found.map(({ key }) => [key, 'theirs'])));
      expect(isWhole(result)).toBe(true);
      const written = mergeDocuments({ ...documents, base: documents.mine, theirs: result }, EVERYTHING);
      const isResult = ({ entity, kind, field, entityId, objectiveId }: Difference) =>
        kind === 'field'
          ? mayChange('results', entity, field ?? '')
          : kind === 'added' && (objectiveId === null || indexed(BASE).find(entity, entityId) !== undefined);
      expect(written.filter((one) => !isResult(one))).toEqual([]);
      const lost = lostValues(BASE, alignedSides(documents).theirs, result, found);
      expect(lost.filter((key) => !/^(?:people|councillors|centres|listItems)/u.test(key))).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('theirs changes nothing but the objectives it speaks for, and never takes a register row away', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (mineEdits, theirEdits) => {
      const documents = { base: BASE, mine: edited(BASE, mineEdits), theirs: edited(BASE, theirEdits) };
      const subjects = new Set(BASE.objectives.slice(1, 4).map(({ id }) => id));
      const found = mergeDocuments(documents, { scope: 'everything', subjects });
      const result = mergedDocument(documents, found, NOTHING_DECIDED);
      const written = mergeDocuments({ ...documents, base: documents.mine, theirs: result }, EVERYTHING);
      const isOwn = ({ entity, kind, objectiveId }: Difference) =>
        objectiveId === null
          ? kind === 'added' || (kind === 'field' && ['people', 'councillors', 'centres', 'listItems'].includes(entity))
          : subjects.has(objectiveId);
      expect(written.filter((one) => !isOwn(one))).toEqual([]);
      expect(isWhole(result)).toBe(true);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});
