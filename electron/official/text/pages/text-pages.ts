import type { PrintedLine } from '../../printed-document.ts';
import { beforeLabel, LABELS } from '../words/labels.ts';

/** The lines of one printed page, from its first to the next page's. The cover, if there is one, is page 1. */
export interface TextPage {
  readonly page: number;
  readonly lines: readonly PrintedLine[];
}

/** A text cut where its pages begin; `before` is what stands above the first scheda, which should be the cover. */
export interface TextPages {
  readonly before: readonly PrintedLine[];
  readonly pages: readonly TextPage[];
}

/** Cuts a text into pages: each begins with the name of the municipality and `SCHEDA OBIETTIVI`, above the heads of the page header. */
export function textPages(lines: readonly PrintedLine[]): TextPages {
  const starts = lines.flatMap((_, index) => (isPageStart(lines, index) ? [index] : []));
  const before = lines.slice(0, starts[0] ?? lines.length);
  const firstPage = before.some(({ text }) => text !== '') ? 2 : 1;
  const pages = starts.map((start, at) => ({ page: firstPage + at, lines: lines.slice(start, starts[at + 1]) }));
  return { before, pages };
}

function isPageStart(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || beforeLabel(line.text, LABELS.sheet) === null) return false;
  let next = index + 1;
  while (lines[next]?.text === '') next += 1;
  return beforeLabel(lines[next]?.text ?? '', LABELS.headerHeads) !== null;
}
