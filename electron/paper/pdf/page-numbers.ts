import { textWidth } from '../layout/cell-lines.ts';
import { type Encoders, FONT_NAMES, PAGE_ARTIFACT } from './content-stream.ts';
import type { PdfkitWriter } from './pdfkit-writer.ts';

const NAME = 'N';
const SIZE = 7;
/** From the lower edge of the sheet. */
const BASELINE = 14;
/** Room for the total, which is known only at the end, right of the middle of the sheet. */
const TOTAL_SHIFT = 16;

/** `pagina n di m`: the total is one form that all pages share, drawn when it is known. */
export class PageNumbers {
  readonly #writer: PdfkitWriter;
  readonly #encoders: Encoders;
  readonly #fonts: string;
  readonly #formId: number;
  readonly #totalX: number;

  /** @param width of the sheet, in points. */
  constructor(writer: PdfkitWriter, encoders: Encoders, fonts: string, width: number) {
    this.#totalX = width / 2 + TOTAL_SHIFT;
    this.#writer = writer;
    this.#encoders = encoders;
    this.#fonts = fonts;
    this.#formId = writer.reserve(1);
  }

  /** Operators that number a page, as an artifact. */
  operators(page: number): string {
    const text = `pagina ${page} di `;
    const x = this.#totalX - textWidth(text, 'head');
    return `${PAGE_ARTIFACT}${this.#text(text, x)}/${NAME} Do\nEMC\n`;
  }

  /** Draws the total and gives the entry that every page's resources need. */
  end(total: number): string {
    const entries = `/Type/XObject/Subtype/Form/BBox[${this.#totalX} 0 ${this.#totalX + 60} ${BASELINE * 2}]/Resources<<${this.#fonts}>>`;
    this.#writer.writeStream(this.#formId, this.#text(String(total), this.#totalX), entries);
    return `/XObject<</${NAME} ${this.#formId} 0 R>>`;
  }

  #text(text: string, x: number): string {
    const left = Math.round(x * 100) / 100;
    return `BT /${FONT_NAMES.regular} ${SIZE} Tf 0.3 g ${left} ${BASELINE} Td(${this.#encoders.regular.encode(text)})Tj ET\n`;
  }
}
