import { formatDate } from '../../../shared/format/dates.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Block, RunningHead } from '../../paper/layout/block.ts';
import { type CellLine, cellLines } from '../../paper/layout/cell-lines.ts';
import { flow } from '../../paper/layout/flow.ts';
import { BOTTOM, GRAY, HEADER_TOP, INSET, LEFT, LINE_PITCH, RIGHT } from '../../paper/layout/page-frame.ts';
import { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { Bookmark, PositionedSection } from '../../paper/layout/positioned-page.ts';
import { type RowCell, rowBlock } from '../../paper/layout/row-block.ts';
import { TagList } from '../../paper/layout/tag-list.ts';
import type { TextStyle } from '../../paper/layout/text-styles.ts';
import type { ComparisonReport, ReportedDifference, ReportedGroup } from './comparison-report.ts';
import { countsInWords, placeInWords } from './report-text.ts';

const FACT = { x: LEFT, width: 120, valueX: LEFT + 130 } as const;
const PLACE = { x: LEFT + INSET, width: 195 } as const;
const BEFORE = { x: LEFT + 210, width: 255 } as const;
const AFTER = { x: LEFT + 480, width: RIGHT - INSET - LEFT - 480 } as const;
const BAND = 13;
/** White above and below a row. */
const ROW_GAP = 3;
/** Lines that are never parted. */
const PIECE_LINES = 6;

/** Lays a comparison out, objective after objective. The texts must be printable (`printableReport`). */
export function layOutComparison(report: ComparisonReport, date: IsoDate): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const newPage = (): PageSketch => {
    const page = new PageSketch();
    pages.push(page);
    return page;
  };
  const furtherBookmarks: Bookmark[] = [];
  const marked = (group: ReportedGroup): Block => {
    const title = [group.code, group.title].filter(Boolean).join(' ');
    const place = (): void => void furtherBookmarks.push({ title, page: pages.length - 1 });
    return { height: 0, place };
  };
  const blocks = [
    ...headBlocks(report, date, section, tags),
    ...report.groups.flatMap((group) => groupBlocks(group, marked(group), tags)),
  ];
  flow(blocks, { top: HEADER_TOP, room: BOTTOM - HEADER_TOP, newPage });
  return { bookmark: 'Confronto', furtherBookmarks, pages, tags: tags.tags };
}

function headBlocks(report: ComparisonReport, date: IsoDate, section: number, tags: TagList): Block[] {
  const title = tags.add('H1', section);
  const table = tags.add('Table', section);
  const facts = [
    ['Prima', report.before],
    ['Dopo', report.after],
    ['Data elaborazione', formatDate(date)],
    ['Differenze', countsInWords(report.counts)],
  ] as const;
  return [
    {
      height: 40,
      place: (page, top) => {
        page.left(title, 'CONFRONTO', LEFT, top + 20, 'coverTitle');
        page.box(LEFT, top + 30, RIGHT - LEFT, 1, GRAY.black);
      },
    },
    ...facts.map(([name, value]) => factBlock(name, value, table, tags)),
    ...report.notices.map((notice) => noticeBlock(notice, section, tags)),
  ];
}

function factBlock(name: string, value: string, table: number, tags: TagList): Block {
  const row = tags.add('TR', table);
  return plainRow([
    cell(name, FACT, 'linkLevel', tags.addHead(row, 'Row'), tags),
    cell(value, { x: FACT.valueX, width: RIGHT - FACT.valueX }, 'link', tags.addCell(row), tags),
  ]);
}

function noticeBlock(notice: string, section: number, tags: TagList): Block {
  return plainRow([cell(notice, { x: LEFT, width: RIGHT - LEFT }, 'link', tags.add('P', section), tags)]);
}

function groupBlocks(group: ReportedGroup, bookmark: Block, tags: TagList): Block[] {
  const section = tags.add('Sect', 0);
  const heading = tags.add('H2', section);
  const title = [group.code, group.title].filter(Boolean).join('  ');
  const lines = cellLines(title, 'section', RIGHT - LEFT, heading, tags, { paragraphRole: 'Span' });
  const table = tags.add('Table', section);
  const head = tableHead(table, tags);
  const rows = group.differences.flatMap((difference) => differenceBlocks(difference, head, table, tags));
  const height = 20 + lines.length * LINE_PITCH.title;
  const needs = height + head.height + (rows[0]?.height ?? 0);
  return [{ height, needs, place: (page, top) => placeTitle(page, lines, top + 16) }, bookmark, ...rows];
}

function placeTitle(page: PageSketch, lines: readonly CellLine[], top: number): void {
  for (const [index, line] of lines.entries()) page.line(line, LEFT, top + 10 + index * LINE_PITCH.title, 'section');
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

function cell(
  text: string,
  { x, width }: { readonly x: number; readonly width: number },
  style: TextStyle,
  tag: number,
  tags: TagList,
): RowCell {
  return { x, style, pitch: LINE_PITCH.phase, lines: cellLines(text, style, width, tag, tags) };
}

function plainRow(cells: readonly RowCell[], { above = 0, below = ROW_GAP, rule = false } = {}): Block {
  const decorate = (page: PageSketch, top: number): void => {
    if (rule) page.box(LEFT, top, RIGHT - LEFT, 0.4, GRAY.hairline);
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
