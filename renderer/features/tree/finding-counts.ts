import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ancestorsOf, type TreeShape } from './tree-shape.ts';

/** How many findings each objective has of its own; those with none are not there. */
export function ownFindings(findings: readonly Finding[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { objectiveId } of findings) {
    if (objectiveId !== null) counts.set(objectiveId, (counts.get(objectiveId) ?? 0) + 1);
  }
  return counts;
}

/** The same, each with those of everything that hangs below it. */
export function findingsBelow(shape: TreeShape, own: ReadonlyMap<Id, number>): ReadonlyMap<Id, number> {
  const counts = new Map(own);
  for (const [id, count] of own) {
    for (const above of ancestorsOf(shape, id)) counts.set(above, (counts.get(above) ?? 0) + count);
  }
  return counts;
}
