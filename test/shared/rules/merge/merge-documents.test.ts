import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayChange } from '../../../../shared/rules/hand-out-scope.ts';
import { alignDocument, alignedSides } from '../../../../shared/rules/merge/align-document.ts';
import type { MergeOptions } from '../../../../shared/rules/merge/differences/allowed-changes.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../../shared/rules/merge/merged-document.ts';
import { indexed } from '../../../../shared/rules/merge/rows/document-index.ts';
import type { Documents } from '../../../../shared/rules/merge/rows/sides.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Difference, Side } from '../../../../shared/schemas/difference.ts';
import type { Phase } from '../../../../shared/schemas/phase.ts';
import { edited, someEdits } from './edited-documents.ts';
import { lostValues } from './lost-values.ts';
import { someDocument } from './some-documents.ts';
import { isWhole, partOf } from './whole-documents.ts';

const EVERYTHING: MergeOptions = { scope: 'everything', subjects: null };
const BASE = someDocument();
/** How often each property is tried; more when looking for what is rare: RUNS=10000. */
const RUNS = Number(process.env['RUNS'] ?? 80);
const REGISTERS = ['people', 'councillors', 'centres', 'listItems'];

/** Checks something of what two people made of one document, each by some edits. */
function whateverBothDid(check: (documents: Documents) => void): void {
  const both = fc.property(someEdits, someEdits, (mine, theirs) =>
    check({ base: BASE, mine: edited(BASE, mine), theirs: edited(BASE, theirs) }),
  );
  fc.assert(both, { numRuns: RUNS });
}

/** Rows of each table by identity, since the order of a table says nothing; an earlier result is known by its indicator and year. */
function inOrder(document: ArchiveDocument): Readonly<Record<string, unknown>> {
  const results = document.indicatorResults.map((row) => ({ ...row, id: `${row.indicatorId} ${row.year}` }));
  const sorted = Object.entries({ ...document, indicatorResults: results }).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.toSorted((one, other) => (one.id < other.id ? -1 : 1)) : value,
  ]);
  return Object.fromEntries(sorted);
}

/** The result when all that can be decided is decided so; with null nothing is. */
function result(documents: Documents, differences: readonly Difference[], side: Side | null = null): ArchiveDocument {
  const decisions = side === null ? [] : differences.map(({ key }) => [key, side] as const);
  return mergedDocument(documents, differences, new Map(decisions));
}

/** What leads from mine to a result. */
function writtenBy({ mine }: Documents, merged: ArchiveDocument): readonly Difference[] {
  return mergeDocuments({ base: mine, mine, theirs: merged }, EVERYTHING);
}

const keysOf = (differences: readonly Difference[]) => differences.map(({ key }) => key).toSorted();
const inState = (differences: readonly Difference[], state: Difference['state']) =>
  differences.filter((one) => one.state === state);

test('merging with an unchanged side gives the other side, both ways', () => {
  whateverBothDid(({ theirs }) => {
    const coming = { base: BASE, mine: BASE, theirs };
    const found = mergeDocuments(coming, EVERYTHING);
    expect(found).toEqual(inState(found, 'taken'));
    expect(inOrder(result(coming, found))).toEqual(inOrder(theirs));
    const staying = { base: BASE, mine: theirs, theirs: structuredClone(BASE) };
    expect(mergeDocuments(staying, EVERYTHING)).toEqual([]);
    expect(result(staying, [])).toBe(theirs);
  });
});

test('the result is whole, whatever is decided', () => {
  const decisions = fc.infiniteStream(fc.constantFrom<Side>('mine', 'theirs'));
  whateverBothDid((documents) => {
    const found = mergeDocuments(documents, EVERYTHING);
    expect(new Set(keysOf(found)).size).toBe(found.length);
    for (const stream of fc.sample(decisions, 4)) {
      const decided = new Map(found.map(({ key }) => [key, stream.next().value ?? 'mine']));
      const merged = mergedDocument(documents, found, decided);
      expect(archiveDocument.parse(merged)).toEqual(merged);
      expect(isWhole(merged)).toBe(true);
    }
  });
});

test('merging twice is merging once', () => {
  whateverBothDid((documents) => {
    const found = mergeDocuments(documents, EVERYTHING);
    const again = mergeDocuments({ ...documents, mine: result(documents, found) }, EVERYTHING);
    expect(keysOf(again)).toEqual(keysOf(inState(found, 'conflict')));
    expect(again).toEqual(inState(again, 'conflict'));
  });
});

