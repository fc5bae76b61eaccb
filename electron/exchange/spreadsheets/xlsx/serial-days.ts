import { type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';

const DAY_MS = 86_400_000;
/** Day 0 of the reckoning from 1900, as all its days after February of that year have it. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Its first day that no program doubts: Lotus and Excel count a 29 February 1900 that never was. */
const FIRST_SURE = 61;
/** 31/12/9999. */
const LAST = 2_958_465;
/** Where the reckoning of old Macintosh files begins. */
export const DAY_ZERO_1904 = isoDate.parse('1904-01-01');

/**
 * The day that a number stands for in a cell shown as a date, its hour left out; null when it stands for none.
 * @param dayZero the day that is 0; 30/12/1899 when absent.
 */
export function serialToDate(serial: number, dayZero?: IsoDate): IsoDate | null {
  const days = Math.floor(serial) + (dayZero === undefined ? 0 : (Date.parse(dayZero) - DAY_ZERO) / DAY_MS);
  if (days > LAST || days < 1 || days === FIRST_SURE - 1) return null;
  const day = days < FIRST_SURE ? days + 1 : days;
  return isoDate.parse(new Date(DAY_ZERO + day * DAY_MS).toISOString().slice(0, 10));
}

/** The number of a day such as `2020-12-31` in the reckoning from 1900; null for days before March of that year, which programs count differently. */
export function dateToSerial(date: string): number | null {
  const days = (Date.parse(date) - DAY_ZERO) / DAY_MS;
  return days < FIRST_SURE ? null : days;
}
