import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import type { Block } from '../../paper/layout/block.ts';
import { type CellLine, cellLines } from '../../paper/layout/cell-lines.ts';
import { BLOCK_HEIGHTS, LEFT, LINE_PITCH, PAGE_WIDTH } from '../../paper/layout/page-frame.ts';
import { firstBaseline } from '../../paper/layout/row-block.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';
import type { TextStyle } from '../../paper/layout/text-styles.ts';
import { headingBlock } from './section-heading.ts';

const HEADING_BASELINE = 31;
/** Words wider than the column may stick out this far, well within the printable sheet. */
const STICK_OUT = PAGE_WIDTH - LEFT - 24;

/** A heading and a text that may be divided between any two lines. Blank lines take their room, at the top of a page too. */
export function longTextBlocks(heading: string, text: string, section: number, tags: TagList): Block[] {
  if (text === '') return [];
  const { size, widthEm } = SCHEDA_COLUMNS.longText;
  const head = headingBlock(heading, BLOCK_HEIGHTS.textHeading, HEADING_BASELINE, section, tags);
  const lines = cellLines(text, 'longText', widthEm * size, section, tags, { room: STICK_OUT, everyParagraph: true });
  return [head, ...lineBlocks(lines, LEFT, 'longText', LINE_PITCH.longText)];
}

/** Each line a block. */
export function lineBlocks(lines: readonly CellLine[], x: number, style: TextStyle, pitch: number): Block[] {
  const baseline = firstBaseline(style);
  return lines.map((line) => ({ height: pitch, place: (page, top) => page.line(line, x, top + baseline, style) }));
}
