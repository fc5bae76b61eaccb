import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToKeep } from '../../../shared/rules/backups-to-keep.ts';

const at = (year: number, month: number, day: number, hour = 8) => ({ at: new Date(year, month - 1, day, hour) });
const days = (count: number, perDay: readonly number[] = [8]) =>
  Array.from({ length: count }, (_, back) => perDay.map((hour) => at(2026, 12, 31 - back, hour))).flat();

test('the last ten stay, even of one morning', () => {
  const morning = Array.from({ length: 14 }, (_, hour) => at(2026, 3, 2, hour));
  expect(backupsToKeep(morning, new Date(2026, 2, 2, 20))).toEqual(morning.slice(-10));
});

test('of each day the last one stays for a month, of each month for a year', () => {
  const copies = days(500, [8, 17]);
  const kept = backupsToKeep(copies, new Date(2026, 11, 31, 20)).map((copy) => copy.at);
  // The last five days whole, one of each day before them, and the last of each of the eleven months before.
  expect(kept).toHaveLength(10 + 26 + 11);
  const elder = kept.filter((moment) => moment < new Date(2026, 11, 1));
  expect(elder.map((moment) => [moment.getMonth() + 1, moment.getDate(), moment.getHours()])).toEqual([
    [11, 30, 17],
    [10, 31, 17],
    [9, 30, 17],
    [8, 31, 17],
    [7, 31, 17],
    [6, 30, 17],
    [5, 31, 17],
    [4, 30, 17],
    [3, 31, 17],
    [2, 28, 17],
    [1, 31, 17],
  ]);
});

test('after a long time without copies, none is taken for too old', () => {
  const copies = days(60);
  expect(backupsToKeep(copies, new Date(2036, 0, 1))).toEqual(backupsToKeep(copies, new Date(2026, 11, 31, 20)));
});

test('copies of a clock that stood in the future take the place of no other, and do not pile up', () => {
  const copies = days(40);
  const future = Array.from({ length: 15 }, (_, hour) => at(2036, 5, 1, hour));
  const now = new Date(2026, 11, 31, 20);
  const kept = backupsToKeep([...copies, ...future], now);
  expect(kept.filter((copy) => copy.at <= now)).toEqual(backupsToKeep(copies, now));
  expect(kept.filter((copy) => copy.at > now)).toEqual(future.slice(-10));
});

test('whatever the copies, the newest stays, what stays is bounded, and asking twice takes no more', () => {
  const copy = fc.date({ min: new Date(2020, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(copy, { minLength: 1, maxLength: 120 }), copy, (moments, now) => {
      const copies = moments.map((moment) => ({ at: moment }));
      const kept = backupsToKeep(copies, now);
      expect(kept.length).toBeLessThanOrEqual(10 + 10 + 31 + 12);
      const newest = copies.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
      expect(kept.map((one) => one.at.getTime())).toContain(newest?.at.getTime());
      expect(backupsToKeep(kept, now)).toEqual(kept);
    }),
  );
});
