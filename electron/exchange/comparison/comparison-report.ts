import type { MergeCounts, MergeEntry, MergeGroup, MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** One thing that the two versions have differently, as a person reads it; null where a version has no such row. */
export interface ReportedDifference {
  readonly what: 'aggiunta' | 'eliminazione' | 'modifica';
  /** Which row and field: `Fase 2 «Supporto»`, `avanzamento`; blank for the objective itself and for whole rows. */
  readonly subject: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The differences of one objective, or of the registers, whose code is blank. */
export interface ReportedGroup {
  readonly code: string;
  readonly title: string;
  readonly differences: readonly ReportedDifference[];
}

/** A comparison as it is printed. */
export interface ComparisonReport {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly notices: readonly string[];
  readonly counts: Pick<MergeCounts, 'added' | 'removed' | 'changed'>;
  readonly groups: readonly ReportedGroup[];
}

/** Makes the report of a comparison, with all that each of its groups holds. */
export function comparisonReport(
  summary: Omit<MergeSummary, 'merge'>,
  entriesOf: (objectiveId: Id | null) => readonly MergeEntry[],
): ComparisonReport {
  const { title, mineLabel, theirsLabel, notices, groups } = summary;
  const { added, removed, changed } = summary.counts;
  return {
    title,
    before: mineLabel,
    after: theirsLabel,
    notices,
    counts: { added, removed, changed },
    groups: groups.map((group) => ({
      code: group.code,
      title: groupTitle(group),
      differences: entriesOf(group.objectiveId).map(reported),
    })),
  };
}

const WORDS = { added: 'aggiunta', removed: 'eliminazione', field: 'modifica', order: 'modifica' } as const;

function reported({ kind, subject, field, mine, theirs }: MergeEntry): ReportedDifference {
  return { what: WORDS[kind], subject, field, before: mine, after: theirs };
}

function groupTitle({ objectiveId, title }: MergeGroup): string {
  if (objectiveId === null) return 'Elenchi e impostazioni';
  return title.replace(/\s+/gu, ' ').trim();
}
