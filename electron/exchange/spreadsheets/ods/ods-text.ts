/**
 * The text of a cell of OpenDocument: paragraphs are lines; spaces in a row, tabs and line breaks are elements of their own, and white space
 * with a line end or tab in it, by which a file is laid out, counts as one space. Spaces alone stay: LibreOffice writes those of texts so. Notes that hang on the cell or a word, and how words are pronounced, are left out.
 */
export class OdsText {
  readonly #lines: string[] = [];
  #line: string | null = null;
  #asides = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (ASIDES.has(name)) this.#asides += 1;
    if (this.#asides > 0) return;
    if (name === 'text:p') this.#line = '';
    if (this.#line === null) return;
    if (name === 'text:s') this.#line += ' '.repeat(Math.min(Number(attributes['text:c'] ?? '1') || 1, MOST_SPACES));
    else if (name === 'text:tab') this.#line += '\t';
    else if (name === 'text:line-break') this.#line += '\n';
  }

  close(name: string): void {
    if (ASIDES.has(name)) this.#asides -= 1;
    if (this.#asides > 0 || ASIDES.has(name) || name !== 'text:p' || this.#line === null) return;
    this.#lines.push(this.#line);
    this.#line = null;
  }

  text(piece: string): void {
    if (this.#asides > 0 || this.#line === null) return;
    const single = piece.replace(LAYOUT, ' ');
    // Such space at the start of a line, or after a space, is the file's own.
    const isAfterSpace = this.#line === '' || this.#line.endsWith(' ');
    this.#line += isAfterSpace && LAYOUT_FIRST.test(piece) ? single.slice(1) : single;
  }

  value(): string {
    return this.#lines.join('\n');
  }
}

const LAYOUT = / *[\t\r\n][ \t\r\n]*/gu;
const LAYOUT_FIRST = /^ *[\t\r\n]/u;

/** What stands beside the text of a cell: comments, foot notes, the small letters above a word. */
const ASIDES: ReadonlySet<string> = new Set(['office:annotation', 'text:note', 'text:ruby-text']);

/** No text has more in a row; a file that claims it would fill the memory. */
const MOST_SPACES = 100_000;
