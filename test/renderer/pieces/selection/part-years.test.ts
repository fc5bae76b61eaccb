import { expect, test } from 'vitest';
import { partYears, yearKept } from '../../../../renderer/pieces/selection/part-years.ts';
import { EVERY, partOnScreen, selectionOf } from '../../../../renderer/pieces/selection/typed-selection.ts';
import { NO_ARCHIVE, useArchive } from '../../../../renderer/stores/archive-store.ts';
import { plan } from '../../../../shared/schemas/plan.ts';
import { objectiveLike, testId } from '../../../support/objective-details.ts';

const plans = [2022, 2025].map((firstYear) =>
  plan.parse({
    id: testId(),
    code: `DUP_${firstYear}`,
    name: `DUP ${firstYear}`,
    firstYear,
    lastYear: firstYear + 2,
  }),
);
const [, present] = plans;
const tree = {
  planId: present?.id ?? null,
  rows: [objectiveLike({ level: 'PEG', year: 2031 }), objectiveLike({ level: 'PROGRAMMA', year: 2040 })],
  failure: null,
};

test('the years to choose are those of the chosen plan, with what its objectives on screen have beside', () => {
  expect(partYears(plans, 'DUP_2025', tree)).toEqual(['2025', '2026', '2027', '2031']);
  expect(partYears(plans, 'DUP_2022', tree)).toEqual(['2022', '2023', '2024']);
  expect(partYears(plans, EVERY, tree)).toEqual(['2022', '2023', '2024', '2025', '2026', '2027', '2031']);
});

test('a year that the next plan does not have gives way to all', () => {
  const years = partYears(plans, 'DUP_2022', tree);
  expect(yearKept({ plan: 'DUP_2025', year: '2026' }, years)).toBe(EVERY);
  expect(yearKept({ plan: 'DUP_2025', year: '2023' }, years)).toBe('2023');
});

test('a dialog begins with the plan and year on screen, and asks for what is chosen in it', () => {
  const registers = { ...NO_ARCHIVE.registers, plans };
  useArchive.setState({ ...NO_ARCHIVE, registers, planId: tree.planId, year: 2026 });
  const rest = { level: 'PEG', text: ' musei ', centre: EVERY };
  expect(selectionOf({ ...partOnScreen(), ...rest })).toEqual({
    plan: 'DUP_2025',
    year: 2026,
    level: 'PEG',
    text: 'musei',
  });
  useArchive.setState({ year: null });
  expect(partOnScreen()).toEqual({ plan: 'DUP_2025', year: EVERY });
});