test('two returns that nothing sets against each other give the same archive in both orders', () => {
  const homes = new Map(BASE.phases.map(({ id, objectiveId }) => [id, objectiveId]));
  const isHome = ({ id, objectiveId }: Phase) => (homes.get(id) ?? objectiveId) === objectiveId;
  whateverBothDid(({ mine: first, theirs: second }) => {
    // One phase that both moved under another objective is new there on both sides: mine alone says where it stands.
    fc.pre([...first.phases, ...second.phases].every(isHome));
    const after = (mine: ArchiveDocument, theirs: ArchiveDocument) => {
      const documents = { base: BASE, mine, theirs };
      const found = mergeDocuments(documents, EVERYTHING);
      fc.pre(inState(found, 'conflict').length === 0);
      return result(documents, found);
    };
    const one = after(after(BASE, first), second);
    const other = after(after(BASE, second), first);
    expect(inOrder(alignDocument(one, other, { objectives: false }))).toEqual(inOrder(one));
  });
});

test('nothing that either side wrote disappears without being listed', () => {
  whateverBothDid((documents) => {
    const found = mergeDocuments(documents, EVERYTHING);
    const merged = result(documents, found);
    const { mine, theirs } = alignedSides(documents);
    expect(lostValues(BASE, theirs, merged, found)).toEqual([]);
    expect(lostValues(BASE, mine, merged, inState(found, 'taken'))).toEqual([]);
  });
});

test('all mine is what is taken alone; all theirs leaves no conflict but those that cannot be theirs', () => {
  whateverBothDid((documents) => {
    const found = mergeDocuments(documents, EVERYTHING);
    expect(result(documents, found, 'mine')).toEqual(result(documents, found));
    const again = mergeDocuments({ ...documents, mine: result(documents, found, 'theirs') }, EVERYTHING);
    const held = keysOf(found.filter(({ choices }) => choices.join() === 'mine'));
    expect(keysOf(inState(again, 'conflict')).filter((key) => !held.includes(key))).toEqual([]);
  });
});

test('a hand-out of results changes results alone, and tells the rest', () => {
  whateverBothDid((documents) => {
    const subjects = new Set([BASE, documents.theirs].flatMap(({ objectives }) => objectives.map(({ id }) => id)));
    const found = mergeDocuments(documents, { scope: 'results', subjects });
    const merged = result(documents, found, 'theirs');
    const isResult = ({ entity, kind, field, entityId, objectiveId }: Difference) =>
      kind === 'field'
        ? mayChange('results', entity, field ?? '')
        : kind === 'added' && (objectiveId === null || indexed(BASE).find(entity, entityId) !== undefined);
    expect(writtenBy(documents, merged).filter((one) => !isResult(one))).toEqual([]);
    expect(isWhole(merged)).toBe(true);
    const lost = lostValues(BASE, alignedSides(documents).theirs, merged, found);
    expect(lost.filter((key) => !REGISTERS.includes(key.split('/')[0] ?? ''))).toEqual([]);
  });
});

test('theirs changes nothing but the objectives it speaks for, and never takes a register row away', () => {
  whateverBothDid((documents) => {
    const subjects = new Set(BASE.objectives.slice(1, 4).map(({ id }) => id));
    const merged = result(documents, mergeDocuments(documents, { scope: 'everything', subjects }));
    const isOwn = ({ entity, kind, objectiveId }: Difference) =>
      objectiveId === null
        ? kind === 'added' || (kind === 'field' && REGISTERS.includes(entity))
        : subjects.has(objectiveId) || (kind === 'added' && entity === 'objectives');
    expect(writtenBy(documents, merged).filter((one) => !isOwn(one))).toEqual([]);
    expect(isWhole(merged)).toBe(true);
  });
});

test('a part of an archive that was worked on elsewhere comes back whole', () => {
  const handed = BASE.objectives.filter((_, at) => at % 2 !== 0).map(({ id }) => id);
  const base = partOf(BASE, new Set(handed));
  const someWork = fc.property(someEdits, someEdits, (mineEdits, theirEdits) => {
    const documents = { base, mine: edited(BASE, mineEdits), theirs: edited(base, theirEdits) };
    const known = new Set(base.objectives.map(({ id }) => id));
    const added = documents.theirs.objectives.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    const options = { scope: 'everything', subjects: new Set([...handed, ...added]) } as const;
    const found = mergeDocuments(documents, options);
    const merged = result(documents, found);
    expect(isWhole(merged)).toBe(true);
    expect(isWhole(result(documents, found, 'theirs'))).toBe(true);
    // Register rows come as far as they are needed, and what is no subject is never deleted.
    const isLeft = (key: string) => REGISTERS.includes(key.split('/')[0] ?? '') || /^objectives.*removed$/u.test(key);
    expect(lostValues(base, alignedSides(documents).theirs, merged, found).filter((key) => !isLeft(key))).toEqual([]);
    const again = mergeDocuments({ ...documents, mine: merged }, options);
    expect(keysOf(inState(again, 'conflict'))).toEqual(keysOf(inState(found, 'conflict')));
    expect(inState(again, 'taken')).toEqual([]);
  });
  fc.assert(someWork, { numRuns: RUNS });
});
