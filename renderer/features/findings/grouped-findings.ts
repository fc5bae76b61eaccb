import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { heaviestFirst } from '../../../shared/rules/findings/narrowed-findings.ts';
import { FINDING_KINDS, type Finding, type FindingKind } from '../../../shared/schemas/finding.ts';

/** A line of the screen: the head of an objective (or of the people), or one finding under it. */
export type FindingRow =
  | {
      readonly kind: 'head';
      readonly key: string;
      readonly code: string | null;
      readonly title: string;
      readonly count: number;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding };

/** Findings by objective, the heaviest first, as lines to draw one below the other. */
export function findingRows(findings: readonly Finding[], rows: readonly TreeRow[]): readonly FindingRow[] {
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return heaviestFirst(findings).flatMap(({ objectiveId, code, findings: group }): FindingRow[] => [
    {
      kind: 'head',
      key: objectiveId ?? 'people',
      code,
      title: objectiveId === null ? 'Persone' : (titles.get(objectiveId) ?? ''),
      count: group.length,
    },
    ...group.map((finding, index) => ({
      kind: 'finding' as const,
      key: `${objectiveId} ${finding.kind} ${finding.rowId} ${finding.field} ${index}`,
      finding,
    })),
  ]);
}

/** How many findings of each kind there are, in the order of the kinds; kinds without any are left out. */
export function countedKinds(findings: readonly Finding[]): readonly (readonly [FindingKind, number])[] {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return FINDING_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [[kind, count] as const];
  });
}
