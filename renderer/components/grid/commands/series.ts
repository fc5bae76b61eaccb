import { formatDate, parsePrintedDate } from '../../../../shared/format/dates.ts';
import { formatHundredths, parseHundredths } from '../../../../shared/format/numbers.ts';
import { hundredths, type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';
import type { EditorKind } from '../../values/value-kind.ts';

const DAY = 86_400_000;
const ONE = 100;
/** `Fase 9`, `2026/01`: a text that ends in a whole number. */
const NUMBERED = /^(?<before>.*?)(?<number>\d+)$/su;

/**
 * Goes on with what the first cells of a column say, as a spreadsheet does: numbers and days by the step between the last two (one,
 * where there is one alone), days of the same day of the month by months, texts that end in a number by that number; other texts are
 * repeated.
 * @param texts what stands in the cells, from the top. @param count how many more are wanted.
 * @returns their texts; fewer where the series leaves the calendar or what a number can be.
 */
export function continuedSeries(texts: readonly string[], count: number, editor: EditorKind): readonly string[] {
  const next = editor === 'number' ? numbers(texts) : editor === 'date' ? days(texts) : words(texts);
  const made: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    const text = next(at);
    if (text === null) break;
    made.push(text);
  }
  return made;
}

type Next = (at: number) => string | null;

function numbers(texts: readonly string[]): Next {
  const values = texts.map(parseHundredths).flatMap((read) => (read.ok ? [read.value] : []));
  const last = values.at(-1);
  if (last === undefined || values.length < texts.length) return repeated(texts);
  const step = last - (values.at(-2) ?? last - ONE);
  return (at) => {
    const value = hundredths.safeParse(last + step * at);
    return value.success ? formatHundredths(value.data) : null;
  };
}

function days(texts: readonly string[]): Next {
  const values = texts.map(parsePrintedDate).flatMap((read) => (read.ok ? [read.value] : []));
  const [last, before] = [values.at(-1), values.at(-2)];
  if (last === undefined || values.length < texts.length) return repeated(texts);
  const months = before === undefined ? 0 : monthsBetween(before, last);
  if (months !== 0) return (at) => dayText(laterByMonths(last, months * at));
  const step = before === undefined ? DAY : Date.parse(last) - Date.parse(before);
  return (at) => dayText(new Date(Date.parse(last) + step * at));
}

/** Months from a day to the same day of another month; the last days of their months are the same day. Else 0. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [one, other] = [new Date(from), new Date(to)];
  const months = (other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth();
  return laterByMonths(from, months).getTime() === other.getTime() || (isMonthEnd(one) && isMonthEnd(other))
    ? months
    : 0;
}

/** The same day some months on; the last day of a month stays one. */
function laterByMonths(from: IsoDate, months: number): Date {
  const day = new Date(from);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
  const date = isMonthEnd(day) ? last : Math.min(day.getUTCDate(), last);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, date));
}

function isMonthEnd(day: Date): boolean {
  return new Date(day.getTime() + DAY).getUTCDate() === 1;
}

function dayText(day: Date): string | null {
  const date = Number.isNaN(day.getTime()) ? null : isoDate.safeParse(day.toISOString().slice(0, 10));
  return date?.success === true ? formatDate(date.data) : null;
}

function words(texts: readonly string[]): Next {
  const { before, number } = NUMBERED.exec(texts.at(-1) ?? '')?.groups ?? {};
  if (before === undefined || number === undefined || !Number.isSafeInteger(Number(number))) return repeated(texts);
  const second = NUMBERED.exec(texts.at(-2) ?? '')?.groups;
  const step = second?.['before'] === before ? Number(number) - Number(second['number']) : 1;
  return (at) => {
    const value = Number(number) + step * at;
    return value < 0 ? null : `${before}${String(value).padStart(number.length, '0')}`;
  };
}

function repeated(texts: readonly string[]): Next {
  return (at) => texts[(at - 1) % texts.length] ?? null;
}
