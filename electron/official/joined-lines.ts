import { SCHEDA_COLUMNS, type SchedaColumnName } from '../../shared/rules/scheda-columns.ts';
import { isAuthorsBreak, wrapText } from '../../shared/rules/wrapping.ts';
import { advancesOf } from '../scheda/fonts/advances.ts';

/** A text made of printed lines, and whether wrapping it again gives those same lines. */
export interface JoinedLines {
  readonly text: string;
  readonly rewraps: boolean;
}

/**
 * Makes one text of the printed lines of a cell: lines that the column wrapped are joined by a space, the author's own breaks
 * and blank lines are kept. Blank lines before and after the text are not part of it.
 * @param widthEm width at which the column wrapped, in em of its type.
 */
export function joinedLines(printed: readonly string[], column: SchedaColumnName, widthEm: number): JoinedLines {
  const { measure } = advancesOf(SCHEDA_COLUMNS[column].weight);
  const first = printed.findIndex((line) => line !== '');
  const last = printed.findLastIndex((line) => line !== '');
  if (first === -1) return { text: '', rewraps: true };
  const lines = printed.slice(first, last + 1);
  const text = lines.reduce((joined, line, index) => {
    const before = lines[index - 1] ?? '';
    return `${joined}${isAuthorsBreak(before, line, widthEm, measure) ? '\n' : ' '}${line}`;
  });
  const again = wrapText(text, widthEm, measure);
  return { text, rewraps: again.length === lines.length && again.every((line, index) => line === lines[index]) };
}
