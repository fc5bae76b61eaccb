import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { objectivePace } from '../../../shared/rules/review/objective-pace.ts';
import { type Id, type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';
import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { withDocumentDatabase } from '../../archive/document/document-database.ts';
import { selectedObjectives } from '../../archive/objectives/selected-objectives.ts';
import { readHeads, type YearHeads } from '../../archive/reviews/read-figures.ts';
import { snapshotDay, snapshotDocument, snapshotFigures } from '../../archive/reviews/snapshots.ts';
import { readMunicipality } from '../../archive/tables/municipality.ts';
import { rowWhere } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';
import { type PaperObjective, paperObjectives, type Standing } from './paper-objectives.ts';

/** Where the objectives of a paper are read: as they are today, or as a snapshot froze them, which `words` says on the paper. */
export type PaperOrigin =
  | { readonly kind: 'live'; readonly planId: Id; readonly year: number; readonly today: IsoDate }
  | { readonly kind: 'frozen'; readonly snapshotId: Id; readonly words: string };

/** Which of the year's objectives, by what the print asks too. */
export type PaperSelection = Pick<PrintSelection, 'text' | 'centre' | 'only'>;

/** What papers are made of: an archive, live or out of a snapshot, and the figures of its year. */
export interface PaperSource {
  readonly db: ReadableDatabase;
  readonly municipality: string;
  readonly plan: string;
  /** All objectives of the year, chosen or not. */
  readonly year: YearHeads;
  /** Those that were chosen, by code. */
  readonly objectives: readonly PaperObjective[];
  /** What the paper says of where its data are from; null for those of today. */
  readonly words: string | null;
  readonly printedOn: IsoDate;
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
    const heads = readHeads(db, { planId, year, on: withinYear(today, year) });
    const stands: Standing = ({ status, phases }) => objectivePace({ status, year, phases }, heads.on, heads.reckoning);
    return work(sourceOf(db, heads, stands, selection, { words: null, printedOn: today }));
  }
  const { snapshotId, words } = origin;
  const printedOn = snapshotDay(db, snapshotId);
  const figures = snapshotFigures(db, snapshotId);
  const frozenOf = new Map(figures.objectives.map((one) => [one.objectiveId, one]));
  const stands: Standing = ({ objectiveId }) => {
    const own = frozenOf.get(objectiveId);
    if (own === undefined) throw new Error(`No figures of ${objectiveId}`);
    return own;
  };
  return withDocumentDatabase(snapshotDocument(db, snapshotId), (frozen) =>
    work(sourceOf(frozen, figures, stands, selection, { words, printedOn })),
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
  year: YearHeads,
  stands: Standing,
  selection: PaperSelection,
  told: Pick<PaperSource, 'words' | 'printedOn'>,
): PaperSource {
  const plan = rowWhere(db, PLANS, { id: year.planId });
  const wanted = new Set(
    plan === null ? [] : selectedObjectives(db, { ...selection, plan: plan.code, year: year.year, level: 'PEG' }),
  );
  const chosen = year.objectives.filter(({ objectiveId }) => wanted.has(objectiveId));
  if (chosen.length === 0)
    throw new AppError('nothing-to-print', 'Nessun obiettivo corrisponde ai parametri scelti: cambiare la selezione.');
  return {
    db,
    municipality: readMunicipality(db)?.name ?? '',
    plan: plan?.name ?? '',
    year,
    objectives: paperObjectives(db, chosen, stands),
    ...told,
  };
}

/** Who, what and when, at the head of a paper. */
export function paperFacts({ municipality, plan, year: { year }, words, printedOn }: PaperSource): [string, string][] {
  return [
    ['Ente', municipality],
    ['Vista', `${plan}, anno ${year}`],
    ...(words === null ? [] : ([['Dati', words]] satisfies [string, string][])),
    ['Data elaborazione', formatDate(printedOn)],
  ];
}
