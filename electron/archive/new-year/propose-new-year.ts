import { AppError } from '../../../shared/errors.ts';
import { othersCounted } from '../../../shared/format/counted.ts';
import { codeKey } from '../../../shared/rules/code-key.ts';
import { nextCode } from '../../../shared/rules/new-year/next-code.ts';
import { objectiveProgress } from '../../../shared/rules/objective-progress.ts';
import { statusMeaning } from '../../../shared/rules/review/status-meaning.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { NewYearProposal, Renewal, YearCandidate } from '../../../shared/schemas/new-year.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Phase } from '../../../shared/schemas/phase.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { handOutLocks } from '../hand-outs/hand-out-locks.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows, rowsWhere } from '../tables/table.ts';
import { CENTRES, LIST_ITEMS, OBJECTIVES } from '../tables/tables.ts';
import { withAncestors } from '../tables/with-ancestors.ts';
import { nextPlan, planById } from './next-plan.ts';

/** From which vista and year, into which vista: by its code, or null for the one that follows. */
export interface NewYearOrder {
  readonly planId: Id;
  readonly from: number;
  readonly toPlan: string | null;
}

/**
 * What the year after would be made of: every objective of the PEG of a vista and year, by code, with the code that it would get. Nothing is
 * written. @throws AppError `not-found` for a year without objectives, and what `nextPlan` refuses.
 */
export function proposeNewYear(db: ReadableDatabase, { planId, from, toPlan }: NewYearOrder): NewYearProposal {
  const to = from + 1;
  const next = nextPlan(db, planById(db, planId), to, toPlan);
  const objectives = objectivesOf(db, planId, from);
  if (objectives.length === 0)
    throw new AppError('not-found', `Nel ${from} non c'è nessun obiettivo: scegliere un anno che ne abbia.`);
  const centres = new Map(allRows(db, CENTRES).map((centre) => [centre.id, centre]));
  const statuses = new Map(rowsWhere(db, LIST_ITEMS, { kind: 'status' }).map(({ id, label }) => [id, label]));
  const settings = readSettings(db);
  const phases = phasesOf(db, planId, from);
  const continued = continuedIn(db, to);
  const taken = codesOf(db, next.plan.id);
  const locked = lockedObjectives(db);
  return {
    from,
    to,
    plan: { ...next.plan, isNew: next.isNew },
    candidates: objectives.map((objective) => {
      const { id, code, title, statusId, centreId } = objective;
      const centre = centreId === null ? undefined : centres.get(centreId);
      const continuedBy = continued.get(id) ?? null;
      const refusal = locked(id) ? lockedWords(code) : null;
      const status = statuses.get(statusId ?? id) ?? '';
      const meaning = statusMeaning(status);
      const later = nextCode({ code, centre: centre?.code ?? null }, to, (key) => taken.has(key));
      // Two objectives never get the same.
      if (continuedBy === null) taken.add(codeKey(later));
      return {
        id,
        code,
        title,
        status,
        progress: objectiveProgress(phases.get(id) ?? [], settings),
        centreId,
        centre: centreName(centre),
        nextCode: later,
        goesOn: continuedBy === null && refusal === null && meaning !== 'done' && meaning !== 'dropped',
        continuedBy,
        refusal,
      };
    }),
  };
}

/**
 * The objectives that go on unless somebody says otherwise, each with its code. @throws AppError `conflict` where none does, which says why of each.
 */
export function proposedRenewals({ from, to, candidates }: NewYearProposal): readonly Renewal[] {
  const going = candidates.filter(({ goesOn }) => goesOn);
  if (going.length > 0) return going.map(({ id, nextCode }) => ({ id, code: nextCode }));
  const named = candidates.slice(0, NAMED).map((one) => `${one.code} ${whyNotGoing(one)}`);
  const others = candidates.length - named.length;
  const more = others > 0 ? [othersCounted(others, 'un altro', 'altri')] : [];
  throw new AppError(
    'conflict',
    `Dal ${from} non c'è più niente da portare nel ${to}: ${[...named, ...more].join(', ')}.`,
  );
}

/** Why an objective does not go on by itself: `è già 2021_A01_00`, `è «Concluso»`. */
export function whyNotGoing({ continuedBy, refusal, status }: YearCandidate): string {
  if (continuedBy !== null) return `è già ${continuedBy}`;
  return refusal === null ? `è «${status}»` : 'è di una consegna ricevuta';
}

/** How many are named where none goes on. */
const NAMED = 8;

/** The codes of a vista, by `codeKey`. */
export function codesOf(db: ReadableDatabase, planId: Id): Set<string> {
  const sql = 'SELECT code FROM objectives WHERE planId = ?';
  return new Set(
    prepared<[Id], { readonly code: string }>(db, sql)
      .all(planId)
      .map(({ code }) => codeKey(code)),
  );
}

/** The objectives of a year that go on from another, by the other; of two that go on from the same, the first by code. */
export function continuedIn(db: ReadableDatabase, year: number): ReadonlyMap<Id, string> {
  const sql =
    'SELECT continuesId, code FROM objectives WHERE continuesId IS NOT NULL AND year = ? ORDER BY code DESC, id DESC';
  const rows = prepared<[number], { readonly continuesId: Id; readonly code: string }>(db, sql).all(year);
  return new Map(rows.map(({ continuesId, code }) => [continuesId, code]));
}

/** Whether an objective, or one above it, came with a hand-out that leaves it closed: its next year is the sender's to make. */
export function lockedObjectives(db: ReadableDatabase): (id: Id) => boolean {
  const locks = new Set<unknown>(handOutLocks(db).map(({ objectiveId }) => objectiveId));
  if (locks.size === 0) return () => false;
  return (id) => withAncestors(db, 'objectives', [id]).some((one) => locks.has(one));
}

export function lockedWords(code: string): string {
  return `${code} viene da una consegna che qui è chiusa: il suo nuovo anno lo fa l'ufficio che l'ha consegnato.`;
}

function objectivesOf(db: ReadableDatabase, planId: Id, year: number): readonly Objective[] {
  return rowsWhere(db, OBJECTIVES, { planId, year, level: 'PEG' }, 'code, id');
}

type Weighed = Pick<Phase, 'weight' | 'progress'>;

function phasesOf(db: ReadableDatabase, planId: Id, year: number): ReadonlyMap<Id, readonly Weighed[]> {
  const sql = `SELECT objectiveId, phases.weight, progress FROM phases JOIN objectives ON objectives.id = objectiveId
    WHERE planId = ? AND year = ?`;
  const rows = prepared<[Id, number], Weighed & { readonly objectiveId: Id }>(db, sql).all(planId, year);
  return Map.groupBy(rows, ({ objectiveId }) => objectiveId);
}

function centreName(centre: Centre | undefined): string {
  if (centre === undefined) return '';
  return centre.code ?? (centre.shortName === '' ? centre.longName : centre.shortName);
}
