import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import type { Block } from '../../paper/layout/block.ts';
import { type CellLine, cellLines } from '../../paper/layout/cell-lines.ts';
import { BOTTOM, FULL_ROOM, GRAY, HEADER_TOP, INSET, LEFT, LINE_PITCH, RIGHT } from '../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { TagList } from '../../paper/layout/tag-list.ts';
import type { TextStyle } from '../../paper/layout/text-styles.ts';
import { lineBlocks } from './long-text-blocks.ts';

/** The header of every page of an objective, and what of it was too long to be repeated. */
export interface PageHeader {
  /** Upper edge of the column under it, in points. */
  readonly bodyTop: number;
  /** Sets it on a page: with its tags on the first, as an artifact on the others. */
  readonly place: (page: PageSketch, again: boolean) => void;
  /** Lines beyond those that a header may have; they open the first page. */
  readonly overflow: readonly Block[];
}

/** Most lines that each cell may have in a header, so that every page keeps room for its contents. */
const MOST_LINES = { municipality: 3, cells: 14, title: 8, responsible: 8 } as const;
/** Lines of title and responsible that the official header has room for. */
const FREE_LINES = 2;

const LEVEL = { x: LEFT + INSET, width: 225 };
const COUNCILLOR = { x: LEFT + 245, width: 250 };
const ASIDE_X = LEFT + 510;
const RESPONSIBLE_WIDTH = RIGHT - INSET - ASIDE_X;
const MUNICIPALITY_WIDTH = 560;
/** Baselines and edges of a header of the official height. */
const FIRST_LINE = HEADER_TOP + 9;
const BAND_TOP = 40;
const BAND = 12.5;
const HEAD = 48.8;
const FIRST_VALUE = 62.5;
const FIRST_TITLE = 81;
const RESPONSIBLE_HEAD = 78.5;
const RESPONSIBLE_NAME = 89.5;
const RULE = 105;

interface Part {
  readonly label: string;
  readonly lines: readonly CellLine[];
  readonly most: number;
  readonly x: number;
  readonly baseline: number;
  readonly pitch: number;
  readonly style: TextStyle;
}

/** Cells of a header as lines, and the tags of its fixed texts. */
interface Cells {
  readonly municipality: readonly CellLine[];
  readonly level: readonly CellLine[];
  readonly code: readonly CellLine[];
  readonly councillor: readonly CellLine[];
  readonly centre: readonly CellLine[];
  readonly title: readonly CellLine[];
  readonly responsible: readonly CellLine[];
  readonly tags: Readonly<Record<'document' | 'councillor' | 'centre' | 'responsible', number>>;
}

/** How far each band of the header is pushed down by cells longer than the official ones, in points. */
interface Shift {
  readonly heads: number;
  readonly values: number;
  readonly title: number;
  readonly body: number;
}

/** Lays the header out. Each further line of the centre's name takes 9.2 points from the room under it. */
export function pageHeader(scheda: Scheda, section: number, tags: TagList): PageHeader {
  const cells = headerCells(scheda, section, tags);
  const shift = shiftOf(cells);
  const parts = partsOf(cells, shift);
  return {
    bodyTop: BOTTOM - FULL_ROOM + shift.body,
    overflow: parts.flatMap(overflowBlocks),
    place: (page, again) => {
      const tag = (own: number): number | null => (again ? null : own);
      const { heads, values, title, body } = shift;
      page.box(LEFT, HEADER_TOP + 12.8 + heads, RIGHT - LEFT, 1, GRAY.black);
      page.box(LEFT, BAND_TOP + heads, RIGHT - LEFT, BAND + values - heads, GRAY.band);
      page.box(LEFT, RULE + body, RIGHT - LEFT, 0.6, GRAY.black);
      page.right(tag(cells.tags.document), 'SCHEDA OBIETTIVI', RIGHT, FIRST_LINE, 'documentName');
      page.left(tag(cells.tags.councillor), 'Assessorato', COUNCILLOR.x, HEAD + heads, 'head');
      page.left(tag(cells.tags.centre), 'Centro di Responsabilità', ASIDE_X, HEAD + heads, 'head');
      page.left(tag(cells.tags.responsible), 'Responsabile', ASIDE_X, RESPONSIBLE_HEAD + title, 'head');
      for (const part of parts) placePart(page, part, again);
    },
  };
}

