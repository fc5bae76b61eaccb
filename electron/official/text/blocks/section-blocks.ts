import { assertNever } from '../../../../shared/assert-never.ts';
import type { PlacedBlock } from '../../assemble/objective-pages.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { indicatorBlocks } from './indicator-blocks.ts';
import { linksBlock } from './links-block.ts';
import { linesOf, type Paragraph } from './paragraphs.ts';
import { participantBlocks } from './participant-blocks.ts';
import { phaseBlocks } from './phase-blocks.ts';
import type { SheetSection } from './sections.ts';

/** A block on its page; `continues` when it goes on from the page before. */
export interface SectionBlock extends PlacedBlock {
  readonly continues: boolean;
}

/**
 * The blocks of one part of a sheet, page by page. A heading with nothing below it is blocking, because the sheet prints no such
 * thing; but the heading of the indicators may end a page, and stands again at the top of the next.
 */
export function sectionBlocks(
  part: SheetSection,
  next: SheetSection | undefined,
  problems: ProblemLog,
): readonly SectionBlock[] {
  const blocks = blocksOf(part, problems);
  const endsPage = part.section === 'indicators' && next?.section === 'indicators';
  if (blocks.length === 0 && !endsPage) {
    const [{ text, line }] = part.heading.lines;
    const message = `Sotto «${text}» non c'è nulla: il documento è interrotto.`;
    problems.blocking('heading-alone', message, { page: part.heading.page, line });
  }
  return blocks;
}

function blocksOf(part: SheetSection, problems: ProblemLog): readonly SectionBlock[] {
  switch (part.section) {
    case 'links':
      return placed(linksBlock(part, problems));
    case 'implementation':
    case 'progressReport':
      return longTextBlocks(part.section, part.content);
    case 'participants':
      return placed(participantBlocks(part, problems));
    case 'status':
      return placed(statusBlock(part));
    case 'phases':
      return placed(phaseBlocks(part, problems));
    case 'indicators':
      return placed(indicatorBlocks(part, problems));
    default:
      return assertNever(part.section);
  }
}

const placed = (blocks: readonly PlacedBlock[]): SectionBlock[] =>
  blocks.map((block) => ({ ...block, continues: false }));

function longTextBlocks(kind: 'implementation' | 'progressReport', content: readonly Paragraph[]): SectionBlock[] {
  return [...Map.groupBy(content, ({ page }) => page)].map(([page, onPage], index) => ({
    page,
    block: { kind, lines: linesOf(onPage) },
    continues: index > 0,
  }));
}

/** The value stands on the line below `Stato`, or on a paragraph of its own. */
function statusBlock({ heading, content }: SheetSection): PlacedBlock[] {
  const lines = [...heading.lines.slice(1), ...linesOf(content)];
  return lines.length === 0 ? [] : [{ page: heading.page, block: { kind: 'status', lines } }];
}
