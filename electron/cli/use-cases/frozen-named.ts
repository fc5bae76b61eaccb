import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { FrozenBy } from '../../../shared/schemas/frozen-by.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { selectedPlan } from '../../archive/objectives/selection-names.ts';
import { allReviews } from '../../archive/reviews/reviews.ts';
import { allRows } from '../../archive/tables/table.ts';
import { type FrozenPlan, frozenPlan } from '../../archive/versions/frozen-plan.ts';
import { PLAN_VERSIONS, type PlanVersion } from '../../archive/versions/plan-versions.ts';

/** What froze the objectives, as a person types it: by its date, or a version by its number in its year, the approval being 1. */
export type TypedFrozen = { readonly date: IsoDate } | { readonly number: number };

/** Where to look: in the vista of a code or in all, in one year or in all. */
interface Within {
  readonly plan?: string | undefined;
  readonly year?: number | undefined;
}

/** What froze the objectives, with what it froze. */
interface NamedFrozen {
  readonly by: FrozenBy;
  readonly plan: FrozenPlan;
}

/**
 * The check or the version that is named; of a date that both have, the check, since the version has a number too.
 * @throws AppError `not-found` naming what there is, also where the name is that of several; `conflict` for a check that is open.
 */
export function frozenNamed(db: ReadableDatabase, typed: TypedFrozen, within: Within): NamedFrozen {
  const by = frozenByName(db, typed, within);
  return { by, plan: frozenPlan(db, by) };
}

function frozenByName(db: ReadableDatabase, typed: TypedFrozen, { plan, year: ofYear }: Within): FrozenBy {
  const only = plan === undefined ? null : selectedPlan(db, plan).id;
  const isWithin = (planId: Id, year: number) =>
    (only === null || only === planId) && (ofYear === undefined || ofYear === year);
  const versions = numbered(allRows(db, PLAN_VERSIONS)).filter(({ version }) => isWithin(version.planId, version.year));
  const reviews = allReviews(db).filter(({ planId, date }) => isWithin(planId, reviewYear(date)));
  const named = 'date' in typed ? reviews.filter(({ date }) => date === typed.date) : [];
  const found: readonly FrozenBy[] =
    named.length > 0
      ? named.map(({ id }) => ({ kind: 'review', id }))
      : versions
          .filter(({ version, number }) => ('date' in typed ? version.date === typed.date : number === typed.number))
          .map(({ version: { id } }) => ({ kind: 'version', id }));
  const [first, other] = found;
  if (first !== undefined && other === undefined) return first;
  const words = 'date' in typed ? `al ${formatDate(typed.date)}` : `con il numero ${typed.number}`;
  if (first !== undefined)
    throw new AppError(
      'not-found',
      `Ci sono più ${first.kind === 'review' ? 'verifiche' : 'versioni'} ${words}: dire quale con --plan e --year, o con il numero della versione.`,
    );
  const there = [
    ...reviews.map(({ date }) => `la verifica al ${formatDate(date)}`),
    ...versions.map(
      ({ version: { year, date }, number }) => `la versione ${number} del piano ${year}, del ${formatDate(date)}`,
    ),
  ];
  throw new AppError(
    'not-found',
    `Non c'è ${'date' in typed ? 'una verifica né ' : ''}una versione ${words}: l'archivio ${there.length === 0 ? 'non ne ha' : `ha ${there.join('; ')}`}.`,
  );
}

/** Versions with their numbers, from 1 in each vista and year, in the order in which they were adopted. */
function numbered(
  versions: readonly PlanVersion[],
): readonly { readonly version: PlanVersion; readonly number: number }[] {
  const inOrder = versions.toSorted((one, other) => one.seenChange - other.seenChange);
  return [...Map.groupBy(inOrder, ({ planId, year }) => `${planId} ${year}`).values()].flatMap((ofPlan) =>
    ofPlan.map((version, at) => ({ version, number: at + 1 })),
  );
}
