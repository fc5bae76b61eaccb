import { SCHEDA_COLUMNS } from '../../../../shared/rules/scheda-columns.ts';
import { isAuthorsBreak } from '../../../../shared/rules/wrapping.ts';
import { advancesOf } from '../../../paper/fonts/advances.ts';
import type { PrintedCell, PrintedLine, PrintedLines } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { capitalsFrom, centreStartAfterPerson, isDoubtfulStart } from '../words/centre-start.ts';

/** A responsible has at most this many words when nothing else tells where the name ends. */
const LONGEST_NAME = 4;
const COLUMN = SCHEDA_COLUMNS.phaseCentre;

export interface PhaseNames {
  readonly responsible: PrintedCell;
  readonly centre: PrintedLines;
  readonly note: PrintedLines;
}

/**
 * Cuts the words after the numbers of a phase into responsible, short name of the centre and note, and gives the lines glued
 * below to the centre or to the note. The centre is in capitals and begins with a word of organisation; the note begins where
 * the capitals end, or where the column of the centre does.
 */
export function phaseNames(
  row: { readonly words: readonly string[]; readonly line: number },
  more: PrintedLines,
  page: number,
  problems: ProblemLog,
): PhaseNames {
  const cut = cutWords(row.words);
  const centre = printed(cut.centre, row.line);
  const note = printed(cut.note, row.line);
  for (const { text, line } of more) {
    const words = text.split(' ');
    // A note that began on the row goes on alone: the name of the centre ended before it.
    const last = note.length > 0 ? undefined : centre.at(-1);
    const capitals = last === undefined ? 0 : capitalsFrom(words, 0);
    const inCentre = capitals === words.length || (last !== undefined && wraps(last, text)) ? capitals : 0;
    centre.push(...printed(words.slice(0, inCentre), line));
    note.push(...printed(words.slice(inCentre), line));
  }
  if (!cut.certain || note.length > 0) {
    const taken = `responsabile «${cut.responsible.join(' ')}», centro «${cut.centre.join(' ')}», note «${cut.note.join(' ')}»`;
    const message = `Le celle di «${row.words.join(' ')}» non sono separate nel testo: lette ${taken}.`;
    problems.mild('phase-names', message, { page, line: row.line });
  }
  return { responsible: printed(cut.responsible, row.line)[0] ?? null, centre, note };
}

const printed = (words: readonly string[], line: number): PrintedLine[] =>
  words.length === 0 ? [] : [{ text: words.join(' '), line }];

function wraps(last: PrintedLine, next: string): boolean {
  return !isAuthorsBreak(last.text, next, COLUMN.widthEm, advancesOf(COLUMN.weight).measure);
}

interface CutWords {
  readonly responsible: readonly string[];
  readonly centre: readonly string[];
  readonly note: readonly string[];
  readonly certain: boolean;
}

function cutWords(words: readonly string[]): CutWords {
  const start = centreStartAfterPerson(words);
  const isName = start <= LONGEST_NAME || capitalsFrom(words, 0) >= start;
  if (start !== -1 && isName) {
    const end = start + lengthInColumn(words.slice(start, start + capitalsFrom(words, start)));
    return {
      responsible: words.slice(0, start),
      centre: words.slice(start, end),
      note: words.slice(end),
      certain: !isDoubtfulStart(words, start),
    };
  }
  const end = nameLength(words);
  return { responsible: words.slice(0, end), centre: [], note: words.slice(end), certain: words.length === 0 };
}

/** How many of the words fit the column of the centre, which would have wrapped them otherwise. */
function lengthInColumn(words: readonly string[]): number {
  const { measure } = advancesOf(COLUMN.weight);
  let end = words.length;
  while (end > 1 && measure(words.slice(0, end).join(' ')) > COLUMN.widthEm) end -= 1;
  return end;
}

/** Words of a name with no centre after it: those in capitals; a short row whole; else two words with a capital. */
function nameLength(words: readonly string[]): number {
  const capitals = capitalsFrom(words, 0);
  if (capitals > 0) return capitals;
  if (words.length <= LONGEST_NAME) return words.length;
  return words.slice(0, 2).every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && /^\p{Lu}/u.test(words[2] ?? '') ? 2 : 0;
}
