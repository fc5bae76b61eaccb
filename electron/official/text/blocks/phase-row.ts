import type { PrintedCell, PrintedLine, PrintedLines } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { phaseNames } from './phase-names.ts';

/** A date, or what was meant for one: it is parsed strictly later. */
const DATE = /^\d+\/\S+$/u;
/** A number with decimals, or what was meant for one. */
const DECIMAL = /^[-−]?\d\S*,\S*$/u;
const NUMBER = /^[-−]?\d[\d.]*%?$/u;

/** The two dates of a row of dates, or the only one; null when a line is anything else. */
export function datesRow(text: string): readonly string[] | null {
  const words = text.split(' ');
  return words.length <= 2 && words.every((word) => DATE.test(word)) ? words : null;
}

/** How many of the words, from `start`, are values: with decimals, unless the first has none; at most `most`. */
export function valuesFrom(words: readonly string[], start: number, most: number): number {
  const first = words[start] ?? '';
  const shape = DECIMAL.test(first) ? DECIMAL : NUMBER;
  let end = start;
  while (end < start + most && shape.test(words[end] ?? '')) end += 1;
  return end - start;
}

/**
 * Cuts the first row of a phase and the lines glued to it: planned dates, weight, progress, then names and note. One date is
 * the planned start alone, one number the weight alone.
 */
export function phaseRow(lines: PrintedLines, page: number, problems: ProblemLog) {
  const [first = { text: '', line: 1 }, ...more] = lines;
  const words = first.text.split(' ').filter((word) => word !== '');
  let dates = 0;
  while (dates < 2 && DATE.test(words[dates] ?? '')) dates += 1;
  const numbers = valuesFrom(words, dates, 2);
  const cell = (index: number, end: number): PrintedCell =>
    index < end ? { text: words[index] ?? '', line: first.line } : null;
  const names = words.slice(dates + numbers);
  reportRow(first, { dates, numbers, names }, page, problems);
  return {
    plannedStart: cell(0, dates),
    plannedEnd: cell(1, dates),
    weight: cell(dates, dates + numbers),
    progress: cell(dates + 1, dates + numbers),
    ...phaseNames({ words: names, line: first.line }, more, page, problems),
  };
}

interface RowShape {
  readonly dates: number;
  readonly numbers: number;
  readonly names: readonly string[];
}

function reportRow(
  { text, line }: PrintedLine,
  { dates, numbers, names }: RowShape,
  page: number,
  problems: ProblemLog,
) {
  const place = { page, line };
  const [next = '', ...others] = names;
  if (DATE.test(next) || DECIMAL.test(next) || (NUMBER.test(next) && others.length === 0)) {
    problems.blocking('phase-row', `«${text}» non è una riga di valori di una fase: «${next}» non vi ha posto.`, place);
  } else if (dates === 1) {
    const message = `C'è una data sola, «${text.split(' ')[0]}»: presa come Inizio Previsto.`;
    problems.mild('one-date', message, { ...place, cell: 'Inizio Previsto' });
  } else if (dates === 2 && numbers === 0 && names.length === 0) {
    const message = `«${text}» è la prima riga di date della fase: prese come date previste.`;
    problems.mild('dates-alone', message, { ...place, cell: 'Inizio Previsto' });
  }
  if (numbers === 1) {
    const message = `C'è un numero solo, «${text.split(' ')[dates]}»: preso come Peso.`;
    problems.mild('one-number', message, { ...place, cell: 'Peso' });
  }
}
