import type { ProblemLog } from '../../problem-log.ts';
import { LABELS } from '../words/labels.ts';
import { headingAt, isPhaseHeading, SECTIONS, type Section } from './block-headings.ts';
import type { Paragraph } from './paragraphs.ts';

/** One part of a sheet: its heading's paragraph and those below it, up to the next heading. */
export interface SheetSection {
  readonly section: Section;
  readonly heading: Paragraph;
  readonly content: readonly Paragraph[];
}

/**
 * Cuts what an objective prints below its headers into parts. A heading counts only further down than the part it stands in,
 * since the parts have an order; the indicators alone begin again on each page. Text that stands in no part is blocking.
 */
export function sections(all: readonly Paragraph[], problems: ProblemLog): readonly SheetSection[] {
  const found: { section: Section; heading: Paragraph; content: Paragraph[] }[] = [];
  for (const [index, paragraph] of all.entries()) {
    const heading = headingAt(all, index);
    const current = found.at(-1);
    const place = { page: paragraph.page, line: paragraph.lines[0].line };
    if (heading !== null && begins(heading, current?.section ?? null, paragraph)) {
      found.push({ section: heading, heading: paragraph, content: [] });
      if (heading === 'phases' && isPhaseHeading(paragraph)) {
        problems.blocking(
          'phases-heading',
          `Manca «${LABELS.phases}» sopra la prima fase: il documento è incompleto.`,
          place,
        );
      }
    } else if (current === undefined) {
      problems.blocking(
        'text-nowhere',
        `«${paragraph.lines[0].text}» non sta sotto nessun titolo della scheda.`,
        place,
      );
    } else {
      current.content.push(paragraph);
      if (heading === null || heading === 'phases') continue;
      const message = `«${paragraph.lines[0].text}» sembra un titolo della scheda ma non è al suo posto: preso come testo.`;
      problems.mild('heading-as-text', message, place);
    }
  }
  return found;
}

function begins(section: Section, current: Section | null, paragraph: Paragraph): boolean {
  const step = SECTIONS.indexOf(section) - (current === null ? -1 : SECTIONS.indexOf(current));
  return step > 0 || (section === 'indicators' && current === 'indicators' && paragraph.opensPage);
}
