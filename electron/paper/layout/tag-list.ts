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

  /** A picture, by what it says; where it stands is told when it is placed. */
  addFigure(parent: number, alt: string): number {
    return this.#push({ role: 'Figure', parent, alt });
  }

  /** Tells where a picture was placed. */
  placeFigure(index: number, box: Tag['box'] & object): void {
    const tag = this.tags[index];
    if (tag !== undefined) this.tags[index] = { ...tag, box };
  }

  #push(tag: Tag): number {
    return this.tags.push(tag) - 1;
  }
}
