import { formatDate } from '../../shared/format/dates.ts';
import type { IsoDate } from '../../shared/schemas/primitives.ts';
import type { Block } from '../paper/layout/block.ts';
import { flow } from '../paper/layout/flow.ts';
import { GRAY } from '../paper/layout/page-frame.ts';
import { PageSketch } from '../paper/layout/page-sketch.ts';
import type { PositionedSection } from '../paper/layout/positioned-page.ts';
import { TagList } from '../paper/layout/tag-list.ts';
import { COLUMN, COLUMN_WIDTH } from './manual-page.ts';

/** A heading of the manual and the page where it is, from 1. */
export interface ContentsEntry {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
}

const COVER = { title: 300, rule: 316, subtitle: 344, facts: 740 } as const;
const CONTENTS = { title: 18, head: 46, chapter: 20, section: 14, indent: 14 } as const;

/** The cover: what it is, of which version, of which day. */
export function manualCover(version: string, date: IsoDate): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const page = new PageSketch();
  page.left(tags.add('H1', section), 'Pegaso', COLUMN.left, COVER.title, 'coverTitle');
  page.box(COLUMN.left, COVER.rule, COLUMN_WIDTH, 1, GRAY.black);
  page.left(tags.add('P', section), 'Manuale', COLUMN.left, COVER.subtitle, 'coverSection');
  const facts = `Versione ${version}, ${formatDate(date)}`;
  page.left(tags.add('P', section), facts, COLUMN.left, COVER.facts, 'coverHead');
  return { bookmark: 'Manuale di Pegaso', pages: [page], tags: tags.tags };
}

/** The table of contents, chapters and their parts. @param entries in the order of the text. */
export function manualContents(entries: readonly ContentsEntry[]): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const heading = tags.add('H1', section);
  const list = tags.add('TOC', section);
  const head: Block = {
    height: CONTENTS.head,
    place: (page, top) => page.left(heading, 'Indice', COLUMN.left, top + CONTENTS.title, 'chapter'),
  };
  const lines = entries.map(({ title, depth, page: number }): Block => {
    const tag = tags.add('P', tags.add('TOCI', list));
    const height = depth === 1 ? CONTENTS.chapter : CONTENTS.section;
    const style = depth === 1 ? 'longStrong' : 'longText';
    const place = (page: PageSketch, top: number): void => {
      // The space keeps title and number apart where the text is read out.
      page.left(tag, `${title} `, COLUMN.left + (depth - 1) * CONTENTS.indent, top + height - 4, style);
      page.right(tag, String(number), COLUMN.right, top + height - 4, style);
    };
    // A chapter is not parted from its first part.
    return depth === 1 ? { height, place, needs: CONTENTS.chapter + CONTENTS.section } : { height, place };
  });
  const pages: PageSketch[] = [];
  const newPage = (): PageSketch => {
    const page = new PageSketch();
    pages.push(page);
    return page;
  };
  flow([head, ...lines], { top: COLUMN.top, room: COLUMN.bottom - COLUMN.top, newPage });
  return { bookmark: 'Indice', pages, tags: tags.tags };
}
