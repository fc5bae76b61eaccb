import { expect, test } from 'vitest';
import { openedWhen } from '../../../../renderer/features/start/opened-when.ts';
import { isoInstant } from '../../../../shared/schemas/primitives.ts';

const now = new Date(2026, 2, 1, 0, 10);

test.each([
  ['oggi 00:05', new Date(2026, 2, 1, 0, 5)],
  ['ieri 23:59', new Date(2026, 1, 28, 23, 59)],
  ['27 febbraio', new Date(2026, 1, 27, 9, 0)],
  ['31 dicembre 2025', new Date(2025, 11, 31, 9, 0)],
])('an archive was opened %s', (said, at) => {
  expect(openedWhen(isoInstant.parse(at.toISOString()), now)).toBe(said);
});
