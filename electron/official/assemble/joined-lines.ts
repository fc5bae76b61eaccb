import { SCHEDA_COLUMNS, type SchedaColumnName } from '../../../shared/rules/scheda-columns.ts';
import { isAuthorsBreak, wrapText } from '../../../shared/rules/wrapping.ts';
import { advancesOf } from '../../paper/fonts/advances.ts';
import type { PrintedLine } from '../printed-document.ts';

/** What of a printed line tells how it was joined with the next. */
type JoinableLine = Pick<PrintedLine, 'text' | 'breakAfter'>;

/** What stands between two lines in the text, given the spaces printed at the end of the first. */
const JOINTS: Readonly<Record<NonNullable<PrintedLine['breakAfter']>, (spaces: string) => string>> = {
  wrap: (spaces) => (spaces === '' ? ' ' : spaces),
  cut: () => '',
  author: () => '\n',
};

/** The beginning of an item of a list. Not `1)` or `a)`: lists of those are often written on in one paragraph. */
const ITEM = /^[-–—•▪*] ?\S/u;
/** The end of a line that an item can follow. */
const BEFORE_ITEM = /[:;.]$/u;

/** A text made of printed lines, and whether wrapping it again gives those same lines. */
export interface JoinedLines {
  readonly text: string;
  readonly rewraps: boolean;
}

/**
 * Makes one text of the printed lines of a cell: lines that the column wrapped are joined by the spaces of the wrap, the
 * author's own breaks and blank lines are kept. Blank lines before and after the text are not part of it.
 * @param widthEm width at which the column wrapped, in em of its type; it decides where the paper does not.
 */
export function joinedLines(printed: readonly JoinableLine[], column: SchedaColumnName, widthEm: number): JoinedLines {
  const { measure } = advancesOf(SCHEDA_COLUMNS[column].weight);
  const first = printed.findIndex(isWritten);
  const last = printed.findLastIndex(isWritten);
  if (first === -1) return { text: '', rewraps: true };
  const lines = printed.slice(first, last + 1);
  const trimmed = lines.map(({ text }) => text.trimEnd());
  const text = trimmed.reduce((joined, line, index) => {
    const above = trimmed[index - 1] ?? '';
    const before = lines[index - 1];
    const isAuthors = isListItem(above, line) || isAuthorsBreak(above, line, widthEm, measure);
    const breakAfter = before?.breakAfter ?? (isAuthors ? 'author' : 'wrap');
    return `${joined}${JOINTS[breakAfter](before?.text.slice(above.length) ?? '')}${line}`;
  });
  if (lines.slice(0, -1).every(({ breakAfter }) => breakAfter !== undefined)) return { text, rewraps: true };
  const again = wrapText(text, widthEm, measure);
  return { text, rewraps: again.length === trimmed.length && again.every((line, index) => line === trimmed[index]) };
}

/** Whether a line begins an item of a list, which stands on a line of its own however full the one above was. */
function isListItem(above: string, line: string): boolean {
  return BEFORE_ITEM.test(above) && ITEM.test(line);
}

function isWritten({ text }: JoinableLine): boolean {
  return text.trim() !== '';
}
