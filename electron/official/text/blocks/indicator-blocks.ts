import type { PlacedBlock } from '../../assemble/objective-pages.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { isIndicatorHeads } from './block-headings.ts';
import { cutIndicators } from './cut-indicators.ts';
import type { FoundValues } from './indicator-values.ts';
import type { Paragraph } from './paragraphs.ts';
import type { SheetSection } from './sections.ts';

/** The indicators of one page of an objective. */
export function indicatorBlocks({ heading, content }: SheetSection, problems: ProblemLog): PlacedBlock[] {
  const [heads, ...below] = content;
  const page = heading.page;
  const years = heads === undefined ? null : yearsIn(heads);
  if (years === null) {
    const message = 'Gli indicatori non hanno le colonne con i due anni precedenti: il documento è incompleto.';
    problems.blocking('indicator-heads', message, { page, line: heading.lines[0].line });
    return [];
  }
  const split = below.find((paragraph) => paragraph.page !== page);
  if (split !== undefined) {
    const message = 'Gli indicatori vanno su un’altra pagina senza il loro titolo: importare il PDF.';
    problems.blocking('indicators-split', message, { page: split.page, line: split.lines[0].line });
  }
  return cutIndicators(below, problems).map((cut) => ({ page, block: indicator(cut, years, page, problems) }));
}

function yearsIn({ lines: [first, ...more] }: Paragraph): readonly [number, number] | null {
  const [before, beforeThat, ...others] = first.text.match(/\b\d{4}\b/gu) ?? [];
  if (!isIndicatorHeads(first.text) || more.length > 0 || others.length > 0) return null;
  return before === undefined || beforeThat === undefined ? null : [Number(before), Number(beforeThat)];
}

/** Two values are target and result, a third is of the year before, a fourth of the year before that. */
function indicator(cut: FoundValues, previousYears: readonly [number, number], page: number, problems: ProblemLog) {
  const [target = null, result = null, before = null, beforeThat = null, excess] = cut.values;
  if (excess !== undefined) {
    const message = `«${excess.text}» è un valore di troppo: un indicatore ne ha al massimo quattro.`;
    problems.blocking('indicator-values', message, { page, line: excess.line });
  } else if (target !== null && (cut.values.length === 1 || cut.values.length === 3)) {
    const taken =
      cut.values.length === 1 ? 'preso come Valore Atteso' : `l'ultimo preso come risultato del ${previousYears[0]}`;
    const message = `«${cut.values.map(({ text }) => text).join(' ')}»: manca qualche valore dell'indicatore, ${taken}.`;
    problems.mild('indicator-values', message, { page, line: target.line });
  }
  const { description, type, note } = cut;
  return {
    kind: 'indicator',
    description,
    type,
    target,
    result,
    previousYears,
    previousResults: [before, beforeThat],
    note,
  } as const;
}
