import { printableText } from '../../../paper/layout/printable-text.ts';
import type { Gantt } from './gantt-model.ts';
import type { GanttRow } from './gantt-row.ts';

const clean = (text: string): string => printableText(text, () => undefined);

/** Bars whose every text the typeface can print; what it lacks is drawn as the replacement glyph. */
export function printableGantt({ facts, charts, ...gantt }: Gantt): Gantt {
  return {
    ...gantt,
    facts: facts.map(([name, value]) => [name, clean(value)] as const),
    charts: charts.map(({ heading, about, axis, rows }) => {
      return { heading: clean(heading), about: clean(about), axis, rows: rows.map(cleanRow) };
    }),
  };
}

function cleanRow(row: GanttRow): GanttRow {
  return { ...row, code: clean(row.code), description: clean(row.description), alt: clean(row.alt) };
}
