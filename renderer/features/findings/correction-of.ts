import { folded } from '../../../shared/format/folded.ts';
import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import { bringHistory, cleanTexts, edit } from '../../stores/edits.ts';
import { goToFinding } from '../../stores/go-to.ts';

/** `2020_A01_00`: year, centre, number. */
const PEG_CODE = /^\d{4}_([^_]+)_\d+$/u;

/** Does what is right. @throws Refusal. */
export type Correction = () => Promise<unknown>;

/**
 * The correction of a finding, where there is one right one: two spellings of a person are united where people are kept; an objective
 * without a centre takes the one that its code names; characters that nobody sees go; the result of the year before is brought over. Null where a person must decide.
 */
export function correctionOf(
  finding: Finding,
  { centres }: Pick<Registers, 'centres'>,
  hasCentre: boolean,
): Correction | null {
  const { entity, rowId, field } = finding;
  if (finding.kind === 'unseen-characters') return () => cleanTexts({ entity, rowId, field });
  if (finding.kind === 'history-differs' && finding.objectiveId !== null) {
    const { objectiveId } = finding;
    return () => bringHistory({ objectiveId, indicatorId: rowId });
  }
  if (finding.kind === 'person-spelling') return () => goToFinding(finding);
  if (finding.kind !== 'centre-unknown' || entity !== 'objective' || hasCentre) return null;
  const { objectiveId, objectiveCode } = finding;
  const named = PEG_CODE.exec(objectiveCode ?? '')?.[1];
  const centre =
    named === undefined ? undefined : centres.find(({ code }) => code !== null && folded(code) === folded(named));
  if (objectiveId === null || centre === undefined) return null;
  return () => edit('objectives:write', { id: objectiveId, patch: { centreId: centre.id } });
}
