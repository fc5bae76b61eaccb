import { describe, expect, test } from 'vitest';
import { openTrees, strayPages, walkTree } from '../../../../../electron/archive/file/salvage/damaged-trees.ts';
import { readTreePage } from '../../../../../electron/archive/file/salvage/tree-page.ts';
import {
  aboveIndex,
  aboveTable,
  firstPage,
  indexCell,
  indexLeaf,
  PAGE,
  pagesIn,
  tableCell,
  tableLeaf,
} from './written-pages.ts';

const pace = () => undefined;
const leafOf = (...rows: readonly number[]) => tableLeaf(rows.map((row) => tableCell(row, [`riga ${row}`])));
const rowids = (cells: readonly { readonly rowid: number | null }[]) => cells.map(({ rowid }) => rowid);

/** A page that holds other pages that are free: the next of its kind, and their numbers. */
function trunk(next: number, count: number, free: readonly number[]): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt32BE(next, 0);
  page.writeUInt32BE(count, 4);
  for (const [at, number] of free.entries()) page.writeUInt32BE(number, 8 + 4 * at);
  return page;
}

describe('a tree of a damaged file', () => {
  test('is read in its order, each page once, and is whole when all of it was read', () => {
    const pages = pagesIn(firstPage({ a: 2 }), aboveTable(4, 3, 5), leafOf(3), leafOf(1, 2), leafOf(4));
    const trees = openTrees(pages, pace);
    expect([...trees.roots]).toEqual([['a', 2]]);
    const found = walkTree(trees, 2, 'table', pace);
    expect(rowids(found.cells)).toEqual([1, 2, 3, 4]);
    expect(found.isHurt).toBe(false);
    expect([...trees.bad]).toEqual([]);
    expect([...trees.taken].toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(walkTree(trees, 3, 'table', pace)).toEqual({ cells: [], isHurt: true });
    expect([...trees.bad]).toEqual([]);
  });

  test('that leads to a page of another kind is hurt, and tells which', () => {
    const pages = pagesIn(firstPage({ a: 2 }), aboveTable(3, 4), indexLeaf([indexCell(['a', 1])]), leafOf(1));
    const trees = openTrees(pages, pace);
    const found = walkTree(trees, 2, 'table', pace);
    expect(rowids(found.cells)).toEqual([1]);
    expect(found.isHurt).toBe(true);
    expect([...trees.bad]).toEqual([3]);
  });

  test('of an index has what divides its pages, too', () => {
    const pages = pagesIn(
      firstPage({ byName: 2 }),
      aboveIndex([3, 4], [indexCell(['m', 2])]),
      indexLeaf([indexCell(['a', 1])]),
      indexLeaf([indexCell(['z', 3])]),
    );
    const trees = openTrees(pages, pace);
    const found = walkTree(trees, 2, 'index', pace);
    expect(found.cells.map(({ values }) => values)).toEqual([
      ['m', 2],
      ['a', 1],
      ['z', 3],
    ]);
    expect(found.isHurt).toBe(false);
  });

  test('does not take a free page for its own; what is listed as free beyond the file or as its first page is none', () => {
    const pages = pagesIn(
      firstPage({ a: 2 }, 3),
      aboveTable(5, 6),
      trunk(4, 3, [1, 5, 99]),
      trunk(3, 1, []),
      leafOf(1),
      leafOf(2),
    );
    const trees = openTrees(pages, pace);
    expect([...trees.taken].toSorted()).toEqual([1, 3, 4, 5]);
    const found = walkTree(trees, 2, 'table', pace);
    expect(rowids(found.cells)).toEqual([2]);
    expect(found.isHurt).toBe(true);
  });

  test('has free pages up to the last of the file, and as many as a page can list', () => {
    const filled = Array.from({ length: PAGE / 4 - 2 }, (_, at) => (at === PAGE / 4 - 3 ? 3 : 4));
    const pages = pagesIn(firstPage({}, 2), trunk(0, 5_000, filled), leafOf(1), leafOf(2));
    expect([...openTrees(pages, pace).taken].toSorted()).toEqual([1, 2, 3, 4]);
    const last = pagesIn(firstPage({}, 3), leafOf(1), trunk(0, 0, []));
    expect([...openTrees(last, pace).taken].toSorted()).toEqual([1, 3]);
  });

  test('that nothing declares any more is declared on a stray page', () => {
    const declared = tableLeaf([
      tableCell(1, ['table', 'a', 'a', 3, '']),
      tableCell(2, ['view', 'v', 'v', 0, '']),
      tableCell(3, ['index', 'byA', 'a', 4, '']),
    ]);
    // Only its head says how large the pages of a file are.
    const head = firstPage({}).fill(0, 100);
    const trees = openTrees(pagesIn(head, declared, leafOf(1), indexLeaf([])), pace);
    expect([...trees.roots]).toEqual([
      ['a', 3],
      ['byA', 4],
    ]);
    expect(trees.taken.has(2)).toBe(true);
    expect(strayPages(trees, 'table', pace).map(({ number, cells }) => [number, rowids(cells)])).toEqual([[3, [1]]]);
    expect(strayPages(trees, 'index', pace).map(({ number }) => number)).toEqual([4]);
  });
});

describe('a page of a tree', () => {
  test('may have as many cells as there is room for their places, and not one more', () => {
    const full = tableLeaf([]);
    full.writeUInt16BE((PAGE - 8) / 2, 3);
    expect(readTreePage(pagesIn(firstPage({}), full), 2, 'table')?.cells).toHaveLength((PAGE - 8) / 2);
    full.writeUInt16BE((PAGE - 8) / 2 + 1, 3);
    expect(readTreePage(pagesIn(firstPage({}), full), 2, 'table')).toBeNull();
    const above = aboveTable(1);
    above.writeUInt16BE((PAGE - 12) / 2, 3);
    expect(readTreePage(pagesIn(firstPage({}), above), 2, 'table')?.isLeaf).toBe(false);
    above.writeUInt16BE((PAGE - 12) / 2 + 1, 3);
    expect(readTreePage(pagesIn(firstPage({}), above), 2, 'table')).toBeNull();
  });

  test('leads below by the cells that lie in it whole', () => {
    const page = aboveTable(7, 8, 9);
    page.writeUInt16BE(PAGE - 4, 12);
    page.writeUInt32BE(5, PAGE - 4);
    page.writeUInt16BE(PAGE - 3, 14);
    expect(readTreePage(pagesIn(firstPage({}), page), 2, 'table')?.below).toEqual([5, 9]);
  });

  /** A row of one text so long, whose beginning stands on page 2 and whose rest on the pages after it. */
  function longRow(length: number, kept: number) {
    const text = Array.from({ length }, (_, at) => String.fromCodePoint(97 + (at % 26))).join('');
    const whole = tableCell(1, [text]);
    const payload = whole.length - 3;
    const rest = whole.subarray(3 + kept);
    const room = PAGE - 4;
    const further = Array.from({ length: Math.ceil(rest.length / room) }, (_, at) => {
      const page = Buffer.alloc(PAGE, 0xee);
      page.writeUInt32BE((at + 1) * room < rest.length ? 4 + at : 0, 0);
      rest.subarray(at * room, (at + 1) * room).copy(page, 4);
      return page;
    });
    const link = Buffer.from(rest.length === 0 ? [] : [0, 0, 0, 3]);
    const leaf = tableLeaf([Buffer.concat([whole.subarray(0, 3 + kept), link])]);
    const [cell] = readTreePage(pagesIn(firstPage({}), leaf, ...further), 2, 'table')?.cells ?? [];
    return { text, payload, value: cell?.values?.[0] };
  }

  // By the format: up to 477 bytes of a page of 512 stand whole, of more at least 39, and what fills further pages of 508 to their end.
  test.each([
    [474, 477, 477],
    [475, 478, 39],
    [543, 546, 39],
    [544, 547, 39],
    [900, 903, 395],
    [982, 985, 477],
    [983, 986, 39],
    [1_097, 1_100, 84],
    [1_500, 1_503, 39],
  ])('holds of a row with a text of %i characters, %i bytes, the first %i', (length, bytes, kept) => {
    const row = longRow(length, kept);
    expect(row.payload).toBe(bytes);
    expect(row.value).toBe(row.text);
  });
});
