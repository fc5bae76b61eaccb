import type { Block, RunningHead } from '../../../paper/layout/block.ts';
import { textWidth } from '../../../paper/layout/cell-lines.ts';
import { BOTTOM, GRAY, HEADER_TOP, LEFT, LINE_PITCH, RIGHT } from '../../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../../paper/layout/page-sketch.ts';
import type { Bookmark, PositionedSection } from '../../../paper/layout/positioned-page.ts';
import { cell, flowReport, headBlocks, plainRow, ROW_GAP, titleBlock } from '../../../paper/layout/report-blocks.ts';
import { TagList } from '../../../paper/layout/tag-list.ts';
import type { Report, ReportBlock, ReportColumn, ReportRow, ReportTable } from './report-model.ts';

const BAND = 13;
const INDENT = 10;
/** Between a column and the next. */
const GUTTER = 9;
/** White over a table that follows another. */
const TABLE_GAP = 10;
/** White above a row that has a table under it, so that what belongs together is seen to. */
const OPENING_GAP = 8;
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
  const blocks = [
    ...headBlocks(report.title, report.facts, section, tags),
    ...report.blocks.flatMap((block, index) => [
      ...(block.kind === 'table' && report.blocks[index - 1]?.kind === 'table' ? [GAP] : []),
      ...laidOut(block, section, tags, (title) => {
        furtherBookmarks.push({ title, page: pages.length - 1, isBelow: true });
      }),
    ]),
  ];
  flowReport(blocks, pages);
  return { bookmark: report.title, furtherBookmarks, pages, tags: tags.tags };
}

const GAP: Block = { height: TABLE_GAP, place: () => undefined };

type Mark = (title: string) => void;

function laidOut(block: ReportBlock, section: number, tags: TagList, mark: Mark): Block[] {
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

function tableBlocks(
  { columns, rows }: Extract<ReportBlock, { kind: 'table' }>,
  section: number,
  tags: TagList,
): Block[] {
  const table = tags.add('Table', section);
  const places = placesOf(columns);
  const runningHead = tableHead(columns, places, table, tags);
  return rows.flatMap((row) => {
    const own = rowBlocks(row, columns, places, table, tags).map((block) => ({ ...block, runningHead }));
    if (row.under === undefined) return own;
    const under = underBlocks(row.under, tags.addWideCell(tags.add('TR', table), columns.length), tags, runningHead);
    return [...keptWith(own, under), ...under];
  });
}

/** The rows of a table inside another, under a head of their own that is no band. */
function underBlocks({ columns, rows }: ReportTable, parent: number, tags: TagList, within: RunningHead): Block[] {
  const table = tags.add('Table', parent);
  const places = placesOf(columns).map((place, index) => (index === 0 ? indented(place) : place));
  const runningHead = { ...tableHead(columns, places, table, tags, 'plain'), within };
  return rows.flatMap((row) =>
    rowBlocks(row, columns, places, table, tags).map((block) => ({ ...block, runningHead })),
  );
}

const indented = ({ x, width }: Place): Place => ({ x: x + INDENT, width: width - INDENT });

/** Rows that are not parted from the first of those under them. */
function keptWith(own: readonly Block[], [first]: readonly Block[]): Block[] {
  const below = (first?.height ?? 0) + (first?.runningHead?.height ?? 0);
  const whole = own.reduce((sum, { height }) => sum + height, below);
  return own.map((block, index) => (index === 0 ? { ...block, needs: whole } : block));
}

interface Place {
  readonly x: number;
  readonly width: number;
}

const widthOf = (columns: readonly ReportColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);

function placesOf(columns: readonly ReportColumn[]): readonly Place[] {
  let x = LEFT;
  return columns.map(({ width }) => {
    const place = { x, width: width - GUTTER };
    x += width;
    return place;
  });
}

/** The heads of a table; printed again on every page that goes on with it, as an artifact. */
function tableHead(
  columns: readonly ReportColumn[],
  places: readonly Place[],
  table: number,
  tags: TagList,
  look: 'band' | 'plain' = 'band',
): RunningHead {
  const row = tags.add('TR', table);
  const heads = columns.map(({ head, align }, index) => ({
    head,
    align,
    place: places[index] ?? WHOLE,
    tag: tags.addHead(row, 'Column'),
  }));
  return {
    height: BAND + 2,
    place: (page, top, again) => {
      if (look === 'band') page.box(LEFT, top, widthOf(columns), BAND, GRAY.band);
      for (const { head, align, place, tag } of heads) {
        const own = again ? null : tag;
        if (align === 'right') page.right(own, head, place.x + place.width, top + 9, 'head');
        else page.left(own, head, place.x, top + 9, 'head');
      }
    },
  };
}

function rowBlocks(
  row: ReportRow,
  columns: readonly ReportColumn[],
  places: readonly Place[],
  table: number,
  tags: TagList,
): Block[] {
  const tag = tags.add('TR', table);
  const style = row.isTotal === true || row.under !== undefined ? 'code' : 'value';
  const cells = columns.map(({ align }, index) => {
    const text = row.cells[index] ?? '';
    const place = places[index] ?? WHOLE;
    const indent = index === 0 ? (row.depth ?? 0) * INDENT : 0;
    const own = index === 0 ? tags.addHead(tag, 'Row') : tags.addCell(tag);
    // A number stands at the right edge of its column, on one line.
    const x = align === 'right' ? place.x + place.width - textWidth(text, style) : place.x + indent;
    return cell(text, { x, width: align === 'right' ? place.width + GUTTER : place.width - indent }, style, own, tags);
  });
  const above = row.under === undefined ? ROW_GAP : OPENING_GAP;
  const block = plainRow(cells, { above, rule: true, width: widthOf(columns) });
  if (row.note === undefined) return [block];
  const noteTag = tags.add('TR', table);
  const noteCell = tags.addWideCell(noteTag, columns.length);
  const note = plainRow([cell(row.note, { x: LEFT + INDENT, width: RIGHT - LEFT - INDENT }, 'head', noteCell, tags)]);
  return [{ ...block, needs: block.height + note.height }, note];
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
