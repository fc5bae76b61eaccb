import type { Block } from '../../../paper/layout/block.ts';
import type { PageSketch } from '../../../paper/layout/page-sketch.ts';
import type { Bookmark, PositionedSection } from '../../../paper/layout/positioned-page.ts';
import { flowReport, headBlocks } from '../../../paper/layout/report-blocks.ts';
import { TagList } from '../../../paper/layout/tag-list.ts';
import { reportBlocks } from '../../report/pdf/lay-out-report.ts';
import type { ReportBlock } from '../../report/report-model.ts';
import { chartBlocks } from './chart-blocks.ts';
import type { Gantt } from './gantt-model.ts';

/** Lays bars out on our paper, chart after chart. Its texts must be printable. */
export function layOutGantt(gantt: Gantt): PositionedSection {
  const tags = new TagList();
  const section = tags.add('Sect', null);
  const pages: PageSketch[] = [];
  const furtherBookmarks: Bookmark[] = [];
  const head = headBlocks(gantt.title, gantt.facts, section, tags);
  const said = (block: ReportBlock): Block[] =>
    reportBlocks(block, section, tags, (title) => {
      furtherBookmarks.push({ title, page: pages.length - 1, isBelow: true });
    });
  const blocks = gantt.charts.flatMap((chart) => [
    ...said({ kind: 'heading', level: 2, text: chart.heading }),
    ...said({ kind: 'paragraph', text: chart.about }),
    ...chartBlocks(chart, gantt, section, tags),
  ]);
  const nothing = gantt.charts.length === 0 ? said({ kind: 'paragraph', text: gantt.nothing }) : [];
  flowReport([...head, ...blocks, ...nothing], pages);
  return { bookmark: gantt.title, furtherBookmarks, pages, tags: tags.tags };
}
