import PDFDocument from 'pdfkit';
import { wrapText } from '../../shared/rules/wrapping.ts';

/** How another program draws the sheet. Points, before scaling. */
export interface SheetStyle {
  readonly regular: string;
  readonly bold: string;
  /** Multiplies everything: type, columns and distances. */
  readonly scale: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Values stand in the middle of their row, or at its top. */
  readonly valign: 'top' | 'middle';
  /** Heads stand over the middle of their column, on as many lines as they need. */
  readonly centredHeads: boolean;
  /** Draws rules between the rows of tables. */
  readonly ruled: boolean;
  /** Places every word by itself, without the spaces. */
  readonly wordByWord: boolean;
  /** Numbers of indicators end at the right edge of their column. */
  readonly flushRight: boolean;
  readonly pageNumbers: boolean;
  /** Draws a page of something else after each scheda. */
  readonly strayPages: boolean;
}

export const PLAIN_STYLE: SheetStyle = {
  regular: 'Helvetica',
  bold: 'Helvetica-Bold',
  scale: 1,
  shiftX: 0,
  shiftY: 0,
  valign: 'middle',
  centredHeads: false,
  ruled: false,
  wordByWord: false,
  flushRight: false,
  pageNumbers: false,
  strayPages: false,
};

export const BOTTOM = 560;

export interface Cell {
  readonly x: number;
  readonly lines: readonly string[];
  readonly size?: number;
  readonly font?: 'regular' | 'bold';
  readonly middle?: boolean;
  /** Width of the column, for numbers that end at its right edge. */
  readonly numberWidth?: number;
}

export class SheetDrawing {
  readonly #pdf = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 0, autoFirstPage: false });
  readonly #style: SheetStyle;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<void>;
  header: () => void = () => undefined;
  y = 0;
  #pages = 0;

  constructor(style: SheetStyle) {
    this.#style = style;
    this.#pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve) => this.#pdf.on('end', () => resolve()));
  }

  newPage(): void {
    this.#pdf.addPage({ size: [842 * this.#style.scale + 200, 595 * this.#style.scale + 200], margin: 0 });
    this.#pages += 1;
    this.y = 40;
    this.header();
    if (this.#style.pageNumbers) this.text(`pagina ${this.#pages} di 40`, 380, 585, 7, 'regular');
  }

  wrap(text: string, width: number, size: number, font: 'regular' | 'bold' = 'regular'): readonly string[] {
    this.#pdf.font(this.#style[font]).fontSize(size);
    return wrapText(text, width, (part) => this.#pdf.widthOfString(part, { kerning: false } as object));
  }

  text(text: string, x: number, y: number, size: number, font: 'regular' | 'bold'): void {
    const { scale, shiftX, shiftY, wordByWord } = this.#style;
    this.#pdf.font(this.#style[font]).fontSize(size * scale);
    const pieces = wordByWord ? [...text.matchAll(/\S+/gu)] : [...text.matchAll(/^.*$/gu)];
    for (const piece of pieces) {
      const before = this.#pdf.widthOfString(text.slice(0, piece.index));
      const at = { x: x * scale + shiftX + before, y: y * scale + shiftY };
      this.#pdf.text(piece[0], at.x, at.y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }

  rule(y: number): void {
    const { scale, shiftX, shiftY } = this.#style;
    const at = y * scale + shiftY;
    this.#pdf
      .moveTo(48 * scale + shiftX, at)
      .lineTo(795 * scale + shiftX, at)
      .stroke();
  }

  /** A row of cells side by side, on a new page when it does not fit; `above` is what stands over it on every page. */
  row(cells: readonly Cell[], padding: number, onNewPage: () => void = () => undefined): void {
    const pitch = 9.5;
    const most = Math.max(1, ...cells.map((cell) => cell.lines.length));
    const height = most * pitch + 2 * padding;
    if (this.y + height > BOTTOM) {
      this.newPage();
      onNewPage();
    }
    for (const cell of cells) {
      const free =
        this.#style.valign === 'middle' && cell.middle === true ? ((most - cell.lines.length) * pitch) / 2 : 0;
      for (const [index, line] of cell.lines.entries()) {
        const y = this.y + padding + free + 8 + index * pitch;
        const indent = this.#style.flushRight ? this.#indent(line, cell) : 0;
        if (line !== '') this.text(line, cell.x + indent, y, cell.size ?? 8, cell.font ?? 'regular');
      }
    }
    this.y += height;
    if (this.#style.ruled) this.rule(this.y);
  }

  #indent(line: string, { numberWidth, size = 8 }: Cell): number {
    this.#pdf.font(this.#style.regular).fontSize(size);
    return numberWidth === undefined ? 0 : numberWidth - this.#pdf.widthOfString(line);
  }

  heading(text: string): void {
    if (this.y + 40 > BOTTOM) this.newPage();
    this.text(text, 50, this.y + 22, 11, 'bold');
    this.y += 32;
  }

  /** Heads of columns: flush left on one line, or centred and wrapped. */
  heads(heads: readonly (readonly [text: string, x: number, width: number])[], size = 7): void {
    const wrapped = heads.map(([text, x, width]) => ({ text, x, width, lines: this.wrap(text, width, size, 'bold') }));
    const centred = this.#style.centredHeads;
    const most = centred ? Math.max(...wrapped.map(({ lines }) => lines.length)) : 1;
    for (const { text, x, width, lines } of wrapped) {
      for (const [index, line] of (centred ? lines : [text]).entries()) {
        this.#pdf.font(this.#style.bold).fontSize(size);
        const indent = centred ? (width - this.#pdf.widthOfString(line)) / 2 : 0;
        this.text(line, x + indent, this.y + 8 + index * 8.5, size, 'bold');
      }
    }
    this.y += most * 8.5 + 4;
  }

  async bytes(): Promise<Uint8Array> {
    this.#pdf.end();
    await this.#ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
