import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../../shared/rules/merge/merged-document.ts';
import { rowsIn } from '../../../../shared/rules/merge/rows/row.ts';
import type { Documents } from '../../../../shared/rules/merge/rows/sides.ts';
import { typedKind, typedValue } from '../../../../shared/rules/merge/typed-value.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Decision, Difference } from '../../../../shared/schemas/difference.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { edited, someEdits } from './edited-documents.ts';
import { someDocument } from './some-documents.ts';
import { isWhole } from './whole-documents.ts';

const BASE = someDocument();
const RUNS = Number(process.env['RUNS'] ?? 80);
const EVERYTHING = { scope: 'everything', subjects: null } as const;
const TODAY = isoDate.parse('2026-10-12');

/** Checks something of what two people made of one document, and of a lot that is drawn for each difference. */
function whateverBothDid(check: (documents: Documents, lot: (key: string) => boolean) => void): void {
  const both = fc.property(someEdits, someEdits, fc.func(fc.boolean()), (mine, theirs, lot) =>
    check({ base: BASE, mine: edited(BASE, mine), theirs: edited(BASE, theirs) }, (key) => lot(key)),
  );
  fc.assert(both, { numRuns: RUNS });
}

const rowOf = (document: ArchiveDocument, { entity, entityId }: Difference) =>
  rowsIn(document, entity).find(({ id }) => id === entityId);

const withoutPlaces = (row: object | undefined) => row && { ...row, position: 0 };

test('what is declined stays as mine, the rest goes in, and the result is whole', () => {
  whateverBothDid((documents, lot) => {
    const wanted = mergeDocuments(documents, EVERYTHING).filter(({ state }) => state === 'taken');
    const declined = new Set(wanted.map(({ key }) => key).filter(lot));
    const found = mergeDocuments(documents, { ...EVERYTHING, declined });
    const decisions = new Map<string, Decision>([...declined].map((key) => [key, 'mine']));
    const merged = mergedDocument(documents, found, decisions);
    expect(archiveDocument.parse(merged)).toEqual(merged);
    expect(isWhole(merged)).toBe(true);
    for (const one of found.filter(({ key, state }) => declined.has(key) && state === 'conflict')) {
      const [now, before] = [merged, documents.mine].map((document) => rowOf(document, one));
      // What something else that goes in refers to comes with it.
      if (one.kind === 'removed') expect(withoutPlaces(now)).toMatchObject({ id: one.entityId });
      else if (one.kind === 'field' && before !== undefined)
        expect(now?.[one.field ?? '']).toEqual(before[one.field ?? '']);
    }
    const others = found.filter(({ key, state, kind }) => !declined.has(key) && state === 'taken' && kind === 'field');
    for (const one of others) expect(rowOf(merged, one)?.[one.field ?? '']).toEqual(one.merged);
  });
});

test('with all of it declined nothing changes', () => {
  whateverBothDid((documents) => {
    const declined = new Set(mergeDocuments(documents, EVERYTHING).map(({ key }) => key));
    const found = mergeDocuments(documents, { ...EVERYTHING, declined });
    expect(found.filter(({ state }) => state === 'taken')).toEqual([]);
    expect(mergedDocument(documents, found, new Map())).toBe(documents.mine);
  });
});

test('what is typed is written as it was typed, over whatever both sides have, and the result is whole', () => {
  const TYPED = { text: 'Scritto a mano', number: '12,5', day: '31/03/2026', year: '2026' };
  whateverBothDid((documents, lot) => {
    const found = mergeDocuments(documents, EVERYTHING);
    const decisions = new Map<string, Decision>();
    for (const one of found.filter(({ key }) => lot(key))) {
      const kind = typedKind(one);
      const row = rowOf(documents.mine, one) ?? rowOf(documents.theirs, one);
      const value =
        kind === null || row === undefined ? null : typedValue(one, row, TYPED[kind], { today: TODAY, year: null });
      if (value?.ok === true) decisions.set(one.key, { typed: value.value });
    }
    const merged = mergedDocument(documents, found, decisions);
    expect(archiveDocument.parse(merged)).toEqual(merged);
    expect(isWhole(merged)).toBe(true);
    for (const one of found) {
      const decision = decisions.get(one.key);
      const now = rowOf(merged, one);
      if (typeof decision === 'object' && now !== undefined) expect(now[one.field ?? '']).toEqual(decision.typed);
    }
  });
});

test('a value that its field does not allow is refused with a sentence', () => {
  const [phase] = BASE.phases;
  if (phase === undefined) throw new Error('No phase');
  const theirs = {
    ...BASE,
    phases: BASE.phases.map((row) =>
      row === phase ? { ...row, weight: 100, plannedEnd: '2026-01-31', description: 'Loro' } : row,
    ),
  };
  const found = mergeDocuments({ base: BASE, mine: BASE, theirs: archiveDocument.parse(theirs) }, EVERYTHING);
  const typed = (field: string, text: string) => {
    const one = found.find((difference) => difference.field === field);
    if (one === undefined) throw new Error(`${field} is the same`);
    return typedValue(one, phase, text, { today: TODAY, year: 2026 });
  };
  expect(typed('weight', '12,345')).toMatchObject({ ok: false, message: expect.stringContaining('due decimali') });
  expect(typed('weight', '250')).toMatchObject({ ok: false, message: expect.stringContaining('non è ammesso') });
  expect(typed('plannedEnd', '31/02/2026')).toMatchObject({
    ok: false,
    message: expect.stringContaining('calendario'),
  });
  expect(typed('plannedEnd', 'oggi')).toEqual({ ok: true, value: TODAY });
  expect(typed('plannedEnd', '30/9')).toEqual({ ok: true, value: '2026-09-30' });
  expect(typed('plannedEnd', ' ')).toEqual({ ok: true, value: null });
  expect(typed('description', 'Una\u00a0fase')).toEqual({ ok: true, value: 'Una fase' });
});

test('an indicator that says yes or no takes the words, in its values alone', () => {
  const [indicator] = BASE.indicators;
  if (indicator === undefined) throw new Error('No indicator');
  const changed = (fields: object) =>
    archiveDocument.parse({
      ...BASE,
      indicators: BASE.indicators.map((row) => (row === indicator ? { ...row, ...fields } : row)),
    });
  const found = mergeDocuments({ base: BASE, mine: BASE, theirs: changed({ result: 4_200, weight: 700 }) }, EVERYTHING);
  const typed = (field: string, direction: string) => {
    const one = found.find((difference) => difference.field === field);
    if (one === undefined) throw new Error(`${field} is the same`);
    return typedValue(one, { ...indicator, direction }, 'Sì', { today: TODAY, year: null });
  };
  expect(typed('result', 'yesNo')).toEqual({ ok: true, value: 100 });
  expect(typed('result', 'higher').ok).toBe(false);
  expect(typed('weight', 'yesNo').ok).toBe(false);
});
