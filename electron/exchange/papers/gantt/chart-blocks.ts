import { formatDate } from '../../../../shared/format/dates.ts';
import { AXIS_WIDTH, eveningOf, type GanttAxis } from '../../../../shared/rules/papers/gantt-axis.ts';
import type { Block, RunningHead } from '../../../paper/layout/block.ts';
import { type CellLine, cellLines, textWidth } from '../../../paper/layout/cell-lines.ts';
import { GRAY, LEFT, LINE_PITCH, RIGHT } from '../../../paper/layout/page-frame.ts';
import type { LineLook, PageSketch } from '../../../paper/layout/page-sketch.ts';
import type { TagList } from '../../../paper/layout/tag-list.ts';
import { BARS_HEIGHT, barShapes } from './draw-bars.ts';
import type { Gantt, GanttChart } from './gantt-model.ts';
import type { GanttRow } from './gantt-row.ts';

/** Columns: number, words, weight and progress, and the axis of time to the right edge. */
const NUMBER = 22;
const WORDS = 190;
const WEIGHT = 38;
const PROGRESS = 44;
const GAP = 6;
const BESIDE = 3;
const TIME = RIGHT - AXIS_WIDTH;
const WEIGHT_END = LEFT + NUMBER + WORDS + WEIGHT - GAP;
const PROGRESS_END = LEFT + NUMBER + WORDS + WEIGHT + PROGRESS - GAP;

/** The day stands over the band with the names of months. */
const DAY = 10;
const BAND = 13;
/** White above and below what is in a row. */
const ROW = { above: 4, below: 4, least: BARS_HEIGHT } as const;
const SMALL = 8.6;
/** Lines of a description: the whole of a longer one is on its scheda. */
const MOST_LINES = 6;
const MAIN_LINE = { width: 0.4, gray: 0.87 } as const;
const DATE_LINE: LineLook = { width: 0.6, gray: 0.15, dash: [2.5, 2] };

/** The rows of a chart, each whole on its page, under a head with the axis that every page repeats which goes on with it. */
export function chartBlocks(chart: GanttChart, gantt: Gantt, section: number, tags: TagList): Block[] {
  if (chart.rows.length === 0) return [];
  const table = tags.add('Table', section);
  const runningHead = chartHead(chart.axis, gantt, table, tags);
  // Quarters or years run down through the rows.
  const main = chart.axis.marks.filter(({ isMain }) => isMain).map(({ x }) => TIME + x);
  const downLines = { main: [...main, RIGHT], today: TIME + eveningOf(chart.axis, gantt.on) };
  return chart.rows.map((row) => ({ ...rowBlock(row, downLines, table, tags), runningHead }));
}

function chartHead(axis: GanttAxis, { on, isSummary }: Gantt, table: number, tags: TagList): RunningHead {
  const row = tags.add('TR', table);
  const column = () => tags.addHead(row, 'Column');
  const words = isSummary ? [] : [{ text: 'N.', x: LEFT, tag: column() }];
  words.push({ text: isSummary ? 'Obiettivo' : 'Fase', x: isSummary ? LEFT : LEFT + NUMBER, tag: column() });
  const numbers = [
    { text: 'Peso', end: WEIGHT_END, tag: column() },
    { text: 'Avanz.', end: PROGRESS_END, tag: column() },
  ];
  const time = column();
  const day = formatDate(on);
  return {
    height: DAY + BAND + 2,
    place: (page, top, again) => {
      const tagOf = (tag: number): number | null => (again ? null : tag);
      page.box(LEFT, top + DAY, RIGHT - LEFT, BAND, GRAY.band);
      for (const { text, x, tag } of words) page.left(tagOf(tag), text, x, top + DAY + 9, 'head');
      for (const { text, end, tag } of numbers) page.right(tagOf(tag), text, end, top + DAY + 9, 'head');
      const at = TIME + eveningOf(axis, on);
      const width = textWidth(day, 'head');
      // A space keeps words of one head apart for who hears them.
      page.left(tagOf(time), `${day} `, Math.min(Math.max(TIME, at - width / 2), RIGHT - width), top + 7, 'head');
      let free = TIME;
      for (const { x, label } of axis.marks) {
        const left = TIME + x + 2;
        const end = left + textWidth(label, 'head');
        if (left < free || end > RIGHT) continue;
        page.left(tagOf(time), `${label} `, left, top + DAY + 9, 'head');
        free = end + 2;
      }
      page.rule(DATE_LINE, at, top + DAY - 1, top + DAY + BAND + 2);
    },
  };
}

