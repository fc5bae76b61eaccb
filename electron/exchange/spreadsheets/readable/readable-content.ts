import { indicatorAttainment } from '../../../../shared/rules/indicator-attainment.ts';
import { objectiveAttainment } from '../../../../shared/rules/objective-attainment.ts';
import { objectiveProgress } from '../../../../shared/rules/objective-progress.ts';
import { weightsTotal } from '../../../../shared/rules/weights-total.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Indicator } from '../../../../shared/schemas/indicator.ts';
import type { Objective } from '../../../../shared/schemas/objective.ts';
import type { Hundredths, Id } from '../../../../shared/schemas/primitives.ts';
import { type FillInContent, fillInContent } from '../fill-in/fill-in-content.ts';

/** What a workbook to read is made of: the rows of its sheets, and what is told of them besides their fields. */
export interface ReadableContent extends FillInContent {
  /** The one plan that all objectives are of, by code; null where there are several. */
  readonly plan: string | null;
  /** Characters of the longest code of an objective, those above the chosen ones included. */
  readonly longestCode: number;
  /** By objective: its plan's code, the title that its rows show, and what it comes to. */
  readonly told: ReadonlyMap<string, ToldObjective>;
  /** By indicator. */
  readonly attainments: ReadonlyMap<string, Hundredths | null>;
}

export interface ToldObjective {
  readonly plan: string;
  readonly title: string;
  /** Of its phases; null where it has none. */
  readonly weights: Hundredths | null;
  readonly progress: Hundredths | null;
  readonly attainment: Hundredths | null;
}

/** Gathers what is written of some objectives, with what the settings of the municipality make of their phases and indicators. */
export function readableContent(document: ArchiveDocument, objectiveIds: readonly Id[]): ReadableContent {
  const { settings, plans } = document;
  const content = fillInContent(document, objectiveIds);
  const wanted = new Set(objectiveIds);
  const chosen = document.objectives.filter(({ id }) => wanted.has(id));
  const codes = new Map(plans.map(({ id, code }) => [id, code]));
  const phases = Map.groupBy(document.phases, ({ objectiveId }) => objectiveId);
  const indicators = Map.groupBy(document.indicators, ({ objectiveId }) => objectiveId);
  const told = (objective: Objective): ToldObjective => {
    const own = phases.get(objective.id) ?? [];
    return {
      plan: codes.get(objective.planId) ?? '',
      title: shortTitle(objective),
      weights: own.length === 0 ? null : weightsTotal(own),
      progress: objectiveProgress(own, settings),
      attainment: objectiveAttainment(indicators.get(objective.id) ?? [], settings),
    };
  };
  const [plan = null, ...others] = new Set(chosen.map(({ planId }) => codes.get(planId) ?? ''));
  const measured = (row: Indicator) => [row.id, indicatorAttainment(row, settings)] as const;
  return {
    ...content,
    plan: others.length === 0 ? plan : null,
    longestCode: document.objectives.reduce((most, { code }) => Math.max(most, code.length), 0),
    told: new Map(chosen.map((objective) => [objective.id, told(objective)])),
    attainments: new Map(chosen.flatMap(({ id }) => (indicators.get(id) ?? []).map(measured))),
  };
}

const LONGEST_TITLE = 120;

/** What tells an objective beside its code: its short description, else how its title begins. */
function shortTitle({ shortDescription, title }: Objective): string {
  const line = (shortDescription.trim() === '' ? title : shortDescription).replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).toWellFormed().trimEnd()}…`;
}
