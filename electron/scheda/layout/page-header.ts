import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import type { Block } from './block.ts';
import { type CellLine, cellLines } from './cell-lines.ts';
import { lineBlocks } from './long-text-blocks.ts';
import { BOTTOM, FULL_ROOM, GRAY, HEADER_TOP, INSET, LEFT, LINE_PITCH, RIGHT } from './page-frame.ts';
import type { PageSketch } from './page-sketch.ts';
import type { TagList } from './tag-list.ts';
import type { TextStyle } from './text-styles.ts';

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
/** Lines of the title that the official header has room for. */
const TITLE_LINES = 2;

const LEVEL = { x: LEFT + INSET, width: 225 };
const COUNCILLOR = { x: LEFT + 245, width: 250 };
const ASIDE_X = LEFT + 510;
const RESPONSIBLE_WIDTH = RIGHT - INSET - ASIDE_X;
const MUNICIPALITY_WIDTH = 560;
const BAND_TOP = 40;
const BAND = 12.5;
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

/** Lays the header out. Each further line of the centre's name takes 9.2 points from the room under it. */
export function pageHeader(scheda: Scheda, section: number, tags: TagList): PageHeader {
  const municipalityTag = tags.add('P', section);
  const documentTag = tags.add('P', section);
  const table = tags.add('Table', section);
  const heads = tags.add('TR', table);
  const [levelHead, councillorHead, centreHead] = [0, 1, 2].map(() => tags.addHead(heads, 'Column'));
  const values = tags.add('TR', table);
  const { headerCentre, title: titleColumn } = SCHEDA_COLUMNS;
  const centreWidth = headerCentre.widthEm * headerCentre.size;
  const value = (text: string, width: number, style: TextStyle): readonly CellLine[] =>
    cellLines(text, style, width, tags.addCell(values), tags);

  const municipality = cellLines(scheda.municipality, 'municipality', MUNICIPALITY_WIDTH, municipalityTag, tags);
  const level = cellLines(scheda.levelLabel, 'head', LEVEL.width, levelHead ?? null, tags);
  const code = value(scheda.code, LEVEL.width, 'code');
  const councillor = value(scheda.councillor, COUNCILLOR.width, 'value');
  const centre = value(scheda.centre, centreWidth, 'value');
  const title = cellLines(
    scheda.title,
    'title',
    titleColumn.widthEm * titleColumn.size,
    tags.add('H1', section),
    tags,
    { paragraphRole: 'Span' },
  );
  const responsibleHead = tags.add('P', section);
  const responsibleTag = tags.add('P', section);
  const responsible = cellLines(scheda.responsible, 'responsible', RESPONSIBLE_WIDTH, responsibleTag, tags);

  // Growth of each band of the header beyond the official one, in points.
  const growth = (pitch: number, free: number, most: number, ...cells: readonly (readonly CellLine[])[]): number =>
    Math.max(0, ...cells.map((lines) => (Math.min(lines.length, most) - free) * pitch));
  const small = LINE_PITCH.small;
  const first = growth(LINE_PITCH.longText, 1, MOST_LINES.municipality, municipality);
  const second = first + growth(small, 1, MOST_LINES.cells, level);
  const third = second + growth(small, 1, MOST_LINES.cells, code, councillor, centre);
  const last =
    third +
    Math.max(
      growth(LINE_PITCH.title, TITLE_LINES, MOST_LINES.title, title),
      growth(LINE_PITCH.phase, 1.8, MOST_LINES.responsible, responsible),
    );

  const cellPart = { most: MOST_LINES.cells, pitch: small, style: 'value', baseline: FIRST_VALUE + second } as const;
  const parts: readonly Part[] = [
    {
      label: 'Ente',
      lines: municipality,
      most: MOST_LINES.municipality,
      x: LEFT,
      baseline: HEADER_TOP + 9,
      pitch: LINE_PITCH.longText,
      style: 'municipality',
    },
    { ...cellPart, label: 'Livello', lines: level, x: LEVEL.x, baseline: BAND_TOP + 8.8 + first, style: 'head' },
    { ...cellPart, label: 'Codice', lines: code, x: LEVEL.x, style: 'code' },
    { ...cellPart, label: 'Assessorato', lines: councillor, x: COUNCILLOR.x },
    { ...cellPart, label: 'Centro di Responsabilità', lines: centre, x: ASIDE_X },
    {
      label: 'Titolo',
      lines: title,
      most: MOST_LINES.title,
      x: LEFT,
      baseline: FIRST_TITLE + third,
      pitch: LINE_PITCH.title,
      style: 'title',
    },
    {
      label: 'Responsabile',
      lines: responsible,
      most: MOST_LINES.responsible,
      x: ASIDE_X,
      baseline: RESPONSIBLE_NAME + third,
      pitch: LINE_PITCH.phase,
      style: 'responsible',
    },
  ];
  return {
    bodyTop: BOTTOM - FULL_ROOM + last,
    overflow: parts.flatMap(overflowBlocks),
    place: (page, again) => {
      const tag = (own: number | undefined): number | null => (again ? null : (own ?? null));
      page.box(LEFT, HEADER_TOP + 12.8 + first, RIGHT - LEFT, 1, GRAY.black);
      page.box(LEFT, BAND_TOP + first, RIGHT - LEFT, BAND + second - first, GRAY.band);
      page.box(LEFT, RULE + last, RIGHT - LEFT, 0.6, GRAY.black);
      page.right(tag(documentTag), 'SCHEDA OBIETTIVI', RIGHT, HEADER_TOP + 9, 'documentName');
      const headBaseline = BAND_TOP + 8.8 + first;
      page.left(tag(councillorHead), 'Assessorato', COUNCILLOR.x, headBaseline, 'head');
      page.left(tag(centreHead), 'Centro di Responsabilità', ASIDE_X, headBaseline, 'head');
      page.left(tag(responsibleHead), 'Responsabile', ASIDE_X, RESPONSIBLE_HEAD + third, 'head');
      for (const part of parts) placePart(page, part, again);
    },
  };
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
