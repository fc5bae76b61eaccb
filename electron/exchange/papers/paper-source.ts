import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { reviewName } from '../../../shared/rules/review/review-date.ts';
import type { Indicator } from '../../../shared/schemas/indicator.ts';
import type { PhaseDetail } from '../../../shared/schemas/objective-detail.ts';
import { type Id, type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';
import type { ObjectiveFigures, YearFigures } from '../../../shared/schemas/review-figures.ts';
import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import { withDocumentDatabase } from '../../archive/document/document-database.ts';
import { readPhasesOf } from '../../archive/objectives/objective-detail.ts';
import { selectedObjectives } from '../../archive/objectives/selected-objectives.ts';
import { readFigures } from '../../archive/reviews/read-figures.ts';
import type { StatedReview } from '../../archive/reviews/reviews.ts';
import { snapshotDay, snapshotDocument, snapshotFigures } from '../../archive/reviews/snapshots.ts';
import { readMunicipality } from '../../archive/tables/municipality.ts';
import { rowWhere } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';

const HEADS = `
SELECT objectives.id AS id, parentId, shortDescription, coalesce(councillors.name, '') AS councillor
FROM objectives LEFT JOIN councillors ON councillors.id = councillorId
WHERE objectives.id IN (SELECT value FROM json_each(?))`;

const INDICATORS = `
SELECT objectiveId, weight FROM indicators WHERE objectiveId IN (SELECT value FROM json_each(?))`;

interface PaperHead extends Pick<PaperObjective, 'parentId' | 'councillor'> {
  readonly id: Id;
  readonly shortDescription: string;
}

type IndicatorWeight = Pick<Indicator, 'objectiveId' | 'weight'>;

/** Where the objectives of a paper are read: as they are today, or as a snapshot froze them, which `words` says on the paper. */
export type PaperOrigin =
  | { readonly kind: 'live'; readonly planId: Id; readonly year: number; readonly today: IsoDate }
  | { readonly kind: 'frozen'; readonly snapshotId: Id; readonly words: string };

/** Which of the year's objectives, by what the print asks too. */
export type PaperSelection = Pick<PrintSelection, 'text' | 'centre' | 'only'>;

/** One objective with what a paper says of it. */
export interface PaperObjective extends ObjectiveFigures {
  readonly parentId: Id | null;
  readonly councillor: string;
  readonly phases: readonly PhaseDetail[];
  readonly indicators: readonly Pick<Indicator, 'weight'>[];
}

/** What papers are made of: an archive, live or out of a snapshot, and the figures of its year. */
export interface PaperSource {
  readonly db: ReadableDatabase;
  readonly municipality: string;
  readonly plan: string;
  /** Of all objectives of the year, chosen or not. */
  readonly figures: YearFigures;
  /** Those that were chosen, by code. */
  readonly objectives: readonly PaperObjective[];
  /** What the paper says of where its data are from; null for those of today. */
  readonly words: string | null;
  readonly printedOn: IsoDate;
}

/** The origin that a closed check froze. @throws AppError `conflict` for one that is open. */
export function frozenByReview({ date, closing }: StatedReview): PaperOrigin {
  if (closing !== null)
    return { kind: 'frozen', snapshotId: closing.snapshotId, words: `com'erano alla ${reviewName(date)}` };
  throw new AppError(
    'conflict',
    `La ${reviewName(date)} è ancora aperta e non ha fotografato niente: chiuderla prima, oppure stampare dai dati di oggi.`,
  );
}

/**
 * Gathers what a paper is made of, and works on it while it lasts. What was frozen is read alone, so that a paper of it is the same on any day.
 * @throws AppError `nothing-to-print`; `not-found` for a centre that is not there; `archive-damaged` where what was frozen cannot be read.
 */
export function withPaperSource<T>(
  db: ReadableDatabase,
  origin: PaperOrigin,
  selection: PaperSelection,
  work: (source: PaperSource) => T,
): T {
  if (origin.kind === 'live') {
    const { planId, year, today } = origin;
    const figures = readFigures(db, { planId, year, on: withinYear(today, year), reviewId: null });
    return work(sourceOf(db, figures, selection, { words: null, printedOn: today }));
  }
  const { snapshotId, words } = origin;
  const printedOn = snapshotDay(db, snapshotId);
  const figures = snapshotFigures(db, snapshotId);
  return withDocumentDatabase(snapshotDocument(db, snapshotId), (frozen) =>
    work(sourceOf(frozen, figures, selection, { words, printedOn })),
  );
}

/** The day of the year that is nearest to one. */
function withinYear(day: IsoDate, year: number): IsoDate {
  const [first, last] = [isoDate.parse(`${year}-01-01`), isoDate.parse(`${year}-12-31`)];
  if (day < first) return first;
  return day > last ? last : day;
}

function sourceOf(
  db: ReadableDatabase,
  figures: YearFigures,
  selection: PaperSelection,
  told: Pick<PaperSource, 'words' | 'printedOn'>,
): PaperSource {
  const plan = rowWhere(db, PLANS, { id: figures.planId });
  const wanted = new Set(
    plan === null ? [] : selectedObjectives(db, { ...selection, plan: plan.code, year: figures.year, level: 'PEG' }),
  );
  const chosen = figures.objectives.filter(({ objectiveId }) => wanted.has(objectiveId));
  if (chosen.length === 0)
    throw new AppError('nothing-to-print', 'Nessun obiettivo corrisponde ai parametri scelti: cambiare la selezione.');
  const ids = chosen.map(({ objectiveId }) => objectiveId);
  const heads = new Map(
    prepared<[string], PaperHead>(db, HEADS)
      .all(JSON.stringify(ids))
      .map((row) => [row.id, row]),
  );
  // Read when a paper first asks for them: a bare list shows neither.
  let phases: ReturnType<typeof readPhasesOf> | undefined;
  let indicators: ReadonlyMap<Id, readonly IndicatorWeight[]> | undefined;
  return {
    db,
    municipality: readMunicipality(db)?.name ?? '',
    plan: plan?.name ?? '',
    figures,
    objectives: chosen.map((one) => {
      const { objectiveId: id } = one;
      const head = heads.get(id);
      return {
        ...one,
        title: one.title || (head?.shortDescription ?? ''),
        parentId: head?.parentId ?? null,
        councillor: head?.councillor ?? '',
        get phases() {
          phases ??= readPhasesOf(db, ids);
          return phases.get(id) ?? [];
        },
        get indicators() {
          indicators ??= indicatorWeightsOf(db, ids);
          return indicators.get(id) ?? [];
        },
      };
    }),
    ...told,
  };
}

function indicatorWeightsOf(db: ReadableDatabase, ids: readonly Id[]): ReadonlyMap<Id, readonly IndicatorWeight[]> {
  return Map.groupBy(
    prepared<[string], IndicatorWeight>(db, INDICATORS).all(JSON.stringify(ids)),
    (row) => row.objectiveId,
  );
}

/** Who, what and when, at the head of a paper. */
export function paperFacts({ municipality, plan, figures, words, printedOn }: PaperSource): [string, string][] {
  return [
    ['Ente', municipality],
    ['Vista', `${plan}, anno ${figures.year}`],
    ...(words === null ? [] : ([['Dati', words]] satisfies [string, string][])),
    ['Data elaborazione', formatDate(printedOn)],
  ];
}
