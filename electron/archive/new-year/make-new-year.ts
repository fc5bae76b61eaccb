import { AppError } from '../../../shared/errors.ts';
import { cleanLine } from '../../../shared/format/clean-text.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { codeKey } from '../../../shared/rules/code-key.ts';
import {
  renewedIndicator,
  renewedParticipant,
  renewedPhase,
  renewedResults,
} from '../../../shared/rules/new-year/renewed-rows.ts';
import { statusMeaning } from '../../../shared/rules/review/status-meaning.ts';
import type { Renewal } from '../../../shared/schemas/new-year.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import { code as codeSchema, type Id } from '../../../shared/schemas/primitives.ts';
import type { Archive, ReadableDatabase, WritableDatabase } from '../archive.ts';
import { inTransaction } from '../steps/in-transaction.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow, rowsWhere, rowWhere } from '../tables/table.ts';
import {
  INDICATOR_RESULTS,
  INDICATORS,
  LIST_ITEMS,
  OBJECTIVES,
  PARTICIPANTS,
  PHASES,
  PLANS,
} from '../tables/tables.ts';
import { type NextPlan, nextPlan, planById } from './next-plan.ts';
import { codesOf, continuedIn, lockedObjectives, lockedWords, type NewYearOrder } from './propose-new-year.ts';

/** A new year as it was made. */
export interface MadeYear {
  readonly year: number;
  readonly plan: Plan;
  readonly isNewPlan: boolean;
  /** The new objectives, in the order in which they were asked for. */
  readonly objectives: readonly { readonly id: Id; readonly code: string; readonly continues: string }[];
}

/**
 * Makes the year after of chosen objectives: each goes on in a new one with its phases, indicators and participants, and nothing of the old
 * year changes. One step, undone as one.
 * @throws AppError `conflict` when none is left, one goes on already, or is closed here; `field-invalid` for a code that
 * is taken, blank or asked for twice; `not-found`.
 */
export function makeNewYear(archive: Archive, order: NewYearOrder, renewals: readonly Renewal[]): MadeYear {
  const { database: db } = archive;
  const year = order.from + 1;
  const next = nextPlan(db, planById(db, order.planId), year, order.toPlan);
  const sources = renewable(db, order, renewals, next.plan.id);
  const count = oneOrCounted(sources.length, 'un obiettivo', 'obiettivi');
  const objectives = inTransaction(archive, `Nuovo anno ${year}: ${count}`, (writable) =>
    renew(writable, next, year, sources),
  );
  return { year, plan: next.plan, isNewPlan: next.isNew, objectives };
}

interface Source {
  readonly objective: Objective;
  readonly code: string;
}

/** Looks at all that is asked for before anything is written. */
function renewable(
  db: ReadableDatabase,
  { planId, from }: NewYearOrder,
  renewals: readonly Renewal[],
  toPlan: Id,
): readonly Source[] {
  if (renewals.length === 0)
    throw new AppError(
      'conflict',
      `Nessun obiettivo del ${from} è da continuare nel ${from + 1}: sceglierne almeno uno.`,
    );
  const continued = continuedIn(db, from + 1);
  const taken = codesOf(db, toPlan);
  const isLocked = lockedObjectives(db);
  return renewals.map(({ id, code: typed }) => {
    const objective = rowWhere(db, OBJECTIVES, { id });
    if (objective === null || objective.planId !== planId || objective.year !== from || objective.level !== 'PEG')
      throw new AppError('not-found', `Un obiettivo scelto non è più tra quelli del ${from}: riaprire «Nuovo anno».`);
    const already = continued.get(id);
    if (already !== undefined) throw new AppError('conflict', `${objective.code} continua già in ${already}.`);
    if (isLocked(id)) throw new AppError('conflict', lockedWords(objective.code));
    const code = codeSchema.safeParse(cleanLine(typed));
    if (!code.success)
      throw codeRefused(
        objective,
        `Il nuovo codice di ${objective.code} non va: scriverlo, al massimo di 60 caratteri.`,
      );
    const key = codeKey(code.data);
    if (taken.has(key))
      throw codeRefused(
        objective,
        `Il codice ${code.data} è già di un altro obiettivo: scriverne un altro per ${objective.code}.`,
      );
    taken.add(key);
    return { objective, code: code.data };
  });
}

function renew(db: WritableDatabase, { plan, isNew }: NextPlan, year: number, sources: readonly Source[]) {
  if (isNew) insertRow(db, PLANS, plan);
  const statuses = rowsWhere(db, LIST_ITEMS, { kind: 'status' });
  const statusId = statuses.find(({ label }) => statusMeaning(label) === 'open')?.id ?? null;
  const parents = new ParentsIn(db, plan.id);
  return sources.map(({ objective, code }) => {
    const id = newId();
    insertRow(db, OBJECTIVES, {
      ...objective,
      id,
      planId: plan.id,
      parentId: parents.of(objective),
      code,
      year,
      progressReport: '',
      statusId,
      continuesId: objective.id,
      changeReason: '',
    });
    renewRows(db, objective, id, year - 1);
    return { id, code, continues: objective.code };
  });
}

function renewRows(db: WritableDatabase, { id: from }: Objective, objectiveId: Id, oldYear: number): void {
  for (const phase of rowsWhere(db, PHASES, { objectiveId: from }))
    insertRow(db, PHASES, { ...renewedPhase(phase, oldYear), id: newId(), objectiveId });
  for (const participant of rowsWhere(db, PARTICIPANTS, { objectiveId: from }))
    insertRow(db, PARTICIPANTS, { ...renewedParticipant(participant), id: newId(), objectiveId });
  for (const indicator of rowsWhere(db, INDICATORS, { objectiveId: from })) {
    const indicatorId = newId();
    insertRow(db, INDICATORS, { ...renewedIndicator(indicator), id: indicatorId, objectiveId });
    const earlier = rowsWhere(db, INDICATOR_RESULTS, { indicatorId: indicator.id });
    for (const result of renewedResults(indicator, earlier, oldYear))
      insertRow(db, INDICATOR_RESULTS, { ...result, id: newId(), indicatorId });
  }
}

/** Where objectives stand in the vista of the new year: under what has the same code there, else under a copy. */
class ParentsIn {
  readonly #db: WritableDatabase;
  readonly #planId: Id;
  readonly #found = new Map<Id, Id>();

  constructor(db: WritableDatabase, planId: Id) {
    this.#db = db;
    this.#planId = planId;
  }

  of({ planId, parentId }: Pick<Objective, 'planId' | 'parentId'>): Id | null {
    if (parentId === null || planId === this.#planId) return parentId;
    const known = this.#found.get(parentId);
    if (known !== undefined) return known;
    const parent = rowWhere(this.#db, OBJECTIVES, { id: parentId });
    if (parent === null) throw new Error(`No objective ${parentId}`);
    const there = rowsWhere(this.#db, OBJECTIVES, { planId: this.#planId, level: parent.level, code: parent.code })[0];
    const id = there?.id ?? newId();
    this.#found.set(parentId, id);
    if (there === undefined)
      insertRow(this.#db, OBJECTIVES, { ...parent, id, planId: this.#planId, parentId: this.of(parent) });
    return id;
  }
}

function codeRefused({ id }: Objective, message: string): AppError {
  return new AppError('field-invalid', message, { fields: { [id]: message } });
}
