import type { FieldChange } from '../../../shared/ipc/channels/history.ts';

/** What was written at once: one edit, one import, one undo. */
export interface HistoryStep {
  /** Number of its last change: no other step has it. */
  readonly key: number;
  readonly at: FieldChange['at'];
  readonly who: string;
  readonly label: string;
  readonly changes: readonly FieldChange[];
}

/** What one person wrote on one day, the last first. */
export interface HistoryPerson {
  readonly who: string;
  readonly steps: readonly HistoryStep[];
}

/** One day, as `dayOf` names it, by person: who wrote last stands first. */
export interface HistoryDay {
  readonly day: string;
  readonly people: readonly HistoryPerson[];
}

/**
 * Changes, the last first, by day, person and step. What was typed in a field with pauses is one change, from its first value to its last.
 * @param only the kind of field to tell, as `kindOfField` names it; null for all.
 */
export function groupedChanges(
  changes: readonly FieldChange[],
  dayOf: (at: FieldChange['at']) => string,
  only: string | null = null,
): readonly HistoryDay[] {
  const days = Map.groupBy(stepsOf(changes, only), ({ at }) => dayOf(at));
  return [...days].map(([day, steps]) => ({
    day,
    people: [...Map.groupBy(steps, ({ who }) => who)].map(([who, own]) => ({ who, steps: own })),
  }));
}

/** What a change is of, for all rows of a kind alike: `peso (fase)`; of the objective itself the field alone. */
export function kindOfField({ subject, field }: Pick<FieldChange, 'subject' | 'field'>): string {
  if (subject === 'obiettivo') return field;
  return `${field} (${subject.replace(/ (?:\d+|eliminat[ao]).*$/u, '')})`;
}

function stepsOf(changes: readonly FieldChange[], only: string | null): HistoryStep[] {
  const steps: { step: Omit<HistoryStep, 'changes'>; changes: FieldChange[] }[] = [];
  for (const change of changes) {
    const last = steps.at(-1);
    const { changeId, at, who, step: label } = change;
    if (last?.step.at === at && last.step.who === who && last.step.label === label) last.changes.push(change);
    else steps.push({ step: { key: changeId, at, who, label }, changes: [change] });
  }
  return steps.flatMap(({ step, changes: own }) => {
    const told = joined(own).filter((change) => only === null || kindOfField(change) === only);
    return told.length === 0 ? [] : [{ ...step, changes: told }];
  });
}

/** One change a field: the value before its first writing and after its last; restoring means the value before the first. */
function joined(changes: readonly FieldChange[]): readonly FieldChange[] {
  const fields = new Map<string, FieldChange>();
  for (const change of changes) {
    const key = change.restorable ? `${change.subject} ${change.field}` : String(change.changeId);
    const later = fields.get(key);
    fields.set(key, later === undefined ? change : { ...change, after: later.after });
  }
  return [...fields.values()].filter(({ restorable, before, after }) => !restorable || before !== after);
}
