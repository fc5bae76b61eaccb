import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { centreFindings } from './centre-findings.ts';
import type { FindingContext } from './finding-context.ts';
import { indicatorFindings } from './indicator-findings.ts';
import { missingPartsFindings } from './missing-parts-findings.ts';
import { phaseDateFindings } from './phase-date-findings.ts';
import { phaseProgressFindings } from './phase-progress-findings.ts';
import { type ObjectiveAtReview, reviewFindings } from './review-findings.ts';
import { statusFindings } from './status-findings.ts';
import { unseenFindings } from './unseen-findings.ts';
import { weightsFindings } from './weights-findings.ts';
import { yearFindings } from './year-findings.ts';

/**
 * All that a controller should be told about one objective, in the order of its sheet: the objective, its phases, its
 * indicators, the checks of its year. Findings are warnings and never block (docs/glossary.md).
 * @param reviews the checks of its plan and year, by date.
 */
export function objectiveFindings(
  detail: ObjectiveDetail,
  context: FindingContext,
  reviews: readonly ObjectiveAtReview[],
): Finding[] {
  return [
    ...unseenFindings(detail),
    ...yearFindings(detail),
    ...centreFindings(detail, context),
    ...statusFindings(detail),
    ...missingPartsFindings(detail),
    ...weightsFindings(detail),
    ...detail.phases.flatMap((phase) => [
      ...phaseDateFindings(detail, phase),
      ...phaseProgressFindings(detail, phase, context),
    ]),
    ...detail.indicators.flatMap((indicator) => indicatorFindings(detail, indicator, context)),
    ...reviewFindings(detail, context, reviews),
  ];
}