/** Where lines run down through the rows. */
interface DownLines {
  readonly main: readonly number[];
  readonly today: number;
}

function rowBlock(row: GanttRow, { main, today }: DownLines, table: number, tags: TagList): Block {
  const tag = tags.add('TR', table);
  const wordsX = row.number === null ? LEFT : LEFT + NUMBER;
  const width = LEFT + NUMBER + WORDS - GAP - wordsX;
  const number = row.number === null ? null : tags.addCell(tag);
  const words = tags.addHead(tag, 'Row');
  const name = row.code === '' ? null : tags.add('Span', words);
  const lines = shortened(cellLines(row.description, 'value', width, tags.add('Span', words), tags));
  const small = [row.planned, row.actual].map((text) => ({ text, tag: tags.add('P', words) }));
  const [weight, progress, time] = [tags.addCell(tag), tags.addCell(tag), tags.addCell(tag)];
  const hasBars = row.bars.planned !== null || row.bars.actual !== null;
  const figure = hasBars ? tags.addFigure(time, row.alt) : null;
  const named = (row.code === '' ? 0 : 1) + lines.length;
  const content = Math.max(ROW.least, named * LINE_PITCH.phase + small.length * SMALL);
  const height = ROW.above + content + ROW.below;
  return {
    height,
    place: (page, top) => {
      page.box(LEFT, top, RIGHT - LEFT, 0.4, GRAY.hairline);
      const first = top + ROW.above + 7.4;
      if (number !== null) page.left(number, row.number ?? '', LEFT, first, 'value');
      let baseline = first;
      const next = (line: CellLine, pitch: number, style: 'value' | 'head' | 'code'): void => {
        page.line(line, wordsX, baseline, style);
        baseline += pitch;
      };
      if (name !== null) next({ text: `${row.code} `, tag: name }, LINE_PITCH.phase, 'code');
      for (const line of lines) next(line, LINE_PITCH.phase, 'value');
      for (const line of small) next(line, SMALL, 'head');
      page.right(weight, row.weight, WEIGHT_END, first, 'value');
      page.right(
        progress,
        row.progress === '' ? '' : `${row.progress} `,
        PROGRESS_END + textWidth(' ', 'value'),
        first,
        'value',
      );
      page.right(progress, row.pace, PROGRESS_END, first + LINE_PITCH.phase, 'head');
      for (const x of main) page.rule(MAIN_LINE, x, top, top + height);
      page.rule(DATE_LINE, today, top, top + height);
      placeBars(page, row, { figure, cell: time }, top + ROW.above, tags);
    },
  };
}

/**
 * The bars, and beside them what is to be said of them: after the planned one, before it where there is no room, else over its end. Of one that has no
 * end nothing stands before it: it would be read as of its start.
 */
function placeBars(
  page: PageSketch,
  { bars, beside }: GanttRow,
  { figure, cell }: { readonly figure: number | null; readonly cell: number },
  top: number,
  tags: TagList,
): void {
  if (figure !== null) {
    page.draw(figure, barShapes(bars, TIME, top));
    tags.placeFigure(figure, { x: TIME, top: top - 2, width: AXIS_WIDTH, height: BARS_HEIGHT + 4 });
  }
  if (beside === '') return;
  const width = textWidth(beside, 'head');
  const { planned } = bars;
  const [from, to] = planned === null ? [0, 0] : [planned.from, planned.to];
  const left = TIME + besideAt(planned?.isOpen === true ? 0 : from, to, width);
  // Nothing of the axis runs through the words.
  page.draw(null, [{ kind: 'areas', gray: 1, paths: [corners(left - 1, top + 0.5, left + width + 1, top + 8.5)] }]);
  page.left(cell, beside, left, top + 7, 'head');
}

/** From where on words of a width stand, in points from the left end of the axis. */
function besideAt(from: number, to: number, width: number): number {
  if (to + BESIDE + width <= AXIS_WIDTH) return to + BESIDE;
  return from - BESIDE - width >= 0 ? from - BESIDE - width : AXIS_WIDTH - width - BESIDE;
}

function corners(left: number, top: number, right: number, bottom: number) {
  return [[left, top] as const, [right, top] as const, [right, bottom] as const, [left, bottom] as const];
}

function shortened(lines: readonly CellLine[]): readonly CellLine[] {
  const last = lines[MOST_LINES - 1];
  if (lines.length <= MOST_LINES || last === undefined) return lines;
  return [...lines.slice(0, MOST_LINES - 1), { ...last, text: `${last.text.trimEnd().slice(0, -1)}… ` }];
}
