import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { objectiveFinding } from './new-finding.ts';

/** A PEG objective with no phase or no indicator; the levels above it are not asked for any. */
export function missingPartsFindings(detail: ObjectiveDetail): Finding[] {
  if (detail.level !== 'PEG') return [];
  const found: Finding[] = [];
  if (detail.phases.length === 0) found.push(objectiveFinding(detail, 'no-phase', "L'obiettivo non ha fasi."));
  if (detail.indicators.length === 0) {
    found.push(objectiveFinding(detail, 'no-indicator', "L'obiettivo non ha indicatori: non si potrà misurare."));
  }
  return found;
}
