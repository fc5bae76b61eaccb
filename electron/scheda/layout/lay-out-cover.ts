import { formatDate } from '../../../shared/format/dates.ts';
import type { Cover } from '../../../shared/schemas/cover.ts';
import { cellLines } from './cell-lines.ts';
import { GRAY, LEFT, RIGHT } from './page-frame.ts';
import { PageSketch } from './page-sketch.ts';
import type { PositionedSection } from './positioned-page.ts';
import { TagList } from './tag-list.ts';

const TITLE_BASELINE = 190;
const NAME_X = LEFT;
const VALUE_X = LEFT + 150;
const SECOND_VALUE_X = LEFT + 330;
const PITCH = 16;
const ROW_GAP = 8;

/** Lays the cover out: the day and the parameters that were set. */
export function layOutCover(cover: Cover): PositionedSection {
  const tags = new TagList();
  const page = new PageSketch();
  const section = tags.add('Sect', null);
  page.left(tags.add('H1', section), 'SCHEDA OBIETTIVI', LEFT, TITLE_BASELINE, 'coverTitle');
  page.box(LEFT, TITLE_BASELINE + 14, RIGHT - LEFT, 1, GRAY.black);
  const date = tags.add('P', section);
  // The space keeps label and date apart when the tag is read aloud.
  page.left(date, 'Data elaborazione ', NAME_X, TITLE_BASELINE + 42, 'coverHead');
  page.left(date, formatDate(cover.date), VALUE_X, TITLE_BASELINE + 42, 'coverValue');
  const parameters = parametersOf(cover);
  if (parameters.length > 0) {
    page.left(tags.add('H2', section), 'Parametri selezionati:', LEFT, TITLE_BASELINE + 84, 'coverSection');
    placeParameters(page, parameters, TITLE_BASELINE + 112, section, tags);
  }
  return { bookmark: 'Scheda obiettivi', pages: [page], tags: tags.tags };
}

type Parameter = readonly [name: string, ...values: readonly string[]];

function parametersOf({ parameters }: Cover): readonly Parameter[] {
  const { plan, levelLabel, shortDescription, centre } = parameters;
  return [
    ...(plan === undefined ? [] : [['Vista', plan.code, plan.name] as const]),
    ...(levelLabel === undefined ? [] : [['Livello', levelLabel] as const]),
    ...(shortDescription === undefined ? [] : [['Descrizione sintetica', shortDescription] as const]),
    ...(centre === undefined ? [] : [['Centro di Responsabilità', centre.code, centre.name] as const]),
  ];
}

function placeParameters(
  page: PageSketch,
  parameters: readonly Parameter[],
  top: number,
  section: number,
  tags: TagList,
): void {
  const table = tags.add('Table', section);
  let baseline = top;
  for (const [name, ...values] of parameters) {
    const row = tags.add('TR', table);
    page.left(tags.addHead(row, 'Row'), name, NAME_X, baseline, 'coverHead');
    const cells = values.map((text, index) => {
      const x = index === 0 ? VALUE_X : SECOND_VALUE_X;
      const right = index < values.length - 1 ? SECOND_VALUE_X - 15 : RIGHT;
      return { x, lines: cellLines(text, 'coverValue', right - x, tags.addCell(row), tags) };
    });
    // Every row of a table has as many cells.
    if (values.length === 1) tags.addCell(row);
    for (const { x, lines } of cells) {
      for (const [index, line] of lines.entries()) page.line(line, x, baseline + index * PITCH, 'coverValue');
    }
    baseline += PITCH * Math.max(1, ...cells.map((cell) => cell.lines.length)) + ROW_GAP;
  }
}
