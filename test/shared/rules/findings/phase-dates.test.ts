import { expect, test } from 'vitest';
import { objectiveFindings } from '../../../../shared/rules/findings/objective-findings.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { objectiveLike, phaseLike } from '../../../support/objective-details.ts';

const DAYS = [null, '2020-03-01', '2020-06-01', '2020-09-01'] as const;
const PROGRESS = [null, 0, 9_999, 10_000] as const;
const ABOUT_DATES = /^(?:planned-|actual-)/u;
const before = (one: string | null, other: string | null) => one !== null && other !== null && one < other;

/** Every way in which the four days of a phase can stand to each other, missing and equal ones included. */
const EVERY_PHASE = DAYS.flatMap((plannedStart) =>
  DAYS.flatMap((plannedEnd) =>
    DAYS.flatMap((actualStart) =>
      DAYS.flatMap((actualEnd) =>
        PROGRESS.map((progress) => ({ plannedStart, plannedEnd, actualStart, actualEnd, progress })),
      ),
    ),
  ),
);

test.each(['2020-06-01', '2020-06-02', '2020-12-31', '2021-01-01'])(
  'what is found of the days and the progress of a phase is what the rules say, on the %s',
  (day) => {
    const today = isoDate.parse(day);
    for (const phase of EVERY_PHASE) {
      const { plannedStart, plannedEnd, actualStart, actualEnd, progress } = phase;
      const detail = objectiveLike({ status: 'In corso', phases: [phaseLike(phase)] });
      const found = objectiveFindings(detail, { today, centres: [], settings: DEFAULT_SETTINGS }, []).filter(
        ({ entity }) => entity === 'phase',
      );
      const dates = [
        ...(plannedStart === null ? ['planned-start-missing'] : []),
        ...(plannedEnd === null ? ['planned-end-missing'] : []),
        ...(before(plannedEnd, plannedStart) ? ['planned-end-before-start'] : []),
        ...(before(actualStart, plannedStart) ? ['actual-start-before-planned'] : []),
        ...(before(actualEnd, actualStart) ? ['actual-end-before-start'] : []),
      ];
      const kinds = found.map(({ kind }) => kind as string);
      expect(
        kinds.filter((kind) => ABOUT_DATES.test(kind)),
        JSON.stringify(phase),
      ).toEqual(dates);
      const begun = actualEnd !== null || actualStart !== null || before(plannedEnd, today) || day > '2020-12-31';
      const isDoubtful =
        progress === null
          ? begun
          : (progress === 10_000 && actualEnd === null) || (progress < 10_000 && actualEnd !== null);
      const isOverdue = progress !== null && progress < 10_000 && before(plannedEnd ?? '2020-12-31', today);
      expect(kinds.includes('phase-overdue'), JSON.stringify(phase)).toBe(isOverdue);
      const others = found.length - dates.length - (isOverdue ? 1 : 0);
      expect(others, JSON.stringify(phase)).toBe(isDoubtful ? 1 : 0);
    }
  },
);

test('a missing progress says why it is missed, by what is surest', () => {
  const said = (given: Parameters<typeof phaseLike>[0], day: string) => {
    const detail = objectiveLike({ phases: [phaseLike({ progress: null, ...given })] });
    const found = objectiveFindings(detail, { today: isoDate.parse(day), centres: [], settings: DEFAULT_SETTINGS }, []);
    return found
      .filter(({ entity, field }) => entity === 'phase' && field === 'progress')
      .map(({ message }) => message)
      .join();
  };
  const none = { plannedStart: null, actualStart: null, actualEnd: null };
  expect(said({}, '2021-01-01')).toContain('è finita il 31/12/2020');
  expect(said({ actualEnd: null }, '2021-01-01')).toContain('è iniziata il 01/02/2020');
  expect(said({ ...none, plannedEnd: '2020-06-30' }, '2020-07-01')).toContain('doveva finire il 30/06/2020');
  expect(said({ ...none, plannedEnd: '2021-06-30' }, '2021-01-01')).toContain('il 2020 è finito');
  expect(said({ ...none, plannedEnd: '2020-06-30' }, '2020-06-30')).toBe('');
});
