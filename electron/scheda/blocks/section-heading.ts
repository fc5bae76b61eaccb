import type { Block } from '../../paper/layout/block.ts';
import { GRAY, LEFT, RIGHT } from '../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';

/** Sets a heading with the rule under it, its baseline at `baseline`. */
export function placeHeading(page: PageSketch, tag: number | null, text: string, baseline: number): void {
  page.left(tag, text, LEFT, baseline, 'section');
  page.box(LEFT, baseline + 4.5, RIGHT - LEFT, 0.6, GRAY.rule);
}

/** The heading of a section as a block of its own: it is not kept with what follows. */
export function headingBlock(text: string, height: number, baseline: number, section: number, tags: TagList): Block {
  const tag = tags.add('H2', section);
  return { height, place: (page, top) => placeHeading(page, tag, text, top + baseline) };
}
