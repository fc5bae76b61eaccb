import { formatDate } from '../../../shared/format/dates.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Block } from '../../paper/layout/block.ts';
import { INSET, LEFT, RIGHT } from '../../paper/layout/page-frame.ts';
import type { PageSketch } from '../../paper/layout/page-sketch.ts';
import type { PositionedSection } from '../../paper/layout/positioned-page.ts';
import { cell, flowReport, headBlocks, plainRow, ROW_GAP, titleBlock } from '../../paper/layout/report-blocks.ts';
import { TagList } from '../../paper/layout/tag-list.ts';
import type { FindingsReport, ReportedFindings } from './findings-report.ts';

const WHOLE = { x: LEFT, width: RIGHT - LEFT } as const;
const KIND = { x: LEFT + INSET, width: 195 } as const;
const MESSAGE = { x: LEFT + 210, width: RIGHT - INSET - LEFT - 210 } as const;

/** Lays findings out, objective after objective. The texts must be printable. */
export function layOutFindings(report: FindingsReport, date: IsoDate): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const facts = [
    ['Ente', report.municipality],
    ['Obiettivi', report.about],
    ['Data elaborazione', formatDate(date)],
    ['Da guardare', report.count],
  ] as const;
  // Tags are read out in the order in which they are made: the title's first.
  const blocks = [
    ...headBlocks(report.title.toUpperCase(), facts, section, tags),
    ...report.groups.flatMap((group) => groupBlocks(group, section, tags)),
  ];
  flowReport(blocks, pages);
  return { bookmark: report.title, furtherBookmarks: [], pages, tags: tags.tags };
}

function groupBlocks(group: ReportedFindings, parent: number, tags: TagList): Block[] {
  const section = tags.add('Sect', parent);
  const heading = tags.add('H2', section);
  const title = titleBlock([group.code, group.title].filter(Boolean).join('  '), heading, tags);
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
  const needs = title.height + (centre[0]?.height ?? 0) + (rows[0]?.height ?? 0);
  return [{ ...title, needs }, ...centre, ...rows];
}
