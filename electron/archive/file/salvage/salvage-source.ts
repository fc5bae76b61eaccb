import { APPLICATION_ID } from '../archive-header.ts';
import { hasWal } from '../guard/foreign-wal.ts';
import { type FileState, readState } from '../guard/state-file.ts';
import { type DamagedPages, openDamagedPages, withWal } from './damaged-pages.ts';
import { openTrees, walkTree } from './damaged-trees.ts';

const SCHEMA_COOKIE_AT = 40;
const VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** Where a damaged archive is read from. */
export interface SalvageSource {
  readonly pages: DamagedPages;
  /** Whether the changes beside it in a -wal belong to another version of it, and are left out. */
  readonly hasForeignWal: boolean;
}

/**
 * Opens a damaged archive, with the -wal beside it if that is its own (decision 11). Reads files alone: no connection that could write
 * beside them. @param isOpenHere as in `openDamagedPages`. @throws AppError `archive-unreadable`.
 */
export function openSource(path: string, isOpenHere: boolean, pace: () => void): SalvageSource {
  const pages = openDamagedPages(path, isOpenHere);
  if (isOpenHere || !hasWal(path)) return { pages, hasForeignWal: false };
  const together = withWal(path, pages);
  const state = readState(path);
  const mark = markIn(pages, pace) ?? (state === null ? null : markIn(together, pace));
  // A file that never said which it is keeps its -wal, as everywhere.
  if (mark === null && state === null) return { pages: together, hasForeignWal: false };
  const isOwn = mark !== null && state !== null && belongs(mark, state);
  return { pages: isOwn ? together : pages, hasForeignWal: !isOwn };
}

/** The version in the head of a file, where the head still says that it is ours; null otherwise. */
export function versionIn(pages: DamagedPages): number | null {
  const head = pages.page(1);
  if (head === null || head.toString('latin1', 0, 15) !== 'SQLite format 3') return null;
  return head.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID ? head.readUInt32BE(VERSION_AT) : null;
}

interface FoundMark {
  readonly identity: string;
  readonly generation: string;
  readonly schema: number;
}

function markIn(pages: DamagedPages, pace: () => void): FoundMark | null {
  const trees = openTrees(pages, pace);
  const root = trees.roots.get('fileFacts');
  const cells = root === undefined ? [] : walkTree(trees, root, 'table', pace).cells;
  const fact = (name: string) => cells.find(({ values }) => values?.[0] === name)?.values?.[1];
  const [identity, generation] = [fact('identity'), fact('generation')];
  if (typeof identity !== 'string' || typeof generation !== 'string') return null;
  return { identity, generation, schema: pages.page(1)?.readUInt32BE(SCHEMA_COOKIE_AT) ?? 0 };
}

const belongs = ({ identity, generation, schema }: FoundMark, state: FileState): boolean =>
  identity === state.identity && state.generations.includes(generation) && state.schemas.includes(schema);
