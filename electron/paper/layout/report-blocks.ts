import type { Block } from './block.ts';
import { cellLines } from './cell-lines.ts';
import { flow, flowing } from './flow.ts';
import { BOTTOM, GRAY, HEADER_TOP, LEFT, LINE_PITCH, RIGHT } from './page-frame.ts';
import { PageSketch } from './page-sketch.ts';
import { type RowCell, rowBlock } from './row-block.ts';
import type { TagList } from './tag-list.ts';
import type { TextStyle } from './text-styles.ts';

const FACT = { x: LEFT, width: 120, valueX: LEFT + 130 } as const;
/** Distance of baselines of the title. */
const TITLE_PITCH = 28;
/** White above and below a row. */
export const ROW_GAP = 3;

/** Lays blocks out on the pages of a report, which `pages` gets one by one. */
export function flowReport(blocks: readonly Block[], pages: PageSketch[]): void {
  const newPage = (): PageSketch => {
    const page = new PageSketch();
    pages.push(page);
    return page;
  };
  flow(blocks, { top: HEADER_TOP, room: BOTTOM - HEADER_TOP, newPage });
}

/** The same page by page, as each is full. @param onPage is told when one begins. */
export function flowingReport(blocks: Iterable<Block>, onPage: () => void): Generator<PageSketch, void> {
  const newPage = (): PageSketch => {
    onPage();
    return new PageSketch();
  };
  return flowing(blocks, { top: HEADER_TOP, room: BOTTOM - HEADER_TOP, newPage });
}

/** What a report begins with: its title over a line, and facts with their values. */
export function headBlocks(
  title: string,
  facts: readonly (readonly [name: string, value: string])[],
  section: number,
  tags: TagList,
): Block[] {
  const heading = tags.add('H1', section);
  const table = tags.add('Table', section);
  const lines = cellLines(title, 'coverTitle', RIGHT - LEFT, heading, tags, { paragraphRole: 'Span' });
  const more = (lines.length - 1) * TITLE_PITCH;
  return [
    {
      height: 40 + more,
      place: (page, top) => {
        for (const [index, line] of lines.entries())
          page.line(line, LEFT, top + 20 + index * TITLE_PITCH, 'coverTitle');
        page.box(LEFT, top + 30 + more, RIGHT - LEFT, 1, GRAY.black);
      },
    },
    ...facts.map(([name, value]) => {
      const row = tags.add('TR', table);
      return plainRow([
        cell(name, FACT, 'linkLevel', tags.addHead(row, 'Row'), tags),
        cell(value, { x: FACT.valueX, width: RIGHT - FACT.valueX }, 'link', tags.addCell(row), tags),
      ]);
    }),
  ];
}

/** The title of a part, with how tall it is. */
export function titleBlock(title: string, heading: number, tags: TagList, style: TextStyle = 'section'): Block {
  const lines = cellLines(title, style, RIGHT - LEFT, heading, tags, { paragraphRole: 'Span' });
  return {
    height: 20 + lines.length * LINE_PITCH.title,
    place: (page, top) => {
      for (const [index, line] of lines.entries()) page.line(line, LEFT, top + 26 + index * LINE_PITCH.title, style);
    },
  };
}

export function cell(
  text: string,
  { x, width }: { readonly x: number; readonly width: number },
  style: TextStyle,
  tag: number,
  tags: TagList,
): RowCell {
  return { x, style, pitch: LINE_PITCH.phase, lines: cellLines(text, style, width, tag, tags) };
}

/** A row of a report. @param rule whether a hairline stands over it. @param width of the hairline, in points. */
export function plainRow(
  cells: readonly RowCell[],
  { above = 0, below = ROW_GAP, rule = false, width = RIGHT - LEFT } = {},
): Block {
  const decorate = (page: PageSketch, top: number): void => {
    if (rule) page.box(LEFT, top, width, 0.4, GRAY.hairline);
  };
  return rowBlock({
    above,
    aboveRest: 0,
    below,
    leastHeight: LINE_PITCH.phase,
    cells,
    decorate,
    decorateRest: () => undefined,
  });
}
