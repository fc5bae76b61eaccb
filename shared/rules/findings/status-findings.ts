import { folded } from '../../format/folded.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { objectiveFinding } from './new-finding.ts';

const COMPLETE = 10_000;
const IN_PROGRESS = 'in corso';

/** All phases complete while the status still says `In Corso`. */
export function statusFindings(detail: ObjectiveDetail): Finding[] {
  const done = detail.phases.length > 0 && detail.phases.every((phase) => phase.progress === COMPLETE);
  if (!done || folded(detail.status) !== IN_PROGRESS) return [];
  const message = `Tutte le fasi sono al 100,00, ma lo stato è ancora «${detail.status}».`;
  return [objectiveFinding(detail, 'done-but-in-progress', message, 'statusId')];
}
