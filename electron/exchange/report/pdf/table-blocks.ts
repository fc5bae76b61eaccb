import type { Block, RunningHead } from '../../../paper/layout/block.ts';
import { textWidth } from '../../../paper/layout/cell-lines.ts';
import { GRAY, LEFT, RIGHT } from '../../../paper/layout/page-frame.ts';
import { cell, plainRow, ROW_GAP } from '../../../paper/layout/report-blocks.ts';
import type { TagList } from '../../../paper/layout/tag-list.ts';
import type { ReportColumn, ReportRow, ReportTable } from '../report-model.ts';

/** Height of the band behind heads. */
export const BAND = 13;
const INDENT = 10;
/** Between a column and the next. */
const GUTTER = 9;
/** White above a row that has a table under it, so that what belongs together is seen to. */
const OPENING_GAP = 8;
const WHOLE = { x: LEFT, width: RIGHT - LEFT } as const;

/** The rows of a table, under heads that every page repeats which goes on with it. */
export function* tableBlocks(
  { columns, rows }: { readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] },
  section: number,
  tags: TagList,
): Generator<Block, void> {
  const table = tags.add('Table', section);
  const places = placesOf(columns);
  const runningHead = tableHead(columns, places, table, tags);
  for (const row of rows) {
    const own = rowBlocks(row, { columns, places, table, runningHead }, tags);
    if (row.under === undefined) yield* own;
    else {
      const under = underBlocks(row.under, tags.addWideCell(tags.add('TR', table), columns.length), tags, runningHead);
      yield* keptWith(own, under);
      yield* under;
    }
  }
}

/** The rows of a table inside another, under a head of their own that is no band. */
function underBlocks({ columns, rows }: ReportTable, parent: number, tags: TagList, within: RunningHead): Block[] {
  const table = tags.add('Table', parent);
  const places = placesOf(columns).map((place, index) => (index === 0 ? indented(place) : place));
  const runningHead = { ...tableHead(columns, places, table, tags, 'plain'), within };
  return rows.flatMap((row) => rowBlocks(row, { columns, places, table, runningHead }, tags));
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

/** A table whose rows are being made. */
interface OpenTable {
  readonly columns: readonly ReportColumn[];
  readonly places: readonly Place[];
  readonly table: number;
  readonly runningHead: RunningHead;
}

function rowBlocks(row: ReportRow, { columns, places, table, runningHead }: OpenTable, tags: TagList): Block[] {
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
  if (row.note === undefined) return [{ ...block, runningHead }];
  const noteTag = tags.add('TR', table);
  const noteCell = tags.addWideCell(noteTag, columns.length);
  const said = cell(row.note, { x: LEFT + INDENT, width: RIGHT - LEFT - INDENT }, 'head', noteCell, tags);
  const note = plainRow([said]);
  return [
    { ...block, needs: block.height + note.height, runningHead },
    { ...note, runningHead },
  ];
}
