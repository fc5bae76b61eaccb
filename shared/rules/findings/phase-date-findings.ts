import { formatDate } from '../../format/dates.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail, PhaseDetail } from '../../schemas/objective-detail.ts';
import { phaseFinding } from './new-finding.ts';

/** Dates of a phase that are missing or that contradict each other. ISO dates compare as text. */
export function phaseDateFindings(detail: ObjectiveDetail, phase: PhaseDetail): Finding[] {
  const { plannedStart, plannedEnd, actualStart, actualEnd } = phase;
  const found: Finding[] = [];
  if (plannedStart === null) {
    found.push(phaseFinding(detail, phase, 'planned-start-missing', 'plannedStart', "manca l'inizio previsto."));
  }
  if (plannedEnd === null) {
    found.push(phaseFinding(detail, phase, 'planned-end-missing', 'plannedEnd', 'manca la fine prevista.'));
  } else if (plannedStart !== null && plannedEnd < plannedStart) {
    const message = `la fine prevista, ${formatDate(plannedEnd)}, viene prima dell'inizio previsto, ${formatDate(plannedStart)}.`;
    found.push(phaseFinding(detail, phase, 'planned-end-before-start', 'plannedEnd', message));
  }
  if (actualStart !== null && plannedStart !== null && actualStart < plannedStart) {
    const message = `l'inizio effettivo, ${formatDate(actualStart)}, viene prima dell'inizio previsto, ${formatDate(plannedStart)}.`;
    found.push(phaseFinding(detail, phase, 'actual-start-before-planned', 'actualStart', message));
  }
  if (actualEnd !== null && actualStart !== null && actualEnd < actualStart) {
    const message = `la fine effettiva, ${formatDate(actualEnd)}, viene prima dell'inizio effettivo, ${formatDate(actualStart)}.`;
    found.push(phaseFinding(detail, phase, 'actual-end-before-start', 'actualEnd', message));
  }
  return found;
}
