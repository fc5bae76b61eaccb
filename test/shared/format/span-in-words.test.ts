import { expect, test } from 'vitest';
import { actualInWords } from '../../../shared/format/span-in-words.ts';
import { isoDate, percentage } from '../../../shared/schemas/primitives.ts';

const span = (progress: number | null, start: string | null = null, end: string | null = null) => ({
  ...{ plannedStart: null, plannedEnd: null },
  actualStart: isoDate.nullable().parse(start),
  actualEnd: isoDate.nullable().parse(end),
  progress: percentage.nullable().parse(progress),
});

test('what came some way without a day is not called not begun', () => {
  expect([null, 0, 1, 10_000].map((progress) => actualInWords(span(progress), 'effettiva'))).toEqual([
    ...['non avviata', 'non avviata', 'senza date effettive', 'senza date effettive'],
  ]);
  expect(actualInWords(span(0), 'effettivo')).toBe('non avviato');
  expect(actualInWords(span(0, '2026-02-01'), 'effettiva')).toBe('effettiva 01/02/2026 - in corso');
  expect(actualInWords(span(0, null, '2026-02-01'), 'effettiva')).toBe('effettiva senza inizio - 01/02/2026');
});
