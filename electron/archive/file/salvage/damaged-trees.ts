import type { DamagedPages } from './damaged-pages.ts';
import { type Cell, type Family, readTreePage } from './tree-page.ts';

/** What is under a root, as far as its pages lead there. */
export interface FoundTree {
  readonly cells: readonly Cell[];
  /** Whether a page or something on one of them could not be read: there was more. */
  readonly isHurt: boolean;
}

/** Trees of a damaged file, and which pages they were found to have. */
export interface DamagedTrees {
  readonly pages: DamagedPages;
  /** Pages that a tree has, or that the file says are free. */
  readonly taken: Set<number>;
  /** Pages that a tree leads to and that are no page of it. */
  readonly bad: Set<number>;
  /** Where the trees begin that the file declares, by the names of tables and indexes; as far as that can be read. */
  readonly roots: ReadonlyMap<string, number>;
}

/** @param pace called often; what it throws ends the reading. */
export function openTrees(pages: DamagedPages, pace: () => void): DamagedTrees {
  const trees = { pages, taken: freePages(pages), bad: new Set<number>() };
  const declared = walkTree(trees, 1, 'table', pace);
  const roots = new Map(declared.cells.flatMap(rootOf));
  if (declared.isHurt) for (const [name, root] of strayRoots(trees, pace)) if (!roots.has(name)) roots.set(name, root);
  return { ...trees, roots };
}

/** Reads a tree from its root down; each page once, whatever leads to it. */
export function walkTree(
  { pages, taken, bad }: Pick<DamagedTrees, 'pages' | 'taken' | 'bad'>,
  root: number,
  family: Family,
  pace: () => void,
): FoundTree {
  const cells: Cell[] = [];
  let isHurt = false;
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    pace();
    const page = taken.has(number) ? null : readTreePage(pages, number, family);
    if (page === null) {
      isHurt = true;
      if (!taken.has(number)) bad.add(number);
      continue;
    }
    taken.add(number);
    for (const cell of page.cells) {
      if (cell.values === null) isHurt = true;
      else cells.push(cell);
    }
    waiting.push(...page.below.toReversed());
  }
  return { cells, isHurt };
}

function rootOf({ values }: Cell): readonly (readonly [string, number])[] {
  if (values?.length !== 5) return [];
  const [type, name, , root] = values;
  const isTree = type === 'table' || type === 'index';
  return isTree && typeof name === 'string' && typeof root === 'number' && root > 1 ? [[name, root]] : [];
}

/** What is declared on pages that nothing leads to any more. */
function strayRoots(
  trees: Pick<DamagedTrees, 'pages' | 'taken'>,
  pace: () => void,
): readonly (readonly [string, number])[] {
  return strayPages(trees, 'table', pace).flatMap(({ number, cells }) => {
    const isDeclaration = ({ values }: Cell): boolean =>
      values?.length === 5 && ['table', 'index', 'trigger', 'view'].includes(String(values[0]));
    if (cells.length === 0 || !cells.some(isDeclaration)) return [];
    trees.taken.add(number);
    return cells.flatMap(rootOf);
  });
}

/** Leaves that no tree leads to, since what led to them is lost. */
export function strayPages(
  { pages, taken }: Pick<DamagedTrees, 'pages' | 'taken'>,
  family: Family,
  pace: () => void,
): readonly { readonly number: number; readonly cells: readonly Cell[] }[] {
  const stray: { readonly number: number; readonly cells: readonly Cell[] }[] = [];
  for (let number = 2; number <= pages.count; number += 1) {
    pace();
    if (taken.has(number)) continue;
    const page = readTreePage(pages, number, family);
    if (page?.isLeaf === true) stray.push({ number, cells: page.cells.filter(({ values }) => values !== null) });
  }
  return stray;
}

const TRUNK_AT = 32;

/** Pages that hold nothing, but may still show what was deleted. None where the file does not say. */
function freePages(pages: DamagedPages): Set<number> {
  const free = new Set<number>();
  const head = pages.page(1);
  let trunk = head === null ? 0 : head.readUInt32BE(TRUNK_AT);
  while (trunk > 1 && trunk <= pages.count && !free.has(trunk)) {
    const page = pages.page(trunk);
    if (page === null) break;
    free.add(trunk);
    const count = Math.min(page.readUInt32BE(4), pages.pageSize / 4 - 2);
    for (let at = 0; at < count; at += 1) {
      const number = page.readUInt32BE(8 + 4 * at);
      if (number > 1 && number <= pages.count) free.add(number);
    }
    trunk = page.readUInt32BE(0);
  }
  return free;
}
