import { mayChange } from '../../../shared/rules/hand-out-scope.ts';
import { mergeEntries } from '../../../shared/rules/merge/shown/merge-entries.ts';
import { planningDifferences } from '../../../shared/rules/versions/planning-differences.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Difference, DifferenceValue } from '../../../shared/schemas/difference.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';

/** What a version plans otherwise than the one before, objective by objective, by code. */
export function variedObjectives(before: ArchiveDocument, after: ArchiveDocument): readonly VariedObjective[] {
  const found = Map.groupBy(planningDifferences(before, after), ({ objectiveId }) => objectiveId);
  const sides = { base: before, mine: before, theirs: after };
  const known = new Map([...before.objectives, ...after.objectives].map((one) => [one.id, one]));
  const centresOf = Map.groupBy([...before.objectives, ...after.objectives], ({ id }) => id);
  return [...found]
    .flatMap(([objectiveId, differences]) => {
      const objective = objectiveId === null ? undefined : known.get(objectiveId);
      if (objective === undefined) return [];
      const { id, code, title } = objective;
      const what = whatOf(differences);
      const naming = new Set(differences.filter(namesPeople).map(({ key }) => key));
      const variations = mergeEntries(sides, differences.map(planned), new Map()).map(
        ({ key, subject, field, mine, theirs }) => {
          return { subject, field, before: mine, after: theirs, namesPeople: naming.has(key) };
        },
      );
      return {
        objectiveId: id,
        code,
        title,
        centreIds: [...new Set((centresOf.get(id) ?? []).flatMap(({ centreId }) => centreId ?? []))],
        what,
        reason: what === 'removed' ? '' : objective.changeReason,
        variations,
      };
    })
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** A row that came or went, without what is filled in at a check: it is told by what was planned of it. */
function planned(difference: Difference): Difference {
  const { mine, theirs } = difference;
  return { ...difference, mine: plannedValue(difference, mine), theirs: plannedValue(difference, theirs) };
}

function plannedValue({ entity }: Difference, value: DifferenceValue): DifferenceValue {
  if (value === null || typeof value !== 'object' || isOrder(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => !mayChange('results', entity, field)));
}

const isOrder = (value: DifferenceValue): value is readonly Id[] => Array.isArray(value);

const namesPeople = ({ entity, field }: Difference): boolean => entity === 'participants' || field === 'responsibleId';

function whatOf(differences: readonly Difference[]): VariedObjective['what'] {
  const whole = differences.find(
    ({ entity, kind }) => entity === 'objectives' && (kind === 'added' || kind === 'removed'),
  );
  return whole?.kind === 'added' || whole?.kind === 'removed' ? whole.kind : 'changed';
}
