import { expect, test } from 'vitest';
import type { Archive, WritableDatabase } from '../../../../electron/archive/archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { allRows, insertRow } from '../../../../electron/archive/tables/table.ts';
import { LEVELS, OBJECTIVES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { documentLevels } from '../../../../electron/official/import/document-levels.ts';
import { documentPlan } from '../../../../electron/official/import/document-plan.ts';
import { ProblemLog } from '../../../../electron/official/problem-log.ts';
import { someObjective } from '../../../support/filled-archive.ts';
import { emptyArchive } from './vallechiara-import.ts';

/** What work in an archive comes to; nothing of it stays. */
function tried<Result>(archive: Archive, work: (db: WritableDatabase) => Result): Result {
  const results: Result[] = [];
  const takenBack = new Error('taken back');
  try {
    inTransaction(archive, 'prova', (db) => {
      results.push(work(db));
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  const [result] = results;
  if (result === undefined) throw new Error('No result');
  return result;
}

/** What a function is given after the archive. */
type Shifted<Work extends (archive: Archive, ...rest: never[]) => unknown> =
  Parameters<Work> extends readonly [Archive, ...infer Rest] ? Rest : never;

type PlanFields = readonly [code: string, name: string, firstYear: number, lastYear: number];

/** The plan of a document of some years in an archive with some plans, and what is told of it. */
function planIn(
  archive: Archive,
  plans: readonly PlanFields[],
  years: readonly (number | null)[],
  { cover, date = '2024-05-01', asked }: { cover?: object; date?: string | null; asked?: string } = {},
) {
  const problems = new ProblemLog('a.pdf', []);
  const document = {
    file: 'a.pdf',
    schede: years.map((year) => ({ year })),
    cover: date === null ? null : { date, parameters: cover === undefined ? {} : { plan: cover } },
  };
  return tried(archive, (db) => {
    for (const [code, name, firstYear, lastYear] of plans)
      insertRow(db, PLANS, { id: newId(), code, name, firstYear, lastYear });
    const before = allRows(db, PLANS).length;
    const { code, name, firstYear, lastYear } = documentPlan(db, document as never, asked, problems);
    const isMade = allRows(db, PLANS).length > before;
    return [code, name, firstYear, lastYear, isMade, problems.problems.map((problem) => problem.code).join()];
  });
}

const DUP: PlanFields = ['DUP_2023_2025', 'DUP', 2023, 2025];
const PEG: PlanFields = ['PEG_2025', 'Piano', 2025, 2025];

test('a document is of the vista that its cover names, else of the one asked for', () => {
  const archive = emptyArchive();
  const planOf = (...asked: Shifted<typeof planIn>) => planIn(archive, ...asked);
  expect(planOf([DUP, PEG], [2024], { cover: { code: 'PEG_2025', name: 'Piano' } })).toEqual([...PEG, false, '']);
  expect(planOf([DUP, PEG], [2024], { cover: { code: 'PEG_2025', name: 'Altro' } })).toEqual([
    ...PEG,
    false,
    'plan-name',
  ]);
  expect(planOf([DUP, PEG], [2024], { cover: { code: 'PEG_2025', name: '' } })).toEqual([...PEG, false, '']);
  expect(planOf([DUP, PEG], [2024], { asked: 'PEG_2025' })).toEqual([...PEG, false, '']);
  expect(planOf([], [2024], { cover: { code: 'A', name: 'B' }, asked: 'A' })).toEqual(['A', 'B', 2024, 2024, true, '']);
  expect(() => planOf([], [2024], { cover: { code: 'A', name: 'B' }, asked: 'B' })).toThrow(
    'è della vista «A», non di «B»',
  );
});

test('else of the only one that covers all its years, else of one of its first year', () => {
  const archive = emptyArchive();
  const planOf = (...asked: Shifted<typeof planIn>) => planIn(archive, ...asked);
  expect(planOf([DUP, PEG], [2023, 2024])).toEqual([...DUP, false, '']);
  expect(planOf([DUP, PEG], [2025, 2025])).toEqual(['PEG_2025', 'Piano', 2025, 2025, false, 'plan-made']);
  expect(planOf([DUP], [2025, 2026])).toEqual(['PEG_2025', 'PEG 2025', 2025, 2025, true, 'plan-made']);
  expect(planOf([DUP], [2024, 2022])).toEqual(['PEG_2022', 'PEG 2022', 2022, 2022, true, 'plan-made']);
  // Schede that say no year are of the year it was printed for.
  expect(planOf([DUP], [null], { date: '2023-12-31' })).toEqual([...DUP, false, '']);
  expect(() => planOf([DUP], [null], { date: null })).toThrow('non dice di che anno è');
});

test('a new one has the years that its code or name says, else those of its objectives', () => {
  const archive = emptyArchive();
  const planOf = (...asked: Shifted<typeof planIn>) => planIn(archive, ...asked);
  expect(planOf([], [2024], { asked: 'DUP_2027_2025' })).toEqual([
    'DUP_2027_2025',
    'DUP_2027_2025',
    2025,
    2027,
    true,
    '',
  ]);
  expect(planOf([], [2024], { cover: { code: 'A_12025', name: 'del 1999' } }).slice(2, 4)).toEqual([1999, 1999]);
  expect(planOf([], [2026, 2024, 2025], { asked: 'A' }).slice(2, 4)).toEqual([2024, 2026]);
});

/** What is told of the levels of some objectives: of a scheda, or of what stands above one. */
function levelsIn(archive: Archive, records: readonly (readonly [label: string, isScheda: boolean])[], hasPeg = false) {
  const problems = new ProblemLog('a.pdf', []);
  return tried(archive, (db) => {
    for (const plan of ['A', 'B'])
      insertRow(db, PLANS, { id: newId(), code: plan, name: plan, firstYear: 2025, lastYear: 2025 });
    const [first, second] = allRows(db, PLANS);
    if (first === undefined || second === undefined) throw new Error('No plans');
    insertRow(db, OBJECTIVES, someObjective(first.id, { code: 'M', level: 'MANDATO', year: null }));
    if (hasPeg)
      for (const level of ['PEG', 'MANDATO'] as const)
        insertRow(db, OBJECTIVES, someObjective(second.id, { code: level, level, year: null }));
    const known = documentLevels(
      db,
      records.map(([levelLabel, isScheda]) => ({ levelLabel, scheda: isScheda ? {} : null })) as never,
      problems,
    );
    const peg = allRows(db, LEVELS).find(({ code }) => code === 'PEG')?.label;
    return [records.map(([label]) => known.get(label) ?? null), peg, problems.problems.map(({ code }) => code)];
  });
}

test('the one label of schede that nobody knows is what the archive calls its PEG', () => {
  const archive = emptyArchive();
  const levelsOf = (...asked: Shifted<typeof levelsIn>) => levelsIn(archive, ...asked);
  const PIAO = 'OBIETTIVO DI PIAO';
  expect(
    levelsOf([
      [PIAO, true],
      [PIAO, true],
      ['OBIETTIVO DI MANDATO', false],
    ]),
  ).toEqual([['PEG', 'PEG', 'MANDATO'], PIAO, ['level-label']]);
  const refused = (...[records, hasPeg]: Shifted<typeof levelsIn>) => {
    const [levels, peg, problems] = levelsOf(records, hasPeg);
    return [levels, peg !== PIAO, problems];
  };
  const unknown = 'level-unknown';
  expect(
    refused([
      [PIAO, true],
      [PIAO, false],
    ]),
  ).toEqual([[null, null], true, [unknown]]);
  expect(
    refused([
      [PIAO, true],
      ['ALTRO', true],
    ]),
  ).toEqual([[null, null], true, [unknown, unknown]]);
  expect(
    refused([
      [PIAO, true],
      ['OBIETTIVO DI PEG', true],
      ['OBIETTIVO DI MANDATO', false],
    ]),
  ).toEqual([[null, 'PEG', 'MANDATO'], true, [unknown]]);
  expect(refused([[PIAO, true]], true)).toEqual([[null], true, [unknown]]);
  expect(refused([['', true]])).toEqual([[null], true, [unknown]]);
});
