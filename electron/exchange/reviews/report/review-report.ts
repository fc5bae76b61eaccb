import { formatDate } from '../../../../shared/format/dates.ts';
import type { ReportPart } from '../../../../shared/schemas/report-part.ts';
import { USUAL_REPORT_TITLE } from '../../../../shared/schemas/report-title.ts';
import { readMunicipality } from '../../../archive/tables/municipality.ts';
import { rowWhere } from '../../../archive/tables/table.ts';
import { PLANS } from '../../../archive/tables/tables.ts';
import type { Report, ReportBlock } from '../../report/report-model.ts';
import { centresPart } from './parts/centres-part.ts';
import { criteriaPart } from './parts/criteria-part.ts';
import { criteriaWords } from './parts/figures-in-words.ts';
import { indicatorsPart } from './parts/indicators-part.ts';
import { issuesPart } from './parts/issues-part.ts';
import { objectivesPart } from './parts/objectives-part.ts';
import { sheetsPart } from './parts/sheets-part.ts';
import { summaryPart } from './parts/summary-part.ts';
import { variationsPart } from './parts/variations-part.ts';
import { partsOf } from './report-order.ts';
import type { ReportSource } from './report-source.ts';

const PARTS: Readonly<Record<ReportPart, (source: ReportSource) => readonly ReportBlock[]>> = {
  criteria: criteriaPart,
  summary: summaryPart,
  centres: centresPart,
  objectives: objectivesPart,
  issues: issuesPart,
  indicators: indicatorsPart,
  sheets: sheetsPart,
  variations: variationsPart,
};

/** The document of a check: who, what and when, then its parts. */
export function reviewReport(source: ReportSource): Report {
  const { db, review, order, figures, printedOn } = source;
  const draft = review.state === 'open' ? ' - BOZZA' : '';
  const title = order.title ?? USUAL_REPORT_TITLE;
  const at = `al ${formatDate(review.date)}${draft}`;
  return {
    title,
    documentTitle: `${title}, verifica ${at.toLowerCase()}`,
    facts: [
      ['Ente', readMunicipality(db)?.name ?? ''],
      ['Vista', rowWhere(db, PLANS, { id: review.planId })?.name ?? ''],
      ['Verifica', at],
      ['Data elaborazione', formatDate(printedOn)],
      ['Criteri', criteriaWords(figures.reckoning)],
      ...(order.isInternal ? ([['Diffusione', 'Uso interno']] as const) : []),
    ],
    blocks: partsOf(order, review.date).flatMap((part) => PARTS[part](source)),
  };
}
