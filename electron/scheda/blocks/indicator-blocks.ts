import { formatOptionalHundredths } from '../../../shared/format/numbers.ts';
import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import type { SchedaIndicator } from '../../../shared/schemas/scheda.ts';
import type { Block, RunningHead } from '../../paper/layout/block.ts';
import { cellLines } from '../../paper/layout/cell-lines.ts';
import { BLOCK_HEIGHTS, GRAY, INSET, LEFT, LINE_PITCH, RIGHT } from '../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../paper/layout/page-sketch.ts';
import { firstBaseline, rowBlock } from '../../paper/layout/row-block.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';
import { placeHeading } from './section-heading.ts';

const HEADING_BASELINE = 24;
const BAND_TOP = 34.5;
const BAND = 13;
const DESCRIPTION_X = LEFT + INSET;
const TYPE = { x: 255.2, width: 62 };
/** Right edges of the four columns of numbers. */
const NUMBERS_RIGHT = [402, 487, 572, 657] as const;
const NOTE_X = 666.4;

/**
 * `INDICATORI`: heading and column heads are kept with the first row, and stand again on every page that goes on with indicators.
 */
export function indicatorBlocks(
  indicators: readonly SchedaIndicator[],
  year: number | null,
  section: number,
  tags: TagList,
): Block[] {
  if (indicators.length === 0) return [];
  const heading = tags.add('H2', section);
  const table = tags.add('Table', section);
  const runningHead = indicatorHeads(year, heading, table, tags);
  return indicators.map((indicator) => indicatorBlock(indicator, runningHead, table, tags));
}

function indicatorHeads(year: number | null, heading: number, table: number, tags: TagList): RunningHead {
  const row = tags.add('TR', table);
  const earlier = (back: number): string => (year === null ? 'Valore Raggiunto' : `Valore Raggiunto ${year - back}`);
  const texts = ['Descrizione', 'Tipo', 'Valore Atteso', 'Valore Raggiunto', earlier(1), earlier(2), 'Note'];
  const heads = texts.map((text) => ({ text, tag: tags.addHead(row, 'Column') }));
  const lefts: Readonly<Record<number, number>> = { 0: DESCRIPTION_X, 1: TYPE.x, 6: NOTE_X };
  return {
    height: BLOCK_HEIGHTS.indicatorsHeading,
    place: (page, top, again) => {
      placeHeading(page, again ? null : heading, 'INDICATORI', top + HEADING_BASELINE);
      page.box(LEFT, top + BAND_TOP, RIGHT - LEFT, BAND, GRAY.band);
      const baseline = top + BAND_TOP + 9;
      for (const [index, { text, tag }] of heads.entries()) {
        const left = lefts[index];
        const shown = again ? null : tag;
        if (left === undefined) page.right(shown, text, NUMBERS_RIGHT[index - 2] ?? RIGHT, baseline, 'head');
        else page.left(shown, text, left, baseline, 'head');
      }
    },
  };
}

function indicatorBlock(indicator: SchedaIndicator, runningHead: RunningHead, table: number, tags: TagList): Block {
  const row = tags.add('TR', table);
  const { indicatorDescription, indicatorNote } = SCHEDA_COLUMNS;
  const pitch = LINE_PITCH.small;
  const descriptionTag = tags.addHead(row, 'Row');
  const width = indicatorDescription.widthEm * indicatorDescription.size;
  const description = cellLines(indicator.description, 'value', width, descriptionTag, tags);
  const typeTag = tags.addCell(row);
  const type = cellLines(indicator.type, 'value', TYPE.width, typeTag, tags);
  const numbers = [indicator.target, indicator.result, ...indicator.previousResults].map((value) => ({
    text: formatOptionalHundredths(value),
    tag: tags.addCell(row),
  }));
  const noteWidth = indicatorNote.widthEm * indicatorNote.size;
  const note = cellLines(indicator.note, 'value', noteWidth, tags.addCell(row), tags);
  const above = BLOCK_HEIGHTS.indicatorFrame / 2;
  const rule = (page: PageSketch, top: number, height: number): void =>
    page.box(LEFT, top + height - 0.4, RIGHT - LEFT, 0.4, GRAY.hairline);

  return rowBlock({
    above,
    aboveRest: above,
    below: above,
    leastHeight: pitch,
    cells: [
      { x: DESCRIPTION_X, style: 'value', pitch, lines: description },
      { x: TYPE.x, style: 'value', pitch, lines: type, centred: true },
      { x: NOTE_X, style: 'value', pitch, lines: note },
    ],
    decorate: (page, top, height) => {
      rule(page, top, height);
      const middle = top + above + firstBaseline('value') + ((height - 2 * above) / pitch - 1) * (pitch / 2);
      for (const [index, { text, tag }] of numbers.entries()) {
        page.right(tag, text, NUMBERS_RIGHT[index] ?? RIGHT, middle, 'value');
      }
    },
    decorateRest: rule,
    runningHead,
  });
}
