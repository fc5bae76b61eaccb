import { formatDate } from '../../../shared/format/dates.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Block, RunningHead } from '../../paper/layout/block.ts';
import { GRAY, INSET, LEFT, RIGHT } from '../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { Bookmark, PositionedSection } from '../../paper/layout/positioned-page.ts';
import { cell, flowReport, headBlocks, plainRow, ROW_GAP, titleBlock } from '../../paper/layout/report-blocks.ts';
import { TagList } from '../../paper/layout/tag-list.ts';
import type { ComparisonReport, ReportedDifference, ReportedGroup } from './comparison-report.ts';
import { countsInWords, placeInWords } from './report-text.ts';

const PLACE = { x: LEFT + INSET, width: 195 } as const;
const BEFORE = { x: LEFT + 210, width: 255 } as const;
const AFTER = { x: LEFT + 480, width: RIGHT - INSET - LEFT - 480 } as const;
const BAND = 13;
/** Lines that are never parted. */
const PIECE_LINES = 6;

/** Lays a comparison out, objective after objective. The texts must be printable (`printableReport`). */
export function layOutComparison(report: ComparisonReport, date: IsoDate): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const furtherBookmarks: Bookmark[] = [];
  const marked = (group: ReportedGroup): Block => {
    const title = [group.code, group.title].filter(Boolean).join(' ');
    const place = (): void => void furtherBookmarks.push({ title, page: pages.length - 1 });
    return { height: 0, place };
  };
  const blocks = [
    ...headBlocks('CONFRONTO', factsOf(report, date), section, tags),
    ...report.notices.map((notice) => noticeBlock(notice, section, tags)),
    ...report.groups.flatMap((group) => groupBlocks(group, marked(group), tags)),
  ];
  flowReport(blocks, pages);
  return { bookmark: 'Confronto', furtherBookmarks, pages, tags: tags.tags };
}

function factsOf(report: ComparisonReport, date: IsoDate): readonly (readonly [string, string])[] {
  return [
    ['Prima', report.before],
    ['Dopo', report.after],
    ['Data elaborazione', formatDate(date)],
    ['Differenze', countsInWords(report.counts)],
  ];
}

function noticeBlock(notice: string, section: number, tags: TagList): Block {
  return plainRow([cell(notice, { x: LEFT, width: RIGHT - LEFT }, 'link', tags.add('P', section), tags)]);
}

function groupBlocks(group: ReportedGroup, bookmark: Block, tags: TagList): Block[] {
  const section = tags.add('Sect', 0);
  const heading = tags.add('H2', section);
  const title = titleBlock([group.code, group.title].filter(Boolean).join('  '), heading, tags);
  const table = tags.add('Table', section);
  const head = tableHead(table, tags);
  const rows = group.differences.flatMap((difference) => differenceBlocks(difference, head, table, tags));
  const needs = title.height + head.height + (rows[0]?.height ?? 0);
  return [{ ...title, needs }, bookmark, ...rows];
}

/** The heads of a table; printed again on every page that goes on with it, as an artifact. */
function tableHead(table: number, tags: TagList): RunningHead {
  const row = tags.add('TR', table);
  const heads = [PLACE, BEFORE, AFTER].map(({ x }, index) => ({
    x,
    text: ['Campo', 'Prima', 'Dopo'][index] ?? '',
    tag: tags.addHead(row, 'Column'),
  }));
  return {
    height: BAND + 2,
    place: (page, top, again) => {
      page.box(LEFT, top, RIGHT - LEFT, BAND, GRAY.band);
      for (const { x, text, tag } of heads) page.left(again ? null : tag, text, x, top + 9, 'head');
    },
  };
}

/** A difference, in pieces of a few lines each, so that long texts fill their pages. */
function differenceBlocks(
  difference: ReportedDifference,
  runningHead: RunningHead,
  table: number,
  tags: TagList,
): Block[] {
  const row = tags.add('TR', table);
  const { before, after } = difference;
  const cells = [
    cell(placeInWords(difference), PLACE, 'value', tags.addHead(row, 'Row'), tags),
    cell(shown(before, "(non c'era)"), BEFORE, 'value', tags.addCell(row), tags),
    cell(shown(after, "(non c'è più)"), AFTER, 'value', tags.addCell(row), tags),
  ];
  const lines = Math.max(...cells.map((one) => one.lines.length));
  return Array.from({ length: Math.ceil(lines / PIECE_LINES) }, (_, piece) => {
    const from = piece * PIECE_LINES;
    const isFirst = piece === 0;
    const isLast = from + PIECE_LINES >= lines;
    return {
      ...plainRow(
        cells.map((one) => ({ ...one, lines: one.lines.slice(from, from + PIECE_LINES) })),
        { above: isFirst ? ROW_GAP : 0, below: isLast ? ROW_GAP : 0, rule: isFirst },
      ),
      runningHead,
    };
  });
}

function shown(value: string | null, absent: string): string {
  return value === null ? absent : value === '' ? '(vuoto)' : value;
}
