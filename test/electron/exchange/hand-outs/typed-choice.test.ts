import { expect, onTestFinished, test } from 'vitest';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { receiverOf, type TypedChoice, typedChoice } from '../../../../electron/exchange/hand-outs/typed-choice.ts';
import { filledArchive, someObjective } from '../../../support/filled-archive.ts';

/** The small archive with a second plan that has an objective of the same code, and one of its own; and two centres. */
function twoPlans() {
  const { archive, objectiveId } = filledArchive();
  onTestFinished(() => archive.close());
  const [planId, twinId, ownId] = [newId(), newId(), newId()];
  inTransaction(archive, 'altra vista', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2026_2028', name: 'DUP', firstYear: 2026, lastYear: 2028 });
    insertRow(db, OBJECTIVES, someObjective(planId, { id: twinId }));
    insertRow(db, OBJECTIVES, someObjective(planId, { id: ownId, code: '2026_B01_01' }));
    for (const [code, shortName] of [
      ['A01', 'Cultura'],
      ['A02', ''],
    ] as const)
      insertRow(db, CENTRES, {
        id: newId(),
        code,
        longName: `Settore ${code}`,
        shortName,
        parentId: null,
        position: 0,
      });
  });
  const db = archive.database;
  const choose = (choice: TypedChoice) => typedChoice(db, choice);
  return { db, choose, objectiveId, twinId, ownId };
}

test('criteria are taken as they are typed, a level by its code or its label', () => {
  const { choose } = twoPlans();
  expect(choose({})).toEqual({ selection: {} });
  expect(choose({ objectives: [], text: 'biblioteca' })).toEqual({ selection: { text: 'biblioteca' } });
  expect(choose({ plan: 'DUP_2025_2027', level: 'obiettivo di peg', centre: 'A01' })).toEqual({
    selection: { plan: 'DUP_2025_2027', level: 'PEG', centre: 'A01' },
  });
});

test('codes are looked for in all plans, or in the one that is named', () => {
  const { choose, objectiveId, twinId, ownId } = twoPlans();
  expect(choose({ objectives: ['2026_B01_01'] })).toEqual({ objectiveIds: [ownId] });
  for (const [plan, id] of [
    ['DUP_2025_2027', objectiveId],
    ['DUP_2026_2028', twinId],
  ] as const)
    expect(choose({ objectives: ['2026_A01_01'], plan })).toEqual({ objectiveIds: [id] });
  expect(() => choose({ objectives: ['2026_A01_01'] })).toThrow(expect.objectContaining({ code: 'conflict' }));
  expect(() => choose({ objectives: ['2026_B01_01', 'NO'] })).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => choose({ objectives: ['2026_B01_01'], plan: 'DUP_2025_2027' })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test.each([{ level: 'PEG' }, { text: 'x' }, { centre: 'A01' }])('codes together with %j are refused', (criterion) => {
  const { choose } = twoPlans();
  expect(() => choose({ objectives: ['2026_B01_01'], ...criterion })).toThrow(
    expect.objectContaining({ code: 'usage' }),
  );
});

test('the chosen centre receives, by its short name where it has one', () => {
  const { db } = twoPlans();
  expect(receiverOf(db, { centre: 'A01' })).toBe('Cultura');
  expect(receiverOf(db, { centre: 'A02' })).toBe('Settore A02');
  expect(() => receiverOf(db, { text: 'x' })).toThrow(expect.objectContaining({ code: 'usage' }));
});
