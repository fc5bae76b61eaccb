import type { Finding } from '../../schemas/finding.ts';
import type { Objective } from '../../schemas/objective.ts';
import { codeKey } from '../code-key.ts';
import { objectiveFinding } from './new-finding.ts';

type Coded = Pick<Objective, 'id' | 'code' | 'planId'>;

/** Objectives of one plan that share a code, or whose codes differ by case or spaces only: a finding for all but the first. */
export function duplicateCodeFindings(objectives: readonly Coded[]): Finding[] {
  const first = new Map<string, Coded>();
  return objectives.flatMap((objective) => {
    const key = `${objective.planId} ${codeKey(objective.code)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, objective);
      return [];
    }
    const message =
      earlier.code === objective.code
        ? `Il codice ${objective.code} è di due obiettivi: cambiarne uno.`
        : `I codici «${earlier.code}» e «${objective.code}» sono quasi uguali: cambiarne uno, se non sono lo stesso obiettivo.`;
    return [objectiveFinding(objective, 'duplicate-code', message, 'code')];
  });
}
