import type { Tag } from '../layout/positioned-page.ts';
import { Chains } from './chains.ts';
import { MOST_PACKED, type PdfkitWriter } from './pdfkit-writer.ts';
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
    const children = new Chains(tags.length, tags.length);
    const contents = new Chains(tags.length, tags.length);
    tags.forEach(({ parent }, index) => {
      if (parent === null) this.#sectionIds.push(first + index);
      else children.add(parent, index);
    });
    const marks: Marks = { pageIds: [], mcids: [] };
    for (const { pageId, key, marked } of pages) {
      let parents = '';
      for (let mcid = 0; mcid < marked.length; mcid += 1) {
        const tag = marked[mcid] ?? 0;
        contents.add(tag, marks.mcids.push(mcid) - 1);
        marks.pageIds.push(pageId);
        parents += mcid === 0 ? `${first + tag} 0 R` : ` ${first + tag} 0 R`;
      }
      this.#addToParentTree(key, `${key}[${parents}]`);
    }
    // A long section has tens of thousands of elements: their text is made for one stream at a time.
    for (let from = 0; from < tags.length; from += MOST_PACKED) {
      const bodies = tags.slice(from, from + MOST_PACKED).map((tag, place) => {
        const index = from + place;
        const parent = tag.parent === null ? this.#documentId : first + tag.parent;
        const { home, kids } = kidsOf(index, first, { children, contents, marks });
        const page = home === null ? '' : `/Pg ${home} 0 R`;
        return `<</S/${tag.role}/P ${parent} 0 R${page}${attributes(tag)}${this.#picture(tag)}${kids === '' ? '' : `/K[${kids}]`}>>`;
      });
      this.#writer.writePackedObjects(first + from, bodies);
    }
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

/** Contents that belong to elements, in order: the page of each, and its number on it. */
interface Marks {
  readonly pageIds: number[];
  readonly mcids: number[];
}

/** What an element holds: contents, then elements; and the page of its first content. */
function kidsOf(
  index: number,
  first: number,
  { children, contents, marks }: { readonly children: Chains; readonly contents: Chains; readonly marks: Marks },
): { readonly home: number | null; readonly kids: string } {
  let home: number | null = null;
  let kids = '';
  for (let at = contents.first(index); at !== -1; at = contents.next(at)) {
    const pageId = marks.pageIds[at] ?? 0;
    home ??= pageId;
    // Contents on the element's own page are plain numbers; those on the pages after it name their page.
    kids += home === pageId ? `${marks.mcids[at]} ` : `<</Type/MCR/Pg ${pageId} 0 R/MCID ${marks.mcids[at]}>>`;
  }
  for (let child = children.first(index); child !== -1; child = children.next(child)) kids += `${first + child} 0 R `;
  return { home, kids };
}

function attributes({ scope, rowSpan, colSpan }: Tag): string {
  if (scope === undefined && rowSpan === undefined && colSpan === undefined) return '';
  const spoken = scope === undefined ? '' : `/Scope/${scope}`;
  const span = rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`;
  const wide = colSpan === undefined ? '' : `/ColSpan ${colSpan}`;
  return `/A<</O/Table${spoken}${span}${wide}>>`;
}
