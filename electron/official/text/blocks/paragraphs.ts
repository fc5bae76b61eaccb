import type { PrintedLine } from '../../printed-document.ts';
import type { TextPage } from '../pages/text-pages.ts';

/** Lines that follow each other on one page with no blank line between. */
export interface Paragraph {
  readonly page: number;
  /** Whether it is the first of its page. */
  readonly opensPage: boolean;
  /** Blank lines that stand before it on its page. */
  readonly blanksBefore: number;
  readonly lines: readonly [PrintedLine, ...PrintedLine[]];
}

/** The paragraphs of a page, or of what is left of it. */
export function paragraphs({ page, lines }: TextPage): readonly Paragraph[] {
  const found: { page: number; opensPage: boolean; blanksBefore: number; lines: [PrintedLine, ...PrintedLine[]] }[] =
    [];
  let blanks = 0;
  let open: PrintedLine[] | null = null;
  for (const line of lines) {
    if (line.text === '') {
      blanks += 1;
      open = null;
    } else if (open === null) {
      const begun: [PrintedLine, ...PrintedLine[]] = [line];
      found.push({ page, opensPage: found.length === 0, blanksBefore: blanks, lines: begun });
      open = begun;
      blanks = 0;
    } else open.push(line);
  }
  return found;
}

/** The lines of some paragraphs of one text, blank lines between them kept. */
export function linesOf(all: readonly Paragraph[]): readonly PrintedLine[] {
  return all.flatMap(({ blanksBefore, opensPage, lines }, index) => {
    const blanks = index === 0 || opensPage ? 0 : blanksBefore;
    return [...Array.from({ length: blanks }, (_, at) => ({ text: '', line: lines[0].line - blanks + at })), ...lines];
  });
}
