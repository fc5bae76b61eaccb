import { arimoFont } from '../fonts/arimo-font.ts';
import { PAGE_HEIGHT, PAGE_WIDTH } from '../layout/page-frame.ts';
import type { FlowingSection } from '../layout/positioned-page.ts';
import { type Encoders, FONT_NAMES, pageContent } from './content-stream.ts';
import { GlyphEncoder } from './glyph-encoder.ts';
import { PageNumbers } from './page-numbers.ts';
import type { PageSize, PdfOutline } from './pdfkit-internals.ts';
import { type PdfConformance, PdfkitWriter } from './pdfkit-writer.ts';
import { type MarkedPage, StructureTree } from './structure-tree.ts';

export interface PagedDocumentOptions {
  readonly title: string;
  readonly created: Date;
  /** Prints `pagina n di m` at the foot. */
  readonly pageNumbers?: boolean;
  /** `PDF/A-2a`, tagged, when absent. */
  readonly conformance?: PdfConformance;
  /** Of every sheet; A4 on its side when absent. */
  readonly size?: PageSize;
}

/** Level of compression of page contents: beyond it files hardly shrink and printing slows down. */
const DEFLATE_LEVEL = 3;
const LANDSCAPE = { width: PAGE_WIDTH, height: PAGE_HEIGHT };

/** Draws positioned sections into a PDF: tagged, archivable, the same bytes for the same sections and options. */
export class PagedDocument {
  readonly #writer: PdfkitWriter;
  readonly #encoders: Encoders;
  readonly #structure: StructureTree | null;
  readonly #resourcesId: number;
  readonly #numbers: PageNumbers | null;
  readonly #fontEntries: string;
  readonly #size: PageSize;
  #pages = 0;
  #above: PdfOutline | undefined;

  constructor({
    title,
    created,
    pageNumbers = false,
    conformance = 'PDF/A-2a',
    size = LANDSCAPE,
  }: PagedDocumentOptions) {
    this.#size = size;
    this.#writer = new PdfkitWriter({ conformance, title, created, level: DEFLATE_LEVEL });
    const regular = this.#writer.embeddedFont(arimoFont('regular'));
    const bold = this.#writer.embeddedFont(arimoFont('bold'));
    this.#encoders = { regular: new GlyphEncoder(regular), bold: new GlyphEncoder(bold) };
    this.#fontEntries = `/Font<</${FONT_NAMES.regular} ${regular.ref().id} 0 R/${FONT_NAMES.bold} ${bold.ref().id} 0 R>>`;
    this.#structure = conformance === 'PDF/A-2a' ? new StructureTree(this.#writer, size.height) : null;
    this.#resourcesId = this.#writer.reserve(1);
    this.#numbers = pageNumbers ? new PageNumbers(this.#writer, this.#encoders, this.#fontEntries, size.width) : null;
  }

  get pages(): number {
    return this.#pages;
  }

  /** Draws the pages of a section, each before the next is asked for, its tags and its bookmarks. */
  add(section: FlowingSection): void {
    const marked: MarkedPage[] = [];
    const firstPage = this.#pages;
    for (const page of section.pages) {
      this.#pages += 1;
      const content = pageContent(page, section.tags, this.#encoders, this.#size.height);
      const contentId = this.#writer.reserve(2);
      const pageId = contentId + 1;
      const numbers = this.#numbers?.operators(this.#pages) ?? '';
      this.#writer.writeStream(contentId, `${content.operators}${numbers}`);
      const key = this.#structure?.nextKey();
      const tagged = key === undefined ? '' : `/StructParents ${key}/Tabs/S`;
      const entries = `/Contents ${contentId} 0 R/Resources ${this.#resourcesId} 0 R${tagged}`;
      this.#writer.writePage(pageId, this.#size, entries);
      if (key !== undefined) marked.push({ pageId, key, marked: content.marked });
    }
    this.#structure?.writeSection(section.tags, marked);
    const own = section.bookmark === null ? this.#above : this.#writer.addBookmark(section.bookmark, firstPage);
    this.#above = own;
    for (const { title, page, isBelow } of section.furtherBookmarks ?? []) {
      this.#writer.addBookmark(title, firstPage + page, isBelow === true ? own : undefined);
    }
  }

  /** Takes away the bytes made so far. */
  take(): Uint8Array {
    return this.#writer.take();
  }

  /** Closes the document; the last bytes are still to be taken. */
  end(): void {
    const numbers = this.#numbers?.end(this.#pages) ?? '';
    this.#writer.writeObjects(this.#resourcesId, [`<<${this.#fontEntries}${numbers}>>`]);
    if (this.#structure !== null) this.#writer.setStructure(this.#structure.end());
    this.#writer.end();
  }
}
