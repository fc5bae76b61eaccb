import type { PageSketch } from './page-sketch.ts';

/** A piece of a column: what the flow moves to the next page when it does not fit. */
export interface Block {
  /** Points. */
  readonly height: number;
  /** Sets the block on a page, its upper edge at `top`. */
  readonly place: (page: PageSketch, top: number) => void;
  /**
   * Divides a block that is taller than a whole page into what fits in `room` points (at least one line) and the rest.
   * Absent on blocks of a single line.
   */
  readonly split?: (room: number) => readonly [Block, Block];
  /** Room that must be left for it not to go to the next page, when that is more than its height: what follows is not to be parted from it. */
  readonly needs?: number;
  /** Printed above the block, and never parted from it, when it opens a table or goes on with it on a new page. */
  readonly runningHead?: RunningHead;
}

export interface RunningHead {
  readonly height: number;
  /** `again` on every page after the first. */
  readonly place: (page: PageSketch, top: number, again: boolean) => void;
  /** The head of the table that this one stands in: printed above it where a page begins. */
  readonly within?: RunningHead;
}

/** Slack for sums of heights, in points. */
export const SLACK = 1e-6;

/** Makes blocks one that is not divided, unless together they are taller than a page: then they stay as they are. */
export function together(blocks: readonly Block[], room: number): readonly Block[] {
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  if (height > room + SLACK) return blocks;
  const place = (page: PageSketch, top: number): void => {
    let y = top;
    for (const block of blocks) {
      block.place(page, y);
      y += block.height;
    }
  };
  return [{ height, place }];
}
