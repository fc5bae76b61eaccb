import type { Block } from '../../../paper/layout/block.ts';
import { BOTTOM, GRAY, HEADER_TOP, LEFT, LINE_PITCH, RIGHT } from '../../../paper/layout/page-frame.ts';
import type { Bookmark, FlowingSection } from '../../../paper/layout/positioned-page.ts';
import { cell, flowingReport, headBlocks, plainRow, ROW_GAP, titleBlock } from '../../../paper/layout/report-blocks.ts';
import { TagList } from '../../../paper/layout/tag-list.ts';
import type { Report, ReportBlock } from '../report-model.ts';
import { BAND, tableBlocks } from './table-blocks.ts';

/** White over a table that follows another. */
const TABLE_GAP = 10;
const SIGNATURE = 34;
const LABEL = { x: LEFT, width: 110 } as const;
const SAID = { x: LEFT + 120, width: RIGHT - LEFT - 120 } as const;
const WHOLE = { x: LEFT, width: RIGHT - LEFT } as const;

/** Lays a report out on our paper, page by page. Its texts must be printable. */
export function layOutReport(report: Report): FlowingSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const furtherBookmarks: Bookmark[] = [];
  let page = -1;
  const mark: Mark = (title) => furtherBookmarks.push({ title, page, isBelow: true });
  const blocks = keptWithRows(
    chained(headBlocks(report.title, report.facts, section, tags), allBlocks(report.blocks, section, tags, mark)),
  );
  const pages = flowingReport(blocks, () => {
    page += 1;
  });
  return { bookmark: report.title, furtherBookmarks, pages, tags: tags.tags };
}

function* chained(...parts: readonly Iterable<FlowBlock>[]): Generator<FlowBlock, void> {
  for (const part of parts) yield* part;
}

/** The blocks of a report, each made when it is asked for. */
function* allBlocks(
  all: readonly ReportBlock[],
  section: number,
  tags: TagList,
  mark: Mark,
): Generator<FlowBlock, void> {
  for (const [index, block] of all.entries()) {
    if (block.kind === 'table' && all[index - 1]?.kind === 'table') yield GAP;
    yield* reportBlocks(block, section, tags, mark);
  }
}

/** A block of which a report knows whether it is a heading. */
type FlowBlock = Block & { readonly isHeading?: true };

/** Headings that no page ends with: what stands between one and the first row under it goes along, as far as a page holds it. */
function* keptWithRows(blocks: Iterator<FlowBlock>): Generator<Block, void> {
  const ahead: FlowBlock[] = [];
  const next = (): FlowBlock | undefined => {
    const { done, value } = blocks.next();
    return done === true ? undefined : value;
  };
  for (let block = next(); block !== undefined; block = ahead.shift() ?? next())
    yield block.isHeading === true ? { ...block, needs: neededWithRow(block, ahead, next) } : block;
}

/** Room that a heading needs. @param ahead what follows it so far, which grows by what `next` gives, up to a row. */
function neededWithRow(heading: Block, ahead: FlowBlock[], next: () => FlowBlock | undefined): number {
  const { height: own, needs: least = own } = heading;
  let room = own;
  for (let index = 0; ; index += 1) {
    const block = ahead[index] ?? next();
    if (block === undefined) return least;
    if (index === ahead.length) ahead.push(block);
    const { runningHead, height, needs = height } = block;
    room += needs;
    if (runningHead === undefined) continue;
    room += runningHead.height;
    return room > least && room <= BOTTOM - HEADER_TOP ? room : least;
  }
}

const GAP: Block = { height: TABLE_GAP, place: () => undefined };

type Mark = (title: string) => unknown;

/** What a block of a report is on paper. @param mark is told the title of a part when it is placed. */
export function reportBlocks(block: ReportBlock, section: number, tags: TagList, mark: Mark): Iterable<FlowBlock> {
  switch (block.kind) {
    case 'heading':
      return [headingBlock(block, section, tags, mark)];
    case 'paragraph': {
      const paragraph = tags.add('P', section);
      const label =
        block.label === undefined ? [] : [cell(block.label, LABEL, 'linkLevel', tags.add('Span', paragraph), tags)];
      const place = block.label === undefined ? WHOLE : SAID;
      return [plainRow([...label, cell(block.text, place, 'link', paragraph, tags)], { above: ROW_GAP })];
    }
    case 'table':
      return tableBlocks(block, section, tags);
    case 'signatures':
      return [signatureBlock(block.labels, section, tags)];
  }
}

/** Kept with what follows it; one that begins a page takes what is left of the page before. */
function headingBlock(
  { level, text, opensPage }: Extract<ReportBlock, { kind: 'heading' }>,
  section: number,
  tags: TagList,
  mark: Mark,
): FlowBlock {
  const title = titleBlock(
    text,
    tags.add(level === 2 ? 'H2' : 'H3', section),
    tags,
    level === 2 ? 'section' : 'phaseDescription',
  );
  const place: Block['place'] = (page, top) => {
    if (level === 2) mark(text);
    title.place(page, top);
  };
  // A part may begin with a heading of its own.
  const least = title.height + BAND + 3 * LINE_PITCH.phase + (level === 2 ? 40 : 0);
  return { isHeading: true, height: title.height, place, needs: opensPage === true ? BOTTOM - HEADER_TOP : least };
}

function signatureBlock(labels: readonly string[], section: number, tags: TagList): Block {
  const width = (RIGHT - LEFT) / labels.length;
  const placed = labels.map((label, index) => ({ label, x: LEFT + index * width, tag: tags.add('P', section) }));
  return {
    height: 2 * SIGNATURE,
    place: (page, top) => {
      for (const { label, x, tag } of placed) {
        page.left(tag, label, x, top + SIGNATURE - 12, 'link');
        page.box(x, top + 2 * SIGNATURE - 8, width - 24, 0.5, GRAY.rule);
      }
    },
  };
}
