import { expect, test } from 'vitest';
import type { ReadableDatabase } from '../../../../electron/archive/archive.ts';
import { acceptedFindingsOf, acceptFinding } from '../../../../electron/archive/findings/accepted-findings.ts';
import { differingHistory, differingHistoryOf } from '../../../../electron/archive/new-year/earlier-results.ts';
import { makeNewYear } from '../../../../electron/archive/new-year/make-new-year.ts';
import { proposedRenewals, proposeNewYear } from '../../../../electron/archive/new-year/propose-new-year.ts';
import { namedObjectives } from '../../../../electron/archive/objectives/named-objectives.ts';
import { objectivesOfYear } from '../../../../electron/archive/objectives/objectives-of-year.ts';
import { selectedYear } from '../../../../electron/archive/objectives/selection-names.ts';
import { readFigures } from '../../../../electron/archive/reviews/read-figures.ts';
import { closeReview, openReview } from '../../../../electron/archive/reviews/review-acts.ts';
import { keptSnapshots, snapshotProblems } from '../../../../electron/archive/reviews/snapshots.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { allRows } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { groupedObjectives } from '../../../../electron/exchange/papers/grouped-objectives.ts';
import { withPaperSource } from '../../../../electron/exchange/papers/paper-source.ts';
import { isoInstant } from '../../../../shared/schemas/primitives.ts';
import { JUNE, SEPTEMBER } from '../../../support/reviewed-archive.ts';
import { stirredArchive, turnedRound } from '../../../support/stirred-archive.ts';

/** The stirred archive with two checks closed, some findings accepted, and the next year made before all results were in. */
function workedArchive() {
  const archive = stirredArchive();
  const db = archive.database;
  const some =
    allRows(db, OBJECTIVES).find(({ level, year }) => level === 'PEG' && year === 2026) ?? expect.fail('none');
  const { planId } = some;
  for (const date of [JUNE, SEPTEMBER]) closeReview(archive, openReview(archive, { planId, date }));
  const order = { planId, from: 2026, toPlan: null };
  makeNewYear(archive, order, proposedRenewals(proposeNewYear(db, order)));
  inTransaction(archive, 'risultati tardivi', (to) => {
    to.prepare(
      'UPDATE indicators SET result = 4200 + position WHERE objectiveId IN (SELECT id FROM objectives WHERE year = 2026)',
    ).run();
  });
  const at = isoInstant.parse('2026-10-01T09:00:00.000Z');
  inTransaction(archive, 'va bene così', (to) => {
    for (const kind of ['no-phase', 'no-indicator', 'centre-unknown'] as const)
      acceptFinding(
        to,
        { kind, objectiveId: some.id, entity: 'objective', rowId: some.id, field: null, message: kind } as never,
        {
          who: kind,
          at,
        },
      );
  });
  return { archive, planId, objectiveId: some.id };
}

test('what checks, papers and years read comes in an order that was asked for', () => {
  const { archive, planId, objectiveId } = workedArchive();
  const db = archive.database;
  const ids = objectivesOfYear(db, planId, 2026);
  const origin = { kind: 'live', planId, year: 2026, today: JUNE } as const;
  const readings: Readonly<Record<string, (from: ReadableDatabase) => unknown>> = {
    'objectives of a year': (from) => objectivesOfYear(from, planId, 2026),
    'objectives by their names': (from) => namedObjectives(from, ids.toReversed()),
    figures: (from) => readFigures(from, { planId, year: 2026, on: JUNE, reviewId: null }),
    snapshots: (from) => keptSnapshots(from).map(({ id, of }) => [id, of]),
    'histories that are behind': (from) => [
      ids.map((id) => differingHistoryOf(from, id)),
      differingHistory(from, null, 2027),
    ],
    'accepted findings': (from) => acceptedFindingsOf(from, objectiveId).map(({ kind }) => kind),
    'a paper': (from) =>
      withPaperSource(from, origin, {}, ({ objectives }) => objectives.map(({ code, phases }) => [code, phases])),
    'programmes of a paper': (from) =>
      withPaperSource(from, origin, {}, (source) =>
        groupedObjectives(source, 'programme').map(({ name, objectives }) => [name, objectives.length]),
      ),
    'years that there are': (from) => {
      try {
        return selectedYear(from, 1999, null);
      } catch (error) {
        return String(error);
      }
    },
  };
  for (const [name, read] of Object.entries(readings)) {
    const asked = read(db);
    expect
      .soft(
        turnedRound(archive, () => read(db)),
        name,
      )
      .toEqual(asked);
    expect.soft(JSON.stringify(asked).length, name).toBeGreaterThan(40);
  }
  expect(acceptedFindingsOf(db, objectiveId).map(({ who }) => who)).toEqual([
    'centre-unknown',
    'no-indicator',
    'no-phase',
  ]);
  expect(keptSnapshots(db).map(({ of }) => of?.date)).toEqual([SEPTEMBER, JUNE]);
  expect(namedObjectives(db, ids.toReversed()).map(({ id }) => id)).toEqual(ids.toReversed());
  expect(snapshotProblems(db)).toEqual([]);
});
