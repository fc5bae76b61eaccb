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

/** The steps of one day, as `dayOf` names it, the last first. */
export interface HistoryDay {
  readonly day: string;
  readonly steps: readonly HistoryStep[];
}

/** Changes, the last first, by day and step. What was typed in a field with pauses is one change, from its first value to its last. */
export function groupedChanges(
  changes: readonly FieldChange[],
  dayOf: (at: FieldChange['at']) => string,
): readonly HistoryDay[] {
  const days: { day: string; steps: HistoryStep[] }[] = [];
  for (const step of stepsOf(changes)) {
    const day = dayOf(step.at);
    const last = days.at(-1);
    if (last?.day === day) last.steps.push(step);
    else days.push({ day, steps: [step] });
  }
  return days;
}

function stepsOf(changes: readonly FieldChange[]): HistoryStep[] {
  const steps: { step: Omit<HistoryStep, 'changes'>; changes: FieldChange[] }[] = [];
  for (const change of changes) {
    const last = steps.at(-1);
    const { changeId, at, who, step: label } = change;
    if (last?.step.at === at && last.step.who === who && last.step.label === label) last.changes.push(change);
    else steps.push({ step: { key: changeId, at, who, label }, changes: [change] });
  }
  return steps.map(({ step, changes: own }) => ({ ...step, changes: joined(own) }));
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
