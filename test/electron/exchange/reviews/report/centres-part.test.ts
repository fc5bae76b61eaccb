import { expect, test } from 'vitest';
import { readFigures } from '../../../../../electron/archive/reviews/read-figures.ts';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES } from '../../../../../electron/archive/tables/tables.ts';
import { centresPart } from '../../../../../electron/exchange/reviews/report/parts/centres-part.ts';
import { someObjective } from '../../../../support/filled-archive.ts';
import { JUNE, reviewedArchive } from '../../../../support/reviewed-archive.ts';

/** The tables of an archive's centres and programmes: the name, the depth and how many objectives of each row. */
function tables(isCompared: boolean, work: (filled: ReturnType<typeof reviewedArchive>) => void) {
  const filled = reviewedArchive();
  work(filled);
  const { archive, planId } = filled;
  const db = archive.database;
  const figures = readFigures(db, { planId, year: 2026, on: JUNE, reviewId: null });
  const blocks = centresPart({ figures, objectives: figures.objectives, db, isCompared } as never);
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          {
            heads: block.columns.map(({ head }) => head),
            rows: block.rows.map(({ cells, depth, isTotal }) => [cells[0], cells[1], depth ?? null, isTotal ?? false]),
          },
        ]
      : [],
  );
}

test('centres come to what is below them, with or without a code, and so do programmes', () => {
  const shown = tables(true, ({ archive, planId, objectiveId, centreId }) => {
    inTransaction(archive, 'centri e programmi', (db) => {
      const [office, programme] = [newId(), newId()];
      insertRow(db, CENTRES, {
        id: office,
        code: null,
        longName: 'UFFICIO',
        shortName: '',
        parentId: centreId,
        position: 1,
      });
      insertRow(db, OBJECTIVES, someObjective(planId, { code: '2026_B', year: 2026, centreId: office }));
      insertRow(
        db,
        OBJECTIVES,
        someObjective(planId, {
          id: programme,
          code: 'DUP_1',
          level: 'MANDATO',
          year: null,
          title: '',
          shortDescription: 'Città verde',
        }),
      );
      updateRow(db, OBJECTIVES, objectiveId, { parentId: programme });
    });
  });
  expect(shown.map(({ rows }) => rows)).toEqual([
    [
      ['A01 SETTORE AMBIENTE', '2', 0, false],
      ['UFFICIO', '1', 1, false],
      ['Ente', '2', null, true],
    ],
    [
      ['DUP_1 Città verde', '1', 0, false],
      ['Senza programma', '1', 0, false],
      ['Ente', '2', null, true],
    ],
  ]);
  expect(shown[0]?.heads).toContain('Atteso');
});

test('without programmes there is no table of them; what is not compared has no column', () => {
  const [centres, ...others] = tables(false, () => undefined);
  expect(centres?.rows).toEqual([
    ['A01 SETTORE AMBIENTE', '1', 0, false],
    ['Ente', '1', null, true],
  ]);
  expect([centres?.heads.includes('Atteso'), centres?.heads.includes('Scarto'), others]).toEqual([false, false, []]);
});
