import type { Sheet, SheetRow } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import { knownHeads } from './suggest-matching.ts';

/** Rows that are looked at: titles and logos stand above the heads, not whole pages. */
const SAMPLE = 30;

/** The row (from 1) that most looks like heads: the one with most known words, else the first with more than one text. */
export function guessHeadRow({ rows }: Sheet): number {
  const candidates = rows.slice(0, SAMPLE).map((row) => ({ number: row.number, ...looksOf(row) }));
  const best = candidates.reduce((before, row) => (row.known > before.known ? row : before), {
    number: 0,
    texts: 0,
    known: 0,
  });
  // A title may be one known word.
  if (best.known > 1) return best.number;
  return candidates.find(({ texts }) => texts > 1)?.number ?? rows[0]?.number ?? 1;
}

/** How many known heads stand in the row that has most of them. */
export function knownHeadsOf({ rows }: Sheet): number {
  return Math.max(0, ...rows.slice(0, SAMPLE).map((row) => looksOf(row).known));
}

function looksOf({ cells }: SheetRow): { readonly texts: number; readonly known: number } {
  const texts = cells.filter((cell) => cell?.kind === 'text').map(cellText);
  return { texts: texts.length, known: knownHeads(texts) };
}
