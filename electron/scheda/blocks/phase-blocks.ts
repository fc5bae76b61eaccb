import { formatOptionalDate } from '../../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../../shared/format/numbers.ts';
import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import type { SchedaPhase } from '../../../shared/schemas/scheda.ts';
import type { Block } from '../../paper/layout/block.ts';
import { cellLines } from '../../paper/layout/cell-lines.ts';
import { BLOCK_HEIGHTS, GRAY, INSET, LEFT, LINE_PITCH, RIGHT } from '../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../paper/layout/page-sketch.ts';
import { firstBaseline, type RowCell, rowBlock } from '../../paper/layout/row-block.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';
import type { TextStyle } from '../../paper/layout/text-styles.ts';
import { headingBlock } from './section-heading.ts';

const HEADING_BASELINE = 34;
const BAND = 17;
const ABOVE = 18.4;
/** Baselines of the heads in the band: planned over actual, the others beside them. */
const HEAD_BASELINES = { planned: 7, beside: 11, actual: 14.8 } as const;

const DESCRIPTION_X = LEFT + INSET;
const START_X = 200;
const END_X = 252.6;
const WEIGHT_RIGHT = 330;
const PROGRESS_RIGHT = 382;
const RESPONSIBLE = { x: 391.6, width: 136 };
const CENTRE_X = 537;
const NOTE_X = 666.4;

/** `FASI - ATTIVITA'`: each phase carries its own column heads. */
export function phaseBlocks(phases: readonly SchedaPhase[], section: number, tags: TagList): Block[] {
  if (phases.length === 0) return [];
  const heading = headingBlock("FASI - ATTIVITA'", BLOCK_HEIGHTS.phasesHeading, HEADING_BASELINE, section, tags);
  return [heading, ...phases.map((phase) => phaseBlock(phase, section, tags))];
}

function phaseBlock(phase: SchedaPhase, section: number, tags: TagList): Block {
  const table = tags.add('Table', section);
  const placeHeads = phaseHeads(table, tags);
  const plannedRow = tags.add('TR', table);
  const cell = (text: string, style: TextStyle, pitch: number, x: number, width: number, tag: number): RowCell => {
    return { x, style, pitch, lines: cellLines(text, style, width, tag, tags) };
  };
  const { phaseDescription, phaseCentre, phaseNote } = SCHEDA_COLUMNS;
  const descriptionWidth = phaseDescription.widthEm * phaseDescription.size;
  const description = cell(
    phase.description,
    'phaseDescription',
    LINE_PITCH.phase,
    DESCRIPTION_X,
    descriptionWidth,
    tags.addHead(plannedRow, 'Row', 2),
  );
  const [plannedStart, plannedEnd] = [tags.addCell(plannedRow), tags.addCell(plannedRow)];
  const [weight, progress] = [tags.addCell(plannedRow, 2), tags.addCell(plannedRow, 2)];
  const small = (text: string, x: number, width: number): RowCell =>
    cell(text, 'value', LINE_PITCH.small, x, width, tags.addCell(plannedRow, 2));
  const responsible = small(phase.responsible, RESPONSIBLE.x, RESPONSIBLE.width);
  const centre = small(phase.centre, CENTRE_X, phaseCentre.widthEm * phaseCentre.size);
  const note = small(phase.note, NOTE_X, phaseNote.widthEm * phaseNote.size);
  const actualRow = tags.add('TR', table);
  const [actualStart, actualEnd] = [tags.addCell(actualRow), tags.addCell(actualRow)];

  return rowBlock({
    above: ABOVE,
    aboveRest: ABOVE - BAND,
    below: BLOCK_HEIGHTS.phaseFrame - ABOVE,
    leastHeight: BLOCK_HEIGHTS.phaseLines * LINE_PITCH.phase,
    cells: [description, responsible, centre, note],
    decorate: (page, top) => {
      placeHeads(page, top);
      const planned = top + ABOVE + firstBaseline('phaseDescription');
      const actual = planned + LINE_PITCH.small;
      page.left(plannedStart, formatOptionalDate(phase.plannedStart), START_X, planned, 'value');
      page.left(plannedEnd, formatOptionalDate(phase.plannedEnd), END_X, planned, 'value');
      page.right(weight, formatOptionalHundredths(phase.weight), WEIGHT_RIGHT, planned, 'value');
      page.right(progress, formatOptionalHundredths(phase.progress), PROGRESS_RIGHT, planned, 'value');
      page.left(actualStart, formatOptionalDate(phase.actualStart), START_X, actual, 'value');
      page.left(actualEnd, formatOptionalDate(phase.actualEnd), END_X, actual, 'value');
    },
    decorateRest: (page, top) => page.box(LEFT, top, RIGHT - LEFT, 0.6, GRAY.rule),
  });
}

/** The two rows of heads of a phase, which speak for the two rows of values under them. */
function phaseHeads(table: number, tags: TagList): (page: PageSketch, top: number) => void {
  const first = tags.add('TR', table);
  const head = (rowSpan = 1): number => tags.addHead(first, 'Column', rowSpan);
  const [phase, plannedStart, plannedEnd] = [head(2), head(), head()];
  const [weight, progress, responsible, centre, note] = [head(2), head(2), head(2), head(2), head(2)];
  const second = tags.add('TR', table);
  const [actualStart, actualEnd] = [tags.addHead(second, 'Column'), tags.addHead(second, 'Column')];
  return (page, top) => {
    page.box(LEFT, top, RIGHT - LEFT, BAND, GRAY.band);
    const planned = top + HEAD_BASELINES.planned;
    const beside = top + HEAD_BASELINES.beside;
    const actual = top + HEAD_BASELINES.actual;
    page.left(phase, 'FASE', DESCRIPTION_X, beside, 'head');
    page.left(plannedStart, 'Inizio Previsto', START_X, planned, 'head');
    page.left(plannedEnd, 'Fine Prevista', END_X, planned, 'head');
    page.right(weight, 'Peso', WEIGHT_RIGHT, beside, 'head');
    page.right(progress, 'Avanzamento', PROGRESS_RIGHT, beside, 'head');
    page.left(responsible, 'Responsabile', RESPONSIBLE.x, beside, 'head');
    page.left(centre, 'Centro di Responsabilità', CENTRE_X, beside, 'head');
    page.left(note, 'Note', NOTE_X, beside, 'head');
    page.left(actualStart, 'Inizio Effettivo', START_X, actual, 'head');
    page.left(actualEnd, 'Fine Effettiva', END_X, actual, 'head');
  };
}
