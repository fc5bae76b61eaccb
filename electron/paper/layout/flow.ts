import { type Block, type RunningHead, SLACK } from './block.ts';
import type { PageSketch } from './page-sketch.ts';

/** The column under the page header. */
export interface Column {
  /** Upper edge, in points. */
  readonly top: number;
  /** Height, in points. */
  readonly room: number;
  /** Opens a page with its header. */
  readonly newPage: () => PageSketch;
}

/**
 * Fills pages from the top: a block that does not fit goes to the next page, and only one that is taller than a whole page
 * is divided. A running head is printed once and then at the top of every page that goes on with its table; it is kept with the
 * row under it, so that none ends a page alone. Opens at least one page.
 */
export function flow(blocks: Iterable<Block>, column: Column): readonly PageSketch[] {
  return [...flowing(blocks, column)];
}

/** The same page by page, as each is full: blocks that are made as they are asked for are never all there at once. */
export function* flowing(blocks: Iterable<Block>, column: Column): Generator<PageSketch, void> {
  const heads = new Set<RunningHead>();
  let page = column.newPage();
  let y = 0;
  let head: RunningHead | undefined;
  // Height taken by what a fresh page starts with: a block is at the top of its page when nothing else is above it.
  let atTop = 0;

  const full: PageSketch[] = [];
  const turn = (): void => {
    full.push(page);
    page = column.newPage();
    y = 0;
    head = undefined;
    atTop = 0;
  };
  const fits = (height: number): boolean => y + height <= column.room + SLACK;
  const placeHead = (wanted: RunningHead, row: Block): void => {
    const { within: outer } = wanted;
    if (y > 0 && !fits(wanted.height + (row.needs ?? row.height))) turn();
    if (outer !== undefined && outer !== head && head?.within !== outer) setHead(outer);
    setHead(wanted);
  };
  const setHead = (wanted: RunningHead): void => {
    wanted.place(page, column.top + y, heads.has(wanted));
    if (y === atTop) atTop += wanted.height;
    y += wanted.height;
    heads.add(wanted);
    head = wanted;
  };
  const place = (block: Block): void => {
    block.place(page, column.top + y);
    y += block.height;
  };

  for (const block of blocks) {
    let rest: Block | undefined = block;
    while (rest !== undefined) {
      const wanted: RunningHead | undefined = rest.runningHead;
      // Back in the table around another one, whose head stands above both.
      if (wanted !== undefined && head?.within === wanted) head = wanted;
      if (wanted !== undefined && wanted !== head) placeHead(wanted, rest);
      if (fits(y > atTop ? (rest.needs ?? rest.height) : rest.height)) {
        place(rest);
        rest = undefined;
      } else if (y > atTop) {
        turn();
      } else {
        const [fitting, remaining]: readonly [Block, Block | undefined] = rest.split?.(column.room - y) ?? [
          rest,
          undefined,
        ];
        place(fitting);
        rest = remaining;
      }
    }
    if (full.length > 0) yield* full.splice(0);
  }
  yield page;
}
