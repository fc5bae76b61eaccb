import { type IsoDate, isoDate } from '../schemas/primitives.ts';
import { isPlausibleYear, noSuchDay, notADate, plausibleDay } from './dates.ts';
import { folded } from './folded.ts';
import { notParsed, type Parsed, parsed } from './parsed.ts';
import { plainSigns } from './plain-signs.ts';

/** `1/2/20`, `1.2.2020`, `31-12-2020`. */
const DAY_FIRST = /^(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4}|\d{2})$/u;
/** `2020-12-31`, `2020/12/31`: no one writes the day in the middle behind a year. */
const YEAR_FIRST = /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})$/u;
/** `010220`, `01022020`. */
const BARE = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/u;
/** `20201231`. */
const BARE_YEAR_FIRST = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u;
/** `1 marzo 2020`, `1° aprile 2020`, `lunedi 2 marzo 2020`, `31-mar-20`. */
const IN_WORDS =
  /^(?:(?<weekday>\p{L}{3,9})[.,]? )?(?:il )?(?<day>\d{1,2})[°º]?[ /.-]{0,2}(?<month>\p{L}{3,9})\.?[ /.,-]{0,2}(?<year>\d{4}|\d{2})$/u;

/** `1/3`, `30-9`, `1 marzo`: days of a year that is known. */
const DAY_MONTH = /^(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2})$/u;
const DAY_MONTH_IN_WORDS =
  /^(?:(?<weekday>\p{L}{3,9})[.,]? )?(?:il )?(?<day>\d{1,2})[°º]?[ /.-]{0,2}(?<month>\p{L}{3,9})\.?$/u;

const BY_DAY = [DAY_FIRST, YEAR_FIRST, BARE, BARE_YEAR_FIRST, IN_WORDS] as const;
const WITHOUT_YEAR = [DAY_MONTH, DAY_MONTH_IN_WORDS] as const;

/** An hour behind a day, which says nothing more: `00:00`, `00:00:00`, `T00:00:00Z`, ` 0.00`, `, 14:30`. */
const HOUR =
  /(?<=\d)(?:,? |t)(?:ore )?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?(?<zone>z|[+-]\d{2}:?\d{2})?$/u;

const ITALIAN_MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre';
const ENGLISH_MONTHS = 'january february march april may june july august september october november december';
const MONTHS = [ITALIAN_MONTHS.split(' '), ENGLISH_MONTHS.split(' ')] as const;
const WEEKDAYS = ['domenica', 'lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato'];
/** Fewest letters that a month or weekday is shortened to. */
const SHORTEST = 3;
/** The calendar by which moments with a time zone are days. */
const HERE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/**
 * Reads a day as people type it and other programs write it: `1/2/20`, `1.2.2020`, `010220`, `2020-12-31`, `20201231`, `1 marzo 2020`,
 * `31-mar-20`, each with an hour or without, or `oggi` for `today`. What could mean two days is refused, as are days that the calendar does
 * not have and years beyond a plan's reach. Two-digit years are of this century; those that might as well be of the last are refused.
 * @param knownYear of what days without a year are, `1/3`; null where they are refused, as in files.
 */
export function parseTypedDate(text: string, today: IsoDate, knownYear: number | null = null): Parsed<IsoDate> {
  const shown = plainSigns(text);
  const typed = folded(shown.replace(/º/gu, '°'));
  if (typed === 'oggi') return parsed(today);
  const hour = HOUR.exec(typed);
  if (hour !== null && !isHour(hour.groups ?? {})) return notADate(shown);
  const written = hour === null ? typed : typed.slice(0, hour.index);
  const matches = matchesOf(written, knownYear);
  if (matches.length === 0) return notADate(shown);
  const days = matches.flatMap((match) => daysOf(match) ?? []);
  if (days.length === 0)
    return matches.some((match) => monthOf(match['month'] ?? '') === null) ? notADate(shown) : noSuchDay(shown);
  const plausible = days.filter((day) => isPlausibleYear(Number(day.slice(0, 4))));
  const [day = days[0], another] = plausible;
  if (another !== undefined || day === undefined) return ambiguous(shown);
  if (hour?.groups?.['zone'] !== undefined && !isDayHere(day, hour.groups)) return ambiguous(shown);
  return plausibleDay(day, shown);
}

type Groups = Readonly<Record<string, string | undefined>>;

function matchesOf(written: string, knownYear: number | null): readonly Groups[] {
  const groupsOf = (pattern: RegExp): readonly Groups[] => {
    const groups = pattern.exec(written)?.groups;
    return groups === undefined ? [] : [groups];
  };
  const whole = BY_DAY.flatMap(groupsOf);
  if (whole.length > 0 || knownYear === null) return whole;
  return WITHOUT_YEAR.flatMap(groupsOf).map((groups) => ({ ...groups, year: String(knownYear) }));
}

/** The days that a match may mean: one, or two where the century is in doubt; null when there is none. */
function daysOf({ day = '', month = '', year = '', weekday }: Groups): readonly IsoDate[] | null {
  const number = monthOf(month);
  if (number === null) return null;
  const years = year.length === 4 ? [year] : [`20${year}`, `19${year}`];
  const days = years.flatMap((full) => {
    const date = isoDate.safeParse(`${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
    return date.success && (weekday === undefined || isWeekday(date.data, weekday)) ? [date.data] : [];
  });
  return days.length === 0 ? null : days;
}

function monthOf(month: string): number | null {
  if (/^\d+$/u.test(month)) return Number(month);
  if (month.length < SHORTEST) return null;
  const found = MONTHS.map((names) => names.findIndex((name) => name.startsWith(month)) + 1).find((place) => place > 0);
  return found ?? null;
}

function isWeekday(date: IsoDate, weekday: string): boolean {
  const name = WEEKDAYS[new Date(date).getUTCDay()] ?? '';
  return weekday.length >= SHORTEST && name.startsWith(weekday);
}

function isHour({ hour = '', minute = '', second = '0' }: Groups): boolean {
  return Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
}

/** Whether a moment of some time zone is of the same day here: a midnight of here, written in that of Greenwich, is of the day before. */
function isDayHere(day: IsoDate, { hour = '', minute = '', second = '00', zone = '' }: Groups): boolean {
  const offset = zone === 'z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const moment = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`);
  return !Number.isNaN(moment.getTime()) && HERE.format(moment) === day;
}

function ambiguous(text: string): Parsed<never> {
  return notParsed(`«${text}» può essere più di un giorno: scriverlo come 31/12/2020.`);
}
