import { formatDate } from '../../../shared/format/dates.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Block } from '../../paper/layout/block.ts';
import { cellLines } from '../../paper/layout/cell-lines.ts';
import { flow } from '../../paper/layout/flow.ts';
import { BOTTOM, GRAY, HEADER_TOP, INSET, LEFT, LINE_PITCH, RIGHT } from '../../paper/layout/page-frame.ts';
import { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { PositionedSection } from '../../paper/layout/positioned-page.ts';
import { type RowCell, rowBlock } from '../../paper/layout/row-block.ts';
import { TagList } from '../../paper/layout/tag-list.ts';
import type { TextStyle } from '../../paper/layout/text-styles.ts';
import type { FindingsReport, ReportedFindings } from './findings-report.ts';

const FACT = { x: LEFT, width: 120 } as const;
const VALUE = { x: LEFT + 130, width: RIGHT - LEFT - 130 } as const;
const KIND = { x: LEFT + INSET, width: 195 } as const;
const MESSAGE = { x: LEFT + 210, width: RIGHT - INSET - LEFT - 210 } as const;
/** White above and below a row. */
const ROW_GAP = 3;

/** Lays findings out, objective after objective. The texts must be printable. */
export function layOutFindings(report: FindingsReport, date: IsoDate): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const newPage = (): PageSketch => {
    const page = new PageSketch();
    pages.push(page);
    return page;
  };
  const blocks = [
    ...headBlocks(report, date, section, tags),
    ...report.groups.flatMap((group) => groupBlocks(group, section, tags)),
  ];
  flow(blocks, { top: HEADER_TOP, room: BOTTOM - HEADER_TOP, newPage });
  return { bookmark: report.title, furtherBookmarks: [], pages, tags: tags.tags };
}

function headBlocks(report: FindingsReport, date: IsoDate, section: number, tags: TagList): Block[] {
  const title = tags.add('H1', section);
  const table = tags.add('Table', section);
  const facts = [
    ['Ente', report.municipality],
    ['Obiettivi', report.about],
    ['Data elaborazione', formatDate(date)],
    ['Da guardare', report.count],
  ] as const;
  return [
    {
      height: 40,
      place: (page, top) => {
        page.left(title, report.title.toUpperCase(), LEFT, top + 20, 'coverTitle');
        page.box(LEFT, top + 30, RIGHT - LEFT, 1, GRAY.black);
      },
    },
    ...facts.map(([name, value]) => {
      const row = tags.add('TR', table);
      return plainRow([
        cell(name, FACT, 'linkLevel', tags.addHead(row, 'Row'), tags),
        cell(value, VALUE, 'link', tags.addCell(row), tags),
      ]);
    }),
  ];
}

function groupBlocks(group: ReportedFindings, parent: number, tags: TagList): Block[] {
  const section = tags.add('Sect', parent);
  const heading = tags.add('H2', section);
  const title = [group.code, group.title].filter(Boolean).join('  ');
  const lines = cellLines(title, 'section', RIGHT - LEFT, heading, tags, { paragraphRole: 'Span' });
  const centre =
    group.centre === '' ? [] : [plainRow([cell(group.centre, WHOLE, 'link', tags.add('P', section), tags)])];
  const table = tags.add('Table', section);
  const rows = group.findings.map(({ kind, message, accepted }) => {
    const row = tags.add('TR', table);
    const said = accepted === '' ? message : `${message} (${accepted})`;
    const cells = [
      cell(kind, KIND, 'value', tags.addHead(row, 'Row'), tags),
      cell(said, MESSAGE, 'value', tags.addCell(row), tags),
    ];
    return plainRow(cells, { above: ROW_GAP, rule: true });
  });
  const height = 20 + lines.length * LINE_PITCH.title;
  const place = (page: PageSketch, top: number): void => {
    for (const [index, line] of lines.entries()) page.line(line, LEFT, top + 26 + index * LINE_PITCH.title, 'section');
  };
  const needs = height + (centre[0]?.height ?? 0) + (rows[0]?.height ?? 0);
  return [{ height, needs, place }, ...centre, ...rows];
}

const WHOLE = { x: LEFT, width: RIGHT - LEFT } as const;

function cell(
  text: string,
  { x, width }: { readonly x: number; readonly width: number },
  style: TextStyle,
  tag: number,
  tags: TagList,
): RowCell {
  return { x, style, pitch: LINE_PITCH.phase, lines: cellLines(text, style, width, tag, tags) };
}

function plainRow(cells: readonly RowCell[], { above = 0, rule = false } = {}): Block {
  return rowBlock({
    above,
    aboveRest: 0,
    below: ROW_GAP,
    leastHeight: LINE_PITCH.phase,
    cells,
    decorate: (page, top) => {
      if (rule) page.box(LEFT, top, RIGHT - LEFT, 0.4, GRAY.hairline);
    },
    decorateRest: () => undefined,
  });
}
