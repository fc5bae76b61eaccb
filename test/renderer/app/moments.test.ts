import { expect, test } from 'vitest';
import { hourWithDay, momentInWords } from '../../../renderer/app/moments.ts';
import { isoInstant } from '../../../shared/schemas/primitives.ts';

test('a moment of another day is told with its day', () => {
  const evening = isoInstant.parse(new Date(2026, 10, 21, 23, 58).toISOString());
  const [sameDay, nextDay] = [new Date(2026, 10, 21, 23, 59), new Date(2026, 10, 22, 0, 1)];
  expect([hourWithDay(evening, sameDay), hourWithDay(evening, nextDay)]).toEqual(['23:58', '21/11/2026 23:58']);
  expect(momentInWords(evening, nextDay)).toBe('del 21/11/2026 23:58');
});
