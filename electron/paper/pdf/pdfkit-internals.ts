/*
 * What PDFKit 0.20.2 keeps to itself and `pdfkit-writer.ts` relies on. The version is pinned; the tests of this folder read
 * the result back, so that an update that changes any of this does not pass.
 */

import type { Font } from 'fontkit';

/** Of a document. */
export interface PdfkitInternals {
  readonly _offsets: (number | null)[];
  readonly _offset: number;
  readonly _root: { readonly id: number; readonly data: Catalogue };
  readonly outline: PdfOutline & { options: { readonly expanded: boolean } };
  readonly _info: PdfReference;
  readonly _id: Uint8Array;
  readonly _font: EmbeddedFont;
  font(typeface: Font): unknown;
  _write(data: string | Uint8Array): void;
  _addInfo(): void;
  _finalize(): void;
  push(chunk: Uint8Array | null): boolean;
  ref(data: Record<string, unknown>): PdfReference;
  appendXML(xml: string): void;
}

/** A bookmark, or the root of all. */
export interface PdfOutline {
  addItem(title: string, options: { readonly pageNumber: number; readonly fit: boolean }): PdfOutline;
}

interface Catalogue {
  readonly Pages: { readonly id: number; readonly data: { readonly Kids: WrittenPage[]; Count: number } };
  StructTreeRoot?: WrittenObject;
  MarkInfo?: PdfReference;
}

/** An object that PDFKit writes. */
export interface PdfReference {
  readonly id: number;
}

/** A font as PDFKit embeds it, subset by the glyphs asked for. */
export interface EmbeddedFont {
  readonly font: {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  };
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly scale: number;
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): PdfReference;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Reference to an object that is already written. PDFKit prints what is no plain object as its string. */
export class WrittenObject {
  readonly #id: number;
  readonly [Symbol.toStringTag] = 'WrittenObject';

  constructor(id: number) {
    this.#id = id;
  }

  toString(): string {
    return `${this.#id} 0 R`;
  }

  /** PDFKit ends what it finds in the catalogue; this is written already. */
  end(): void {}
}

/** Reference to a written page; bookmarks ask it for its size. */
export class WrittenPage extends WrittenObject {
  readonly #size: PageSize;

  constructor(id: number, size: PageSize) {
    super(id);
    this.#size = size;
  }

  get data(): { readonly MediaBox: readonly number[] } {
    return { MediaBox: [0, 0, this.#size.width, this.#size.height] };
  }
}
