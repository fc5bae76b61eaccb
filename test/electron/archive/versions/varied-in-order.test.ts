import { expect, test } from 'vitest';
import { planNow } from '../../../../electron/archive/versions/plan-versions.ts';
import { variedObjectives } from '../../../../electron/archive/versions/varied-since.ts';
import { filledArchive, someObjective } from '../../../support/filled-archive.ts';

test('what varied is told by the codes of objectives, in whatever order a version has them', () => {
  const { archive, planId } = filledArchive();
  const plan = planNow(archive.database, planId, 2026);
  archive.close();
  const objectives = ['2026_C', '2026_A', '2026_D', '2026_B'].map((code) =>
    someObjective(planId, { code, year: 2026 }),
  );
  const before = { ...plan, objectives: objectives.slice(0, 3) };
  const after = {
    ...plan,
    objectives: [...objectives.slice(0, 2), ...objectives.slice(3)].map((one) =>
      one.code === '2026_B' ? one : { ...one, title: 'Nuovo', changeReason: `per ${one.code}` },
    ),
  };
  expect(variedObjectives(before, after).map(({ code, what, reason }) => [code, what, reason])).toEqual([
    ['2026_A', 'changed', 'per 2026_A'],
    ['2026_B', 'added', ''],
    ['2026_C', 'changed', 'per 2026_C'],
    ['2026_D', 'removed', ''],
  ]);
});
