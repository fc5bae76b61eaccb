import type { Block } from '../../../paper/layout/block.ts';
import type { PageSketch } from '../../../paper/layout/page-sketch.ts';
import type { Bookmark, PositionedSection } from '../../../paper/layout/positioned-page.ts';
import { flowReport, headBlocks } from '../../../paper/layout/report-blocks.ts';
import { TagList } from '../../../paper/layout/tag-list.ts';
import { reportBlocks } from '../../report/pdf/lay-out-report.ts';
import type { ReportBlock } from '../../report/report-model.ts';
import { chartBlocks } from './chart-blocks.ts';
import type { Gantt } from './gantt-model.ts';

/** Bars laid out at once: what comes after begins a page, so that a thousand objectives need not be held together. */
const MOST_ROWS = 300;

/** Lays bars out on our paper, chart after chart, some pages at a time. Its texts must be printable. */
export function* layOutGantt(gantt: Gantt): Generator<PositionedSection> {
  let from = 0;
  do {
    let [to, rows] = [from, 0];
    for (; to < gantt.charts.length && rows < MOST_ROWS; to += 1) rows += gantt.charts[to]?.rows.length ?? 0;
    yield sectionOf(gantt, from, to);
    from = to;
  } while (from < gantt.charts.length);
}

function sectionOf(gantt: Gantt, from: number, to: number): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const furtherBookmarks: Bookmark[] = [];
  const head = from === 0 ? headBlocks(gantt.title, gantt.facts, section, tags) : [];
  const said = (block: ReportBlock): Block[] =>
    reportBlocks(block, section, tags, (title) => {
      furtherBookmarks.push({ title, page: pages.length - 1, isBelow: true });
    });
  const blocks = gantt.charts
    .slice(from, to)
    .flatMap((chart) => [
      ...said({ kind: 'heading', level: 2, text: chart.heading }),
      ...said({ kind: 'paragraph', text: chart.about }),
      ...chartBlocks(chart, gantt, section, tags),
    ]);
  const nothing = gantt.charts.length === 0 ? said({ kind: 'paragraph', text: gantt.nothing }) : [];
  flowReport([...head, ...blocks, ...nothing], pages);
  return { bookmark: from === 0 ? gantt.title : null, furtherBookmarks, pages, tags: tags.tags };
}
