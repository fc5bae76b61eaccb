import { expect, test } from 'vitest';
import { objectiveFindings } from '../../../../shared/rules/findings/objective-findings.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { objectiveLike, phaseLike } from '../../../support/objective-details.ts';

test.each([
  [[10_000, 10_000], true],
  [[10_000, 9_999], false],
  [[0, 10_000], false],
  [[10_000, null], false],
  [[], false],
])('an objective in progress whose phases stand at %j is done: %s', (progress, isDone) => {
  const detail = objectiveLike({ status: 'In corso', phases: progress.map((value) => phaseLike({ progress: value })) });
  const found = objectiveFindings(
    detail,
    { today: isoDate.parse('2020-07-01'), centres: [], settings: DEFAULT_SETTINGS },
    [],
  );
  expect(found.some(({ kind }) => kind === 'done-but-in-progress')).toBe(isDone);
});
