import type { Block } from '../../../paper/layout/block.ts';
import type { Bookmark, FlowingSection } from '../../../paper/layout/positioned-page.ts';
import { flowingReport, headBlocks } from '../../../paper/layout/report-blocks.ts';
import { TagList } from '../../../paper/layout/tag-list.ts';
import { reportBlocks } from '../../report/pdf/lay-out-report.ts';
import type { ReportBlock } from '../../report/report-model.ts';
import { chartBlocks } from './chart-blocks.ts';
import type { Gantt } from './gantt-model.ts';

/** Bars laid out at once: what comes after begins a page, so that a thousand objectives need not be held together. */
const MOST_ROWS = 300;

/** Lays bars out on our paper, chart after chart, some pages at a time. Its texts must be printable. */
export function* layOutGantt(gantt: Gantt): Generator<FlowingSection> {
  let from = 0;
  do {
    let [to, rows] = [from, 0];
    for (; to < gantt.charts.length && rows < MOST_ROWS; to += 1) rows += gantt.charts[to]?.rows.length ?? 0;
    yield sectionOf(gantt, from, to);
    from = to;
  } while (from < gantt.charts.length);
}

function sectionOf(gantt: Gantt, from: number, to: number): FlowingSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const furtherBookmarks: Bookmark[] = [];
  let page = -1;
  const pages = flowingReport(sectionBlocks(), () => {
    page += 1;
  });
  return { bookmark: from === 0 ? gantt.title : null, furtherBookmarks, pages, tags: tags.tags };

  function* sectionBlocks(): Generator<Block, void> {
    if (from === 0) yield* headBlocks(gantt.title, gantt.facts, section, tags);
    for (const chart of gantt.charts.slice(from, to)) {
      yield* said({ kind: 'heading', level: 2, text: chart.heading });
      yield* said({ kind: 'paragraph', text: chart.about });
      yield* chartBlocks(chart, gantt, section, tags);
    }
    if (gantt.charts.length === 0) yield* said({ kind: 'paragraph', text: gantt.nothing });
  }

  function said(block: ReportBlock): Iterable<Block> {
    return reportBlocks(block, section, tags, (title) => furtherBookmarks.push({ title, page, isBelow: true }));
  }
}
