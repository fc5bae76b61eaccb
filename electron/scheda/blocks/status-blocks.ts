import { type Block, together } from '../../paper/layout/block.ts';
import { cellLines } from '../../paper/layout/cell-lines.ts';
import { BLOCK_HEIGHTS, LEFT, LINE_PITCH, RIGHT } from '../../paper/layout/page-frame.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';
import { lineBlocks } from './long-text-blocks.ts';
import { headingBlock } from './section-heading.ts';

const HEADING_BASELINE = 20;

/** `Stato` over its value, kept together. */
export function statusBlocks(status: string, room: number, section: number, tags: TagList): readonly Block[] {
  if (status === '') return [];
  const headingHeight = BLOCK_HEIGHTS.status - LINE_PITCH.longText;
  const heading = headingBlock('Stato', headingHeight, HEADING_BASELINE, section, tags);
  const lines = cellLines(status, 'longText', RIGHT - LEFT, tags.add('P', section), tags);
  return together([heading, ...lineBlocks(lines, LEFT, 'longText', LINE_PITCH.longText)], room);
}
