import { deflateSync } from 'node:zlib';
import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { crossReferenceStream, crossReferenceTable } from './cross-reference.ts';
import {
  type EmbeddedFont,
  type PageSize,
  type PdfkitInternals,
  type PdfOutline,
  WrittenObject,
  WrittenPage,
} from './pdfkit-internals.ts';
import { xmpPacket } from './xmp-metadata.ts';

/*
 * The only file that reaches behind PDFKit's public face (what it finds there is in `pdfkit-internals.ts`). PDFKit writes the
 * catalogue, the fonts, the outline, the output intent and the metadata; pages, streams, structure elements and the
 * cross-references are written here as finished text, because its own objects cost ten times the time and stay in memory.
 */

/** Conformance: 2a with tags; 1b is the same pages for validators that know no other. */
export type PdfConformance = 'PDF/A-2a' | 'PDF/A-1b';

export interface PdfOptions {
  readonly conformance: PdfConformance;
  readonly title: string;
  readonly created: Date;
  /** Deflate level of the page contents. */
  readonly level: number;
}

/** Objects in one packed stream: a reader that wants one unpacks them all. */
export const MOST_PACKED = 1_000;

const CREATOR = 'Pegaso';
const PRODUCER = 'PDFKit 0.20.2';

/** A PDF being written: bytes are taken away as they are made. */
export class PdfkitWriter {
  readonly #document: PDFKit.PDFDocument;
  readonly #internals: PdfkitInternals;
  readonly #level: number;
  #chunks: Uint8Array[] = [];
  /** Streams of packed objects, and the number of the first object in each. */
  readonly #packed = new Map<number, number>();

  constructor({ conformance, title, created, level }: PdfOptions) {
    this.#level = level;
    this.#document = new PDFDocument({
      autoFirstPage: false,
      // The default font would be Helvetica, which is not embedded; and the default version writes no metadata.
      font: '',
      pdfVersion: conformance === 'PDF/A-1b' ? '1.4' : '1.7',
      subset: conformance,
      lang: 'it-IT',
      displayTitle: true,
      info: { Title: title, Creator: CREATOR, Producer: PRODUCER, CreationDate: created },
    });
    this.#internals = this.#document as unknown as PdfkitInternals;
    const internals = this.#internals;
    // Bookmarks open: PDF/A-1 validators want the count that comes with it.
    internals.outline.options = { expanded: true };
    internals.push = (chunk) => chunk === null || this.#chunks.push(chunk) > 0;
    internals._addInfo = () =>
      internals.appendXML(
        xmpPacket({ title, creator: CREATOR, producer: PRODUCER, created, accessible: conformance === 'PDF/A-2a' }),
      );
    internals._finalize = () => this.#writeTrailer();
    // What the constructor wrote before it could be caught went to the stream's own buffer.
    const head: unknown = this.#document.read();
    if (head instanceof Uint8Array) this.#chunks.push(head);
  }

  /** Takes away the bytes made so far. */
  take(): Uint8Array {
    const bytes = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return bytes;
  }

  /** Sets numbers aside for objects that come as text, and gives the first. */
  reserve(count: number): number {
    const offsets = this.#internals._offsets;
    const first = offsets.length + 1;
    for (let index = 0; index < count; index += 1) offsets.push(null);
    return first;
  }

  /** Writes objects under consecutive reserved numbers; each body is one byte per character. */
  writeObjects(first: number, bodies: readonly string[]): void {
    const internals = this.#internals;
    let offset = internals._offset;
    let text = '';
    for (const [index, body] of bodies.entries()) {
      const object = `${first + index} 0 obj\n${body}\nendobj\n`;
      internals._offsets[first + index - 1] = offset;
      offset += object.length;
      text += object;
    }
    internals._write(Buffer.from(text, 'latin1'));
  }

  /** Writes objects packed into compressed streams: a tenth of their size. Not for PDF/A-1, which is older than these. */
  writePackedObjects(first: number, bodies: readonly string[]): void {
    for (let from = 0; from < bodies.length; from += MOST_PACKED) {
      this.#writePack(first + from, bodies.slice(from, from + MOST_PACKED));
    }
  }

  /** Writes a compressed stream under a reserved number. */
  writeStream(id: number, content: string, entries = ''): void {
    const internals = this.#internals;
    const bytes = deflateSync(Buffer.from(content, 'latin1'), { level: this.#level });
    internals._offsets[id - 1] = internals._offset;
    internals._write(
      Buffer.concat([
        Buffer.from(`${id} 0 obj\n<<${entries}/Length ${bytes.length}/Filter/FlateDecode>>\nstream\n`, 'latin1'),
        bytes,
        Buffer.from('\nendstream\nendobj\n', 'latin1'),
      ]),
    );
  }

  /** Writes a page under a reserved number and adds it to the document. `entries` is the text of its dictionary. */
  writePage(id: number, size: PageSize, entries: string): void {
    const pages = this.#internals._root.data.Pages;
    const box = `/MediaBox[0 0 ${size.width} ${size.height}]`;
    this.writeObjects(id, [`<</Type/Page/Parent ${pages.id} 0 R${box}${entries}>>`]);
    pages.data.Count = pages.data.Kids.push(new WrittenPage(id, size));
  }

  /** Adds a bookmark to a page that was written, given by its index. @param above the one that it stands under. @returns it. */
  addBookmark(title: string, pageNumber: number, above: PdfOutline = this.#internals.outline): PdfOutline {
    return above.addItem(title, { pageNumber, fit: true });
  }

  /** Declares the document tagged; `rootId` is the root of its structure. */
  setStructure(rootId: number): void {
    const catalogue = this.#internals._root.data;
    catalogue.StructTreeRoot = new WrittenObject(rootId);
    catalogue.MarkInfo = this.#internals.ref({ Marked: true });
  }

  /** Makes a typeface ready for embedding. */
  embeddedFont(typeface: Font): EmbeddedFont {
    this.#internals.font(typeface);
    return this.#internals._font;
  }

  /** Closes the document: what PDFKit holds until the end is written. */
  end(): void {
    this.#document.end();
  }

  #writePack(first: number, bodies: readonly string[]): void {
    let index = '';
    let length = 0;
    bodies.forEach((body, place) => {
      index += `${first + place} ${length} `;
      length += body.length + 1;
    });
    const stream = this.reserve(1);
    this.#internals._offsets.fill(-stream, first - 1, first - 1 + bodies.length);
    this.#packed.set(stream, first);
    const entries = `/Type/ObjStm/N ${bodies.length}/First ${index.length}`;
    this.writeStream(stream, `${index}${bodies.join('\n')}`, entries);
  }

  /** PDFKit would write the cross-reference table line by line, and knows no objects inside streams. */
  #writeTrailer(): void {
    const { _offsets: offsets, _offset: start, _root: root, _info: info, _id: fileId } = this.#internals;
    const id = Buffer.from(fileId).toString('hex');
    const entries = `/Root ${root.id} 0 R/Info ${info.id} 0 R/ID[<${id}><${id}>]`;
    const bytes =
      this.#packed.size > 0
        ? crossReferenceStream(offsets, start, this.#packed, entries)
        : crossReferenceTable(offsets, start, entries);
    this.#internals._write(bytes);
  }
}
