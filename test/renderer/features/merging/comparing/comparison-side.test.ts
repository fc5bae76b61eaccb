import { expect, test } from 'vitest';
import { areSame, OPEN_SIDE, sideOf } from '../../../../../renderer/features/merging/comparing/comparison-side.ts';
import { isoInstant } from '../../../../../shared/schemas/primitives.ts';

const at = isoInstant.parse('2026-09-12T12:30:00Z');
const typed = (day: string, hour = '') => sideOf({ ...OPEN_SIDE, kind: 'past', day, hour });

test('a moment is one of those proposed, or typed; without an hour it is the end of the day here', () => {
  expect(sideOf({ ...OPEN_SIDE, kind: 'past', moment: at })).toMatchObject({ value: { at } });
  const local = (text: string) => new Date(text).toISOString();
  expect(typed('12/9/26', '14:30')).toMatchObject({ value: { at: local('2026-09-12T14:30') } });
  expect(typed('12/9/26', '930')).toMatchObject({ value: { at: local('2026-09-12T09:30') } });
  expect(typed('12/9/26')).toMatchObject({ value: { at: local('2026-09-12T23:59:59.999') } });
});

test('what is missing or is no day is told, never guessed', () => {
  expect(typed('')).toMatchObject({ ok: false, message: 'scrivere il giorno.' });
  expect(typed('31/2/26')).toMatchObject({ ok: false });
  expect(typed('12/9/26', '25:00')).toMatchObject({ message: "«25:00» non è un'ora: scriverla come 14:30." });
  expect(sideOf({ ...OPEN_SIDE, kind: 'file' })).toMatchObject({ ok: false, message: 'scegliere il file.' });
});

test('a version is not compared with itself', () => {
  expect(areSame({ kind: 'open' }, { kind: 'open' })).toBe(true);
  expect(areSame({ kind: 'open' }, { kind: 'past', at })).toBe(false);
});
