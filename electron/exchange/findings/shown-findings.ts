import { FINDING_NAMES } from '../../../shared/format/finding-names.ts';
import type { ShownFindings } from '../../../shared/ipc/channels/findings.ts';
import { narrowedFindings } from '../../../shared/rules/findings/narrowed-findings.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Archive } from '../../archive/archive.ts';
import { allRows, rowWhere } from '../../archive/tables/table.ts';
import { CENTRES, OBJECTIVES, PLANS } from '../../archive/tables/tables.ts';
import { type FindingsReport, findingsReport } from './findings-report.ts';

/** The report of what is on screen of the findings of a plan and year. @param all those of the plan and year. */
export function shownFindingsReport(
  { database }: Pick<Archive, 'database'>,
  all: readonly Finding[],
  { planId, year, centreId, kind, withAccepted }: ShownFindings,
): FindingsReport {
  const centres = allRows(database, CENTRES);
  const centre = centres.find(({ id }) => id === centreId);
  const plan = planId === undefined ? null : rowWhere(database, PLANS, { id: planId });
  const about = [
    plan?.name,
    year,
    centre && `centro ${[centre.code, centre.shortName || centre.longName].filter(Boolean).join(' ')}`,
    kind && FINDING_NAMES[kind].toLowerCase(),
  ];
  const seen = all.filter(({ accepted }) => withAccepted || accepted === undefined);
  const centreOf = (id: NonNullable<Finding['objectiveId']>) =>
    rowWhere(database, OBJECTIVES, { id })?.centreId ?? null;
  const shown = narrowedFindings(seen, { kind, centreId }, centres, centreOf);
  const words = about.flatMap((word) => (word === undefined || word === null ? [] : [String(word)]));
  return findingsReport(database, shown, words);
}
