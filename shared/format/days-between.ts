import type { IsoDate } from '../schemas/primitives.ts';

const ZERO = 48;
const DAYS_OF_400_YEARS = 146_097;

/** Whole days from one day of the calendar to another, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Days since the first of March of the year 0, by the rule of leap years: years begin in March, so that their last day is the one that is not always
 * there. A paper asks for a hundred thousand of them.
 */
function dayNumber(date: IsoDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const [cycle, ofCycle] = [Math.floor(year / 400), ((year % 400) + 400) % 400];
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10);
  const leapDays = Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100);
  return cycle * DAYS_OF_400_YEARS + ofCycle * 365 + leapDays + dayOfYear;
}

function digits(date: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + date.charCodeAt(index) - ZERO;
  return number;
}
