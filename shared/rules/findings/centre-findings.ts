import { folded } from '../../format/folded.ts';
import type { Centre } from '../../schemas/centre.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import type { FindingContext } from './finding-context.ts';
import { objectiveFinding, phaseFinding } from './new-finding.ts';

/** `2020_A01_00`: year, centre, number. */
const PEG_CODE = /^\d{4}_([^_]+)_\d+$/u;

/**
 * A centre that is not known: a PEG objective without one, or whose code names a centre that is neither its own nor one above
 * it; a phase without a centre where other phases of the objective have one.
 */
export function centreFindings(detail: ObjectiveDetail, { centres }: FindingContext): Finding[] {
  if (detail.level !== 'PEG') return [];
  const found: Finding[] = [];
  const message = objectiveMessage(detail, centres);
  if (message !== null) found.push(objectiveFinding(detail, 'centre-unknown', message, 'centreId'));
  if (detail.phases.every((phase) => phase.centreId === null)) return found;
  for (const phase of detail.phases) {
    if (phase.centreId !== null) continue;
    const text = 'manca il centro di responsabilità, che altre fasi hanno.';
    found.push(phaseFinding(detail, phase, 'centre-unknown', 'centreId', text));
  }
  return found;
}

function objectiveMessage({ code, centre }: ObjectiveDetail, centres: readonly Centre[]): string | null {
  if (centre === null) return "L'obiettivo non ha un centro di responsabilità.";
  const named = PEG_CODE.exec(code)?.[1];
  if (named === undefined || centre.code === null) return null;
  const own = codesUpwards(centre, centres);
  if (own.includes(folded(named))) return null;
  return `Il codice ${code} nomina il centro «${named}», ma l'obiettivo è del centro «${centre.code}»: correggere uno dei due.`;
}

/** Folded codes of a centre and of those above it. The length bound stops a tree that bites its tail. */
function codesUpwards(centre: Centre, centres: readonly Centre[]): string[] {
  const codes: string[] = [];
  let next: Centre | undefined = centre;
  for (let step = 0; next !== undefined && step <= centres.length; step += 1) {
    if (next.code !== null) codes.push(folded(next.code));
    const { parentId }: Centre = next;
    next = centres.find((candidate) => candidate.id === parentId);
  }
  return codes;
}
