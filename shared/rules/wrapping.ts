/** The two weights of type that documents are printed in. */
export type FontWeight = 'regular' | 'bold';

/** Width of a run of text in em: the plain sum of its advances, without kerning. */
export type Measure = (text: string) => number;

/**
 * Slack for sums of floating-point advances, in em: far below the narrowest advance, far above the rounding of a sum.
 */
const SLACK = 1e-6;
const SPACE = 0x20;
/** No-break spaces, and others that lines do not break at. */
const JOINING = /[^\P{Zs} ]/u;

/**
 * Breaks one paragraph into printed lines as the official sheet does: greedy, by words at spaces; a word wider than the
 * column stands alone and sticks out, but for one that is joined by no-break spaces: it breaks at them. Spaces at a break are not printed;
 * those inside a line and before its first word are.
 * @returns at least one line; a blank paragraph gives one blank line.
 */
export function wrapParagraph(paragraph: string, widthEm: number, measure: Measure): string[] {
  const lines: string[] = [];
  const breaks = JOINING.test(paragraph) ? withBreaks(paragraph, widthEm, measure) : paragraph;
  // Where the line begins, and where its last word ends.
  let start = 0;
  let end = 0;
  let width = 0;
  for (let next = 0; ; ) {
    let word = next;
    while (breaks.charCodeAt(word) === SPACE) word += 1;
    if (word >= paragraph.length) break;
    const gapWidth = word === next ? 0 : measure(paragraph.slice(next, word));
    const space = breaks.indexOf(' ', word);
    next = space === -1 ? paragraph.length : space;
    const wordWidth = measure(paragraph.slice(word, next));
    if (end > 0 && width + gapWidth + wordWidth > widthEm + SLACK) {
      lines.push(paragraph.slice(start, end));
      start = word;
      width = wordWidth;
    } else {
      width += gapWidth + wordWidth;
    }
    end = next;
  }
  lines.push(paragraph.slice(start, end));
  return lines;
}

/** The paragraph with spaces wherever a line may break: for no-break spaces only where what they join does not fit a line. */
function withBreaks(paragraph: string, widthEm: number, measure: Measure): string {
  return paragraph
    .split(' ')
    .map((word) => (measure(word) > widthEm + SLACK ? word.replace(/\p{Zs}/gu, ' ') : word))
    .join(' ');
}

/** Breaks a text into printed lines: a newline in the data always ends a line. A blank text has no lines. */
export function wrapText(text: string, widthEm: number, measure: Measure): string[] {
  return text === '' ? [] : text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, widthEm, measure));
}

/**
 * Tells whether the break between two printed lines was the author's: it was if the first word of the next line would still
 * have fitted. Else it is a wrap, and the two lines are one paragraph.
 */
export function isAuthorsBreak(line: string, nextLine: string, widthEm: number, measure: Measure): boolean {
  const [firstWord = ''] = nextLine.trimStart().split(' ');
  return firstWord === '' || line === '' || measure(`${line} ${firstWord}`) <= widthEm + SLACK;
}