function headerCells(scheda: Scheda, section: number, tags: TagList): Cells {
  const municipality = cellLines(scheda.municipality, 'municipality', MUNICIPALITY_WIDTH, tags.add('P', section), tags);
  const document = tags.add('P', section);
  const table = tags.add('Table', section);
  const heads = tags.add('TR', table);
  const level = cellLines(scheda.levelLabel, 'head', LEVEL.width, tags.addHead(heads, 'Column'), tags);
  const councillor = tags.addHead(heads, 'Column');
  const centre = tags.addHead(heads, 'Column');
  const values = tags.add('TR', table);
  const value = (text: string, width: number, style: TextStyle): readonly CellLine[] =>
    cellLines(text, style, width, tags.addCell(values), tags);
  const { headerCentre, title } = SCHEDA_COLUMNS;
  const titleWidth = title.widthEm * title.size;
  return {
    municipality,
    level,
    code: value(scheda.code, LEVEL.width, 'code'),
    councillor: value(scheda.councillor, COUNCILLOR.width, 'value'),
    centre: value(scheda.centre, headerCentre.widthEm * headerCentre.size, 'value'),
    title: cellLines(scheda.title, 'title', titleWidth, tags.add('H1', section), tags, { paragraphRole: 'Span' }),
    tags: { document, councillor, centre, responsible: tags.add('P', section) },
    responsible: cellLines(scheda.responsible, 'responsible', RESPONSIBLE_WIDTH, tags.add('P', section), tags),
  };
}

function shiftOf({ municipality, level, code, councillor, centre, title, responsible }: Cells): Shift {
  const growth = (lines: readonly CellLine[], free: number, most: number, pitch: number): number =>
    Math.max(0, Math.min(lines.length, most) - free) * pitch;
  const small = (lines: readonly CellLine[]): number => growth(lines, 1, MOST_LINES.cells, LINE_PITCH.small);
  const heads = growth(municipality, 1, MOST_LINES.municipality, LINE_PITCH.longText);
  const values = heads + small(level);
  const titleTop = values + Math.max(small(code), small(councillor), small(centre));
  const body = Math.max(
    growth(title, FREE_LINES, MOST_LINES.title, LINE_PITCH.title),
    growth(responsible, FREE_LINES, MOST_LINES.responsible, LINE_PITCH.phase),
  );
  return { heads, values, title: titleTop, body: titleTop + body };
}

function partsOf(cells: Cells, shift: Shift): readonly Part[] {
  const { municipality, level, code, councillor, centre, title, responsible } = cells;
  const value = { most: MOST_LINES.cells, pitch: LINE_PITCH.small, baseline: FIRST_VALUE + shift.values } as const;
  return [
    {
      label: 'Ente',
      lines: municipality,
      most: MOST_LINES.municipality,
      x: LEFT,
      baseline: FIRST_LINE,
      pitch: LINE_PITCH.longText,
      style: 'municipality',
    },
    { ...value, label: 'Livello', lines: level, x: LEVEL.x, baseline: HEAD + shift.heads, style: 'head' },
    { ...value, label: 'Codice', lines: code, x: LEVEL.x, style: 'code' },
    { ...value, label: 'Assessorato', lines: councillor, x: COUNCILLOR.x, style: 'value' },
    { ...value, label: 'Centro di Responsabilità', lines: centre, x: ASIDE_X, style: 'value' },
    {
      label: 'Titolo',
      lines: title,
      most: MOST_LINES.title,
      x: LEFT,
      baseline: FIRST_TITLE + shift.title,
      pitch: LINE_PITCH.title,
      style: 'title',
    },
    {
      label: 'Responsabile',
      lines: responsible,
      most: MOST_LINES.responsible,
      x: ASIDE_X,
      baseline: RESPONSIBLE_NAME + shift.title,
      pitch: LINE_PITCH.phase,
      style: 'responsible',
    },
  ];
}

function placePart(page: PageSketch, part: Part, again: boolean): void {
  for (const [index, line] of part.lines.slice(0, part.most).entries()) {
    page.line(again ? { ...line, tag: null } : line, part.x, part.baseline + index * part.pitch, part.style);
  }
}

function overflowBlocks(part: Part): readonly Block[] {
  const rest = part.lines.slice(part.most);
  if (rest.length === 0) return [];
  const label: Block = {
    height: LINE_PITCH.longText,
    place: (page, top) => page.left(null, `${part.label} (segue)`, LEFT, top + 8, 'head'),
  };
  return [label, ...lineBlocks(rest, LEFT, part.style, part.pitch)];
}
