import type { Database as Connection } from 'better-sqlite3';
import type { ChangedEntity } from '../../../../shared/schemas/change.ts';
import { newId } from '../../tables/new-id.ts';
import type { FoundChange, FoundStep } from './found-log.ts';

/** What the history of a salvaged archive begins with, where its own beginning is lost. */
const BEGINNING = 'Inizio della storia che si è potuta leggere';
const UNKNOWN = 'Operazione di cui non si legge più il nome';

/** A row of which no change says any more that it was born. */
export interface Birth {
  readonly entity: ChangedEntity;
  readonly entityId: string;
  readonly objectiveId: string | null;
}

/**
 * Writes a log under the numbers that it had, since hand-outs go by them. Rows without a birth are born in a step of their own before all
 * others, whose numbers may fall below one; a change whose step is lost gets one that says so; a step without changes is none.
 */
export function writeLog(
  db: Connection,
  found: readonly FoundStep[],
  kept: readonly FoundChange[],
  births: readonly Birth[],
  now: Date,
): void {
  const changes = kept.toSorted((one, other) => one.number - other.number);
  const bare = { at: found[0]?.at ?? now.toISOString(), who: '', reverts: null };
  const steps = new Map(found.map((step) => [step.number, step]));
  const used = new Set<number>();
  let first = 1;
  for (const { step } of changes) {
    used.add(step);
    first = Math.min(first, step - 1);
    if (!steps.has(step)) steps.set(step, { ...bare, number: step, id: newId(), label: UNKNOWN, role: 'edit' });
  }
  if (births.length > 0) {
    used.add(first);
    steps.set(first, { ...bare, number: first, id: newId(), label: BEGINNING, role: 'foundation' });
  }
  writeSteps(
    db,
    [...steps.values()].filter(({ number }) => used.has(number)),
    used,
  );
  const number = Math.min(1, (changes[0]?.number ?? births.length + 1) - births.length);
  writeChanges(db, [...births.map((birth, place) => born(birth, first, number + place)), ...changes]);
}

const born = (birth: Birth, step: number, number: number): FoundChange => ({
  ...birth,
  number,
  step,
  kind: 'insert',
  field: null,
  oldValue: null,
  newValue: null,
});

function writeSteps(db: Connection, steps: readonly FoundStep[], used: ReadonlySet<number>): void {
  const insert = db.prepare(
    'INSERT INTO steps (number, id, at, who, label, role, reverts) VALUES (@number, @id, @at, @who, @label, @role, @reverts)',
  );
  for (const step of steps.toSorted((one, other) => one.number - other.number)) insert.run(standing(step, used));
}

function writeChanges(db: Connection, changes: readonly FoundChange[]): void {
  const insert = db.prepare(
    `INSERT INTO changes (number, step, entity, entityId, objectiveId, kind, field, oldValue, newValue)
     VALUES (@number, @step, @entity, @entityId, @objectiveId, @kind, @field, @oldValue, @newValue)`,
  );
  for (const change of changes) insert.run(change);
}

/** A step that took back one which is not told any more is a step like any other. */
function standing(step: FoundStep, used: ReadonlySet<number>): FoundStep {
  if (step.role === 'foundation' || step.role === 'edit') return { ...step, reverts: null };
  return step.reverts !== null && used.has(step.reverts) ? step : { ...step, role: 'edit', reverts: null };
}
