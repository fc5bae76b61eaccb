import type { Tag } from '../layout/positioned-page.ts';
import type { PdfkitWriter } from './pdfkit-writer.ts';
import { textString } from './text-string.ts';

/** Pages in one node of the parent tree. */
const PAGES_PER_NODE = 64;

/** Marked contents of one page: the tag of each, by number. */
export interface MarkedPage {
  readonly pageId: number;
  /** Key of the page in the parent tree. */
  readonly key: number;
  readonly marked: readonly number[];
}

/**
 * The tags of a document. The elements of a section are written as soon as its pages are, so that memory does not grow with
 * the document; what stays is one number a section and one a node of the parent tree.
 */
export class StructureTree {
  readonly #writer: PdfkitWriter;
  readonly #sheet: number;
  readonly #rootId: number;
  readonly #documentId: number;
  readonly #sectionIds: number[] = [];
  readonly #nodeIds: number[] = [];
  #pending: string[] = [];
  #pendingFrom = 0;
  #nextKey = 0;

  constructor(writer: PdfkitWriter, sheet: number) {
    this.#writer = writer;
    this.#sheet = sheet;
    this.#rootId = writer.reserve(2);
    this.#documentId = this.#rootId + 1;
  }

  /** Key of the next page in the parent tree. */
  nextKey(): number {
    this.#nextKey += 1;
    return this.#nextKey - 1;
  }

  /** Writes the elements of a section whose pages are all known. */
  writeSection(tags: readonly Tag[], pages: readonly MarkedPage[]): void {
    const first = this.#writer.reserve(tags.length);
    const children = tags.map((): string => '');
    const contents = tags.map((): string => '');
    const homes: (number | undefined)[] = [];
    for (const [index, tag] of tags.entries()) {
      if (tag.parent === null) this.#sectionIds.push(first + index);
      else children[tag.parent] += `${first + index} 0 R `;
    }
    for (const { pageId, key, marked } of pages) {
      for (const [mcid, tag] of marked.entries()) {
        // Contents on the element's own page are plain numbers; those on the pages after it name their page.
        homes[tag] ??= pageId;
        contents[tag] += homes[tag] === pageId ? `${mcid} ` : `<</Type/MCR/Pg ${pageId} 0 R/MCID ${mcid}>>`;
      }
      this.#addToParentTree(key, `${key}[${marked.map((tag) => `${first + tag} 0 R`).join(' ')}]`);
    }
    this.#writer.writePackedObjects(
      first,
      tags.map((tag, index) => {
        const parent = tag.parent === null ? this.#documentId : first + tag.parent;
        const home = homes[index];
        const page = home === undefined ? '' : `/Pg ${home} 0 R`;
        const kids = `${contents[index]}${children[index]}`;
        return `<</S/${tag.role}/P ${parent} 0 R${page}${attributes(tag)}${this.#picture(tag)}${kids === '' ? '' : `/K[${kids}]`}>>`;
      }),
    );
  }

  /** Writes the root and gives its number. */
  end(): number {
    this.#closeNode();
    const sections = this.#sectionIds.map((id) => `${id} 0 R`).join(' ');
    const kids = this.#nodeIds.map((id) => `${id} 0 R`).join(' ');
    const parents = this.#writer.reserve(1);
    this.#writer.writePackedObjects(parents, [`<</Kids[${kids}]>>`]);
    this.#writer.writePackedObjects(this.#rootId, [
      `<</Type/StructTreeRoot/K ${this.#documentId} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${this.#nextKey}>>`,
      `<</S/Document/P ${this.#rootId} 0 R/K[${sections}]>>`,
    ]);
    return this.#rootId;
  }

  /** What a picture says and where it stands, counted from the lower edge of the sheet. */
  #picture({ alt, box }: Tag): string {
    const said = alt === undefined ? '' : `/Alt ${textString(alt)}`;
    if (box === undefined) return said;
    const [low, high] = [this.#sheet - box.top - box.height, this.#sheet - box.top];
    const corners = [box.x, low, box.x + box.width, high].map((points) => Math.round(points * 100) / 100);
    return `${said}/A<</O/Layout/Placement/Block/BBox[${corners.join(' ')}]>>`;
  }

  #addToParentTree(key: number, entry: string): void {
    if (this.#pending.length === 0) this.#pendingFrom = key;
    this.#pending.push(entry);
    if (this.#pending.length === PAGES_PER_NODE) this.#closeNode();
  }

  #closeNode(): void {
    if (this.#pending.length === 0) return;
    const limits = `/Limits[${this.#pendingFrom} ${this.#pendingFrom + this.#pending.length - 1}]`;
    const id = this.#writer.reserve(1);
    this.#writer.writePackedObjects(id, [`<<${limits}/Nums[${this.#pending.join('')}]>>`]);
    this.#nodeIds.push(id);
    this.#pending = [];
  }
}

function attributes({ scope, rowSpan, colSpan }: Tag): string {
  if (scope === undefined && rowSpan === undefined && colSpan === undefined) return '';
  const spoken = scope === undefined ? '' : `/Scope/${scope}`;
  const span = rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`;
  const wide = colSpan === undefined ? '' : `/ColSpan ${colSpan}`;
  return `/A<</O/Table${spoken}${span}${wide}>>`;
}
