import { formatOptionalDate } from '../../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../../shared/format/numbers.ts';
import type { SchedaParticipant } from '../../../shared/schemas/scheda.ts';
import { type Block, together } from '../../paper/layout/block.ts';
import { cellLines } from '../../paper/layout/cell-lines.ts';
import { BLOCK_HEIGHTS, GRAY, INSET, LEFT, LINE_PITCH, RIGHT } from '../../paper/layout/page-frame.ts';
import { type RowCell, rowBlock } from '../../paper/layout/row-block.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';
import { placeHeading } from './section-heading.ts';

const HEADING_BASELINE = 20.5;
const NAME = { x: LEFT + INSET, width: 250 };
const RELATION = { x: LEFT + 265, width: 250 };
const COMMITMENT_RIGHT = LEFT + 570;
const FROM_X = LEFT + 600;
const TO_X = LEFT + 670;
const ROW_ABOVE = 4;

/** `Soggetti coinvolti`: heading, column heads and one row a person, kept together. */
export function participantsBlocks(
  participants: readonly SchedaParticipant[],
  room: number,
  section: number,
  tags: TagList,
): readonly Block[] {
  if (participants.length === 0) return [];
  const heading = tags.add('H2', section);
  const table = tags.add('Table', section);
  const heads = headsBlock(heading, table, tags);
  return together([heads, ...participants.map((participant) => participantBlock(participant, table, tags))], room);
}

function headsBlock(heading: number, table: number, tags: TagList): Block {
  const row = tags.add('TR', table);
  const head = (): number => tags.addHead(row, 'Column');
  const [name, relation, commitment, from, to] = [head(), head(), head(), head(), head()];
  const { participantsHeading, participantHeads } = BLOCK_HEIGHTS;
  return {
    height: participantsHeading + participantHeads,
    place: (page, top) => {
      placeHeading(page, heading, 'Soggetti coinvolti', top + HEADING_BASELINE);
      const band = top + participantsHeading;
      page.box(LEFT, band, RIGHT - LEFT, participantHeads, GRAY.band);
      const baseline = band + 8;
      page.left(name, 'Nominativo', NAME.x, baseline, 'head');
      page.left(relation, 'Relazione', RELATION.x, baseline, 'head');
      page.right(commitment, 'Impegno', COMMITMENT_RIGHT, baseline, 'head');
      page.left(from, 'Data Inizio', FROM_X, baseline, 'head');
      page.left(to, 'Data Fine', TO_X, baseline, 'head');
    },
  };
}

function participantBlock(participant: SchedaParticipant, table: number, tags: TagList): Block {
  const row = tags.add('TR', table);
  const cell = (text: string, column: { x: number; width: number }, tag: number): RowCell => ({
    x: column.x,
    style: 'value',
    pitch: LINE_PITCH.small,
    lines: cellLines(text, 'value', column.width, tag, tags),
  });
  const cells = [
    cell(participant.name, NAME, tags.addHead(row, 'Row')),
    cell(participant.relation, RELATION, tags.addCell(row)),
  ];
  const [commitment, from, to] = [tags.addCell(row), tags.addCell(row), tags.addCell(row)];
  const percent = participant.commitment === null ? '' : `${formatOptionalHundredths(participant.commitment)}%`;
  return rowBlock({
    above: ROW_ABOVE,
    aboveRest: ROW_ABOVE,
    below: BLOCK_HEIGHTS.participant - ROW_ABOVE - LINE_PITCH.small,
    leastHeight: LINE_PITCH.small,
    cells,
    decorate: (page, top, height) => {
      const baseline = top + ROW_ABOVE + 7.36;
      page.right(commitment, percent, COMMITMENT_RIGHT, baseline, 'value');
      page.left(from, formatOptionalDate(participant.fromDate), FROM_X, baseline, 'value');
      page.left(to, formatOptionalDate(participant.toDate), TO_X, baseline, 'value');
      page.box(LEFT, top + height - 0.4, RIGHT - LEFT, 0.4, GRAY.hairline);
    },
    decorateRest: () => undefined,
  });
}
