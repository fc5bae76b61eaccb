import type { SchedaAncestor } from '../../../shared/schemas/scheda.ts';
import { type Block, together } from '../../paper/layout/block.ts';
import { cellLines } from '../../paper/layout/cell-lines.ts';
import { BLOCK_HEIGHTS, LEFT, RIGHT } from '../../paper/layout/page-frame.ts';
import { rowBlock } from '../../paper/layout/row-block.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';
import { headingBlock } from './section-heading.ts';

const HEADING_BASELINE = 11;
const LEVEL = { x: LEFT, width: 150 };
const CODE = { x: LEFT + 160, width: 120 };
const TITLE = { x: LEFT + 290, width: RIGHT - LEFT - 290 };

/** `Collegato a`: one line per ancestor, from the mandate down. */
export function linksBlocks(
  ancestors: readonly SchedaAncestor[],
  room: number,
  section: number,
  tags: TagList,
): readonly Block[] {
  if (ancestors.length === 0) return [];
  const heading = headingBlock('Collegato a', BLOCK_HEIGHTS.linksHeading, HEADING_BASELINE, section, tags);
  const table = tags.add('Table', section);
  return together([heading, ...ancestors.map((ancestor) => linkBlock(ancestor, table, tags))], room);
}

function linkBlock(ancestor: SchedaAncestor, table: number, tags: TagList): Block {
  const row = tags.add('TR', table);
  const cell = (text: string, column: { x: number; width: number }, style: 'linkLevel' | 'link', tag: number) => ({
    x: column.x,
    style,
    pitch: BLOCK_HEIGHTS.link,
    lines: cellLines(text, style, column.width, tag, tags),
  });
  const cells = [
    cell(`${ancestor.levelLabel}:`, LEVEL, 'linkLevel', tags.addHead(row, 'Row')),
    cell(ancestor.code, CODE, 'link', tags.addCell(row)),
    cell(ancestor.title, TITLE, 'link', tags.addCell(row)),
  ];
  const nothing = (): void => undefined;
  return rowBlock({
    above: 0,
    aboveRest: 0,
    below: 0,
    leastHeight: BLOCK_HEIGHTS.link,
    cells,
    decorate: nothing,
    decorateRest: nothing,
  });
}
