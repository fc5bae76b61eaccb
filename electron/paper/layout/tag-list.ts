import type { Tag, TagRole } from './positioned-page.ts';

/** Collects the tags of one section in reading order. A tag is known by its index. */
export class TagList {
  readonly tags: Tag[] = [];

  add(role: TagRole, parent: number | null): number {
    return this.#push({ role, parent });
  }

  /** A head cell and what it speaks for. */
  addHead(parent: number, scope: 'Column' | 'Row', rowSpan = 1): number {
    return this.#push({ role: 'TH', parent, scope, ...(rowSpan === 1 ? {} : { rowSpan }) });
  }

  addCell(parent: number, rowSpan = 1): number {
    return this.#push({ role: 'TD', parent, ...(rowSpan === 1 ? {} : { rowSpan }) });
  }

  /** A cell under all columns of its table. */
  addWideCell(parent: number, colSpan: number): number {
    return this.#push({ role: 'TD', parent, ...(colSpan === 1 ? {} : { colSpan }) });
  }

  #push(tag: Tag): number {
    return this.tags.push(tag) - 1;
  }
}
