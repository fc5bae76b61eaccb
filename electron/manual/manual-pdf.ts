import type { IsoDate } from '../../shared/schemas/primitives.ts';
import { flow } from '../paper/layout/flow.ts';
import { PageSketch } from '../paper/layout/page-sketch.ts';
import type { PositionedSection } from '../paper/layout/positioned-page.ts';
import { TagList } from '../paper/layout/tag-list.ts';
import { PagedDocument } from '../paper/pdf/paged-document.ts';
import { chapterBlocks } from './chapter-blocks.ts';
import { type ContentsEntry, manualContents, manualCover } from './front-pages.ts';
import { COLUMN, MANUAL_SIZE } from './manual-page.ts';

export interface ManualFacts {
  /** Of the program. */
  readonly version: string;
  readonly date: IsoDate;
}

interface Chapter {
  readonly section: PositionedSection;
  /** Pages are counted from 0 within the chapter. */
  readonly headings: readonly ContentsEntry[];
}

/**
 * The guide as a manual: cover, contents, a chapter after the other, each on a new page, as a tagged PDF/A with bookmarks and page
 * numbers. The same chapters and facts give the same bytes.
 * @param chapters in markdown, each beginning with its title. @throws Error for a mark that the manual does not know.
 */
export function manualPdf(chapters: readonly string[], { version, date }: ManualFacts): Uint8Array {
  const made = chapters.map(layOutChapter);
  const cover = manualCover(version, date);
  // How many pages the contents take does not depend on the numbers in them.
  const unnumbered = manualContents(made.flatMap(inContents));
  let page = cover.pages.length + unnumbered.pages.length + 1;
  const entries: ContentsEntry[] = [];
  for (const chapter of made) {
    for (const heading of inContents(chapter)) entries.push({ ...heading, page: heading.page + page });
    page += chapter.section.pages.length;
  }
  const created = new Date(`${date}T00:00:00Z`);
  const document = new PagedDocument({ title: 'Manuale di Pegaso', created, pageNumbers: true, size: MANUAL_SIZE });
  for (const section of [cover, manualContents(entries), ...made.map((one) => one.section)]) document.add(section);
  document.end();
  return document.take();
}

/** Chapters and their parts; what is smaller is found there. */
function inContents({ headings }: Chapter): ContentsEntry[] {
  return headings.filter(({ depth }) => depth <= 2);
}

function layOutChapter(markdown: string): Chapter {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const headings: ContentsEntry[] = [];
  const onHeading = (title: string, depth: number): void =>
    void headings.push({ title, depth, page: pages.length - 1 });
  const newPage = (): PageSketch => {
    const page = new PageSketch();
    pages.push(page);
    return page;
  };
  const blocks = chapterBlocks(markdown, { section, tags, onHeading });
  flow(blocks, { top: COLUMN.top, room: COLUMN.bottom - COLUMN.top, newPage });
  const [first, ...others] = headings;
  if (first?.depth !== 1)
    throw new Error(`A chapter of the guide does not begin with its title: ${markdown.slice(0, 40)}`);
  const furtherBookmarks = others.map(({ title, page }) => ({ title, page, isBelow: true }));
  return { section: { bookmark: first.title, furtherBookmarks, pages, tags: tags.tags }, headings };
}
