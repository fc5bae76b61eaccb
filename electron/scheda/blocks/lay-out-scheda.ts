import type { Scheda } from '../../../shared/schemas/scheda.ts';
import type { Block } from '../../paper/layout/block.ts';
import { flow } from '../../paper/layout/flow.ts';
import { BOTTOM } from '../../paper/layout/page-frame.ts';
import { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { PositionedSection } from '../../paper/layout/positioned-page.ts';
import { TagList } from '../../paper/layout/tag-list.ts';
import { indicatorBlocks } from './indicator-blocks.ts';
import { linksBlocks } from './links-blocks.ts';
import { longTextBlocks } from './long-text-blocks.ts';
import { pageHeader } from './page-header.ts';
import { participantsBlocks } from './participants-blocks.ts';
import { phaseBlocks } from './phase-blocks.ts';
import { statusBlocks } from './status-blocks.ts';

/**
 * Lays an objective out on pages, with the line and page breaks of the official sheet. The texts must be printable
 * (`printableScheda`).
 */
export function layOutScheda(scheda: Scheda): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const header = pageHeader(scheda, section, tags);
  const pages: PageSketch[] = [];
  const newPage = (): PageSketch => {
    const page = new PageSketch();
    header.place(page, pages.length > 0);
    pages.push(page);
    return page;
  };
  const room = BOTTOM - header.bodyTop;
  const blocks = [...header.overflow, ...bodyBlocks(scheda, room, section, tags)];
  flow(blocks, { top: header.bodyTop, room, newPage });
  const [firstLine = ''] = scheda.title.split('\n');
  return { bookmark: `${scheda.code} ${firstLine}`.trim(), pages, tags: tags.tags };
}

/** The sections of the sheet in order, each left out with its heading when it is empty. */
function bodyBlocks(scheda: Scheda, room: number, section: number, tags: TagList): readonly Block[] {
  return [
    ...linksBlocks(scheda.ancestors, room, section, tags),
    ...longTextBlocks('Modalità di Attuazione', scheda.implementation, section, tags),
    ...longTextBlocks('STATO DI ATTUAZIONE', scheda.progressReport, section, tags),
    ...participantsBlocks(scheda.participants, room, section, tags),
    ...statusBlocks(scheda.status, room, section, tags),
    ...phaseBlocks(scheda.phases, section, tags),
    ...indicatorBlocks(scheda.indicators, scheda.year, section, tags),
  ];
}
