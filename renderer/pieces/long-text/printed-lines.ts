import { type Measure, wrapParagraph } from '../../../shared/rules/wrapping.ts';

/** A text cut at the places where the print begins a new line on its own; the pieces joined are the text. */
export interface PrintedLines {
  readonly pieces: readonly string[];
  /** How many lines the print takes; none for a blank text. */
  readonly lines: number;
}

/**
 * Where the print will wrap a text: each piece but the last ends at a wrap. A newline of the author's ends a printed line too but
 * is seen as it is, so it makes no piece.
 */
export function printedLines(text: string, widthEm: number, measure: Measure): PrintedLines {
  if (text === '') return { pieces: [], lines: 0 };
  const pieces: string[] = [];
  let [lines, from, at] = [0, 0, 0];
  for (const paragraph of text.split('\n')) {
    const wrapped = wrapParagraph(paragraph, widthEm, measure);
    lines += wrapped.length;
    for (const [index, line] of wrapped.entries()) {
      if (index > 0) {
        // The spaces at a break are not in the printed lines: the next one begins where its first character stands.
        at = text.indexOf(line, at);
        pieces.push(text.slice(from, at));
        from = at;
      }
      at += line.length;
    }
    at = text.indexOf('\n', at) + 1;
  }
  pieces.push(text.slice(from));
  return { pieces, lines };
}
