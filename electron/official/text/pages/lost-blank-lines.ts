import { SCHEDA_COLUMNS } from '../../../../shared/rules/scheda-columns.ts';
import { isAuthorsBreak } from '../../../../shared/rules/wrapping.ts';
import { advancesOf } from '../../../paper/fonts/advances.ts';
import { BLOCK_HEIGHTS, FULL_ROOM, LINE_PITCH } from '../../../paper/layout/page-frame.ts';
import type { PrintedBlock, PrintedPage } from '../../printed-document.ts';

/** More free lines than this at the foot of a page are no blank lines: the sheet was printed with other measures. */
const MOST_BLANKS = 2;
/** The room under the header is known for titles of up to this many lines. */
const KNOWN_TITLE_LINES = 2;

/**
 * Gives back the blank lines that ended a page inside a long text, which a text does not show: where the next line would still
 * have fitted on the page, and begins a paragraph, a blank line stood.
 */
export function withLostBlankLines(pages: readonly PrintedPage[]): readonly PrintedPage[] {
  return pages.map((page, index) => {
    const next = pages[index + 1];
    const last = page.blocks.at(-1);
    if (next === undefined || last === undefined || !next.continues) return page;
    const lost = lostAfter(page, last, next.blocks[0]);
    if (lost === 0 || !isLongText(last)) return page;
    const line = last.lines.at(-1)?.line ?? 1;
    const blanks = Array.from({ length: lost }, () => ({ text: '', line }));
    return { ...page, blocks: [...page.blocks.slice(0, -1), { ...last, lines: [...last.lines, ...blanks] }] };
  });
}

type LongText = Extract<PrintedBlock, { kind: 'implementation' | 'progressReport' }>;

function isLongText(block: PrintedBlock | undefined): block is LongText {
  return block?.kind === 'implementation' || block?.kind === 'progressReport';
}

function lostAfter(page: PrintedPage, last: PrintedBlock, next: PrintedBlock | undefined): number {
  if (!isLongText(last) || !isLongText(next) || page.header.title.length > KNOWN_TITLE_LINES) return 0;
  const { weight, widthEm } = SCHEDA_COLUMNS.longText;
  const [before = '', after = ''] = [last.lines.at(-1)?.text, next.lines[0]?.text];
  if (!isAuthorsBreak(before, after, widthEm, advancesOf(weight).measure)) return 0;
  const room = FULL_ROOM - LINE_PITCH.small * Math.max(0, page.header.centre.length - 1);
  const used = page.blocks.reduce((sum, block, index) => sum + height(block, index === 0 && page.continues), 0);
  const free = Math.floor((room - used) / LINE_PITCH.longText);
  return free > MOST_BLANKS ? 0 : Math.max(0, free);
}

/** Height of what can stand above the end of a long text; anything else fills the page as far as this goes. */
function height(block: PrintedBlock, continues: boolean): number {
  if (block.kind === 'links') return BLOCK_HEIGHTS.linksHeading + BLOCK_HEIGHTS.link * block.links.length;
  if (!isLongText(block)) return Number.POSITIVE_INFINITY;
  return (continues ? 0 : BLOCK_HEIGHTS.textHeading) + LINE_PITCH.longText * block.lines.length;
}
