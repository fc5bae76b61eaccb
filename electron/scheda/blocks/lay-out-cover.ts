import { formatDate } from '../../../shared/format/dates.ts';
import type { Cover } from '../../../shared/schemas/cover.ts';
import type { Block } from '../../paper/layout/block.ts';
import { cellLines } from '../../paper/layout/cell-lines.ts';
import { flow } from '../../paper/layout/flow.ts';
import { BOTTOM, GRAY, HEADER_TOP, LEFT, RIGHT } from '../../paper/layout/page-frame.ts';
import { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { PositionedSection } from '../../paper/layout/positioned-page.ts';
import { type RowCell, rowBlock } from '../../paper/layout/row-block.ts';
import { TagList } from '../../paper/layout/tag-list.ts';
import type { TextStyle } from '../../paper/layout/text-styles.ts';

/** White above the title. */
const TOP_SPACE = 140;
const TITLE = { height: 54, baseline: 26, rule: 40 } as const;
const SECTION_HEIGHT = 42;
const NAME = { x: LEFT, width: 140 };
const VALUE_X = LEFT + 150;
const SECOND_VALUE_X = LEFT + 330;
const PITCH = 16;
const ROW_GAP = 8;

/** Lays the cover out: the day and the parameters that were set. One page, unless a name is longer than a page. */
export function layOutCover(cover: Cover): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const newPage = (): PageSketch => {
    const page = new PageSketch();
    pages.push(page);
    return page;
  };
  flow(coverBlocks(cover, section, tags), { top: HEADER_TOP, room: BOTTOM - HEADER_TOP, newPage });
  return { bookmark: 'Scheda obiettivi', pages, tags: tags.tags };
}

type Parameter = readonly [name: string, ...values: readonly string[]];

function coverBlocks(cover: Cover, section: number, tags: TagList): Block[] {
  const title = tags.add('H1', section);
  const facts = tags.add('Table', section);
  const blocks: Block[] = [
    { height: TOP_SPACE, place: () => undefined },
    {
      height: TITLE.height,
      place: (page, top) => {
        page.left(title, 'SCHEDA OBIETTIVI', LEFT, top + TITLE.baseline, 'coverTitle');
        page.box(LEFT, top + TITLE.rule, RIGHT - LEFT, 1, GRAY.black);
      },
    },
    parameterBlock(['Data elaborazione', formatDate(cover.date)], 1, facts, tags),
  ];
  const parameters = parametersOf(cover);
  if (parameters.length === 0) return blocks;
  const heading = tags.add('H2', section);
  const table = tags.add('Table', section);
  // Every row of a table has as many cells.
  const columns = Math.max(...parameters.map((parameter) => parameter.length - 1));
  return [
    ...blocks,
    {
      height: SECTION_HEIGHT,
      place: (page, top) => page.left(heading, 'Parametri selezionati:', LEFT, top + 29, 'coverSection'),
    },
    ...parameters.map((parameter) => parameterBlock(parameter, columns, table, tags)),
  ];
}

function parametersOf({ parameters }: Cover): readonly Parameter[] {
  const { plan, levelLabel, shortDescription, centre } = parameters;
  return [
    ...(plan === undefined ? [] : [['Vista', plan.code, plan.name] as const]),
    ...(levelLabel === undefined ? [] : [['Livello', levelLabel] as const]),
    ...(shortDescription === undefined ? [] : [['Descrizione sintetica', shortDescription] as const]),
    ...(centre === undefined ? [] : [['Centro di Responsabilità', centre.code, centre.name] as const]),
  ];
}

function parameterBlock([name, ...values]: Parameter, columns: number, table: number, tags: TagList): Block {
  const row = tags.add('TR', table);
  const cell = (text: string, x: number, right: number, style: TextStyle, tag: number): RowCell => {
    return { x, style, pitch: PITCH, lines: cellLines(text, style, right - x, tag, tags) };
  };
  const cells = [cell(name, NAME.x, NAME.x + NAME.width, 'coverHead', tags.addHead(row, 'Row'))];
  for (let column = 0; column < columns; column += 1) {
    const x = column === 0 ? VALUE_X : SECOND_VALUE_X;
    const right = column < values.length - 1 ? SECOND_VALUE_X - 15 : RIGHT;
    cells.push(cell(values[column] ?? '', x, right, 'coverValue', tags.addCell(row)));
  }
  const nothing = (): void => undefined;
  return rowBlock({
    above: 0,
    aboveRest: 0,
    below: ROW_GAP,
    leastHeight: PITCH,
    cells,
    decorate: nothing,
    decorateRest: nothing,
  });
}
