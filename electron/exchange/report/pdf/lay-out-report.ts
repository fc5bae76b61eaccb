import type { Block } from '../../../paper/layout/block.ts';
import { BOTTOM, GRAY, HEADER_TOP, LEFT, LINE_PITCH, RIGHT } from '../../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../../paper/layout/page-sketch.ts';
import type { Bookmark, PositionedSection } from '../../../paper/layout/positioned-page.ts';
import { cell, flowReport, headBlocks, plainRow, ROW_GAP, titleBlock } from '../../../paper/layout/report-blocks.ts';
import { TagList } from '../../../paper/layout/tag-list.ts';
import type { Report, ReportBlock } from '../report-model.ts';
import { BAND, tableBlocks } from './table-blocks.ts';

/** White over a table that follows another. */
const TABLE_GAP = 10;
const SIGNATURE = 34;
const LABEL = { x: LEFT, width: 110 } as const;
const SAID = { x: LEFT + 120, width: RIGHT - LEFT - 120 } as const;
const WHOLE = { x: LEFT, width: RIGHT - LEFT } as const;

/** Lays a report out on our paper. Its texts must be printable. */
export function layOutReport(report: Report): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const furtherBookmarks: Bookmark[] = [];
  const head = headBlocks(report.title, report.facts, section, tags);
  const parts = report.blocks.map((block, index) => [
    ...(block.kind === 'table' && report.blocks[index - 1]?.kind === 'table' ? [GAP] : []),
    ...reportBlocks(block, section, tags, (title) => {
      furtherBookmarks.push({ title, page: pages.length - 1, isBelow: true });
    }),
  ]);
  const kept = parts.map((part, index) =>
    report.blocks[index]?.kind === 'heading' ? keptWithRow(part, parts.slice(index + 1)) : part,
  );
  flowReport([...head, ...kept.flat()], pages);
  return { bookmark: report.title, furtherBookmarks, pages, tags: tags.tags };
}

/** A heading that no page ends with: what stands between it and the first row under it goes along, as far as a page holds it. */
function keptWithRow(heading: readonly Block[], further: readonly (readonly Block[])[]): readonly Block[] {
  const [title] = heading;
  let room = title?.height ?? 0;
  for (const part of further)
    for (const { runningHead, height, needs = height } of part) {
      if (runningHead === undefined) room += needs;
      else {
        room += runningHead.height + needs;
        const least = title?.needs ?? 0;
        const isWithin = room > least && room <= BOTTOM - HEADER_TOP;
        return title === undefined || !isWithin ? heading : [{ ...title, needs: room }, ...heading.slice(1)];
      }
    }
  return heading;
}

const GAP: Block = { height: TABLE_GAP, place: () => undefined };

type Mark = (title: string) => void;

/** What a block of a report is on paper. @param mark is told the title of a part when it is placed. */
export function reportBlocks(block: ReportBlock, section: number, tags: TagList, mark: Mark): Block[] {
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
): Block {
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
  return { height: title.height, place, needs: opensPage === true ? BOTTOM - HEADER_TOP : least };
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
