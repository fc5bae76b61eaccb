import { expect, test } from 'vitest';
import { localDate } from '../../electron/local-date.ts';

test('is the day on the wall, not in UTC', () => {
  expect(localDate(new Date(2026, 0, 1, 0, 30))).toBe('2026-01-01');
  expect(localDate(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
