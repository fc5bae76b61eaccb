import { bandOf } from '../../../shared/rules/review/band-of.ts';
import { objectivePace, type PacedObjective } from '../../../shared/rules/review/objective-pace.ts';
import { attainmentToDate, computedOutcome } from '../../../shared/rules/review/outcome.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Indicator } from '../../../shared/schemas/indicator.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReviewEntry } from '../../../shared/schemas/review-entry.ts';
import {
  type NamedCentre,
  type ObjectiveFigures,
  reckoning,
  type YearFigures,
} from '../../../shared/schemas/review-figures.ts';
import type { Settings } from '../../../shared/schemas/settings.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { BLANK_REVIEW_ENTRY } from '../tables/blank-rows.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { BANDS, CENTRES } from '../tables/tables.ts';

/** Whose figures: the PEG objectives of a plan and year, at a date; with what was said of them at a check. */
export interface FiguresAt {
  readonly planId: Id;
  readonly year: number;
  readonly on: IsoDate;
  readonly reviewId: Id | null;
}

const OF_YEAR = "planId = @planId AND year = @year AND level = 'PEG'";
const SOME = `${OF_YEAR} AND objectives.id IN (SELECT value FROM json_each(@only))`;

const objectivesWhere = (which: string): string => `
SELECT objectives.id AS objectiveId, code, title, centreId, coalesce(people.name, '') AS responsible,
  coalesce(listItems.label, '') AS status, weight
FROM objectives LEFT JOIN people ON people.id = responsibleId LEFT JOIN listItems ON listItems.id = statusId
WHERE ${which} ORDER BY code, objectives.id`;

const ownedWhere = (which: string, table: string, columns: string): string => `
SELECT objectiveId, ${columns} FROM ${table} WHERE objectiveId IN (SELECT objectives.id FROM objectives WHERE ${which})
ORDER BY objectiveId`;

/** The questions about all objectives of a year, or about some of them. */
const questions = (which: string) => ({
  objectives: objectivesWhere(which),
  phases: ownedWhere(which, 'phases', 'plannedStart, plannedEnd, actualStart, actualEnd, phases.weight, progress'),
  indicators: ownedWhere(which, 'indicators', 'direction, target, result, indicators.weight'),
  entries: `
SELECT * FROM reviewEntries
WHERE reviewId = @reviewId AND objectiveId IN (SELECT objectives.id FROM objectives WHERE ${which})`,
});
const OF_ALL = questions(OF_YEAR);
const OF_SOME = questions(SOME);

/** An objective by what nobody has to reckon. */
export type FigureHead = Pick<
  ObjectiveFigures,
  'objectiveId' | 'code' | 'title' | 'centreId' | 'responsible' | 'status' | 'weight'
>;

/** The objectives of a year without what is reckoned of them. */
export interface YearHeads extends Pick<YearFigures, 'planId' | 'year' | 'on' | 'reckoning' | 'centres'> {
  readonly objectives: readonly FigureHead[];
}

type Owned<Row> = Row & { readonly objectiveId: Id };
type PacedRow = Owned<PacedObjective['phases'][number]>;
type Measured = Owned<Pick<Indicator, 'direction' | 'target' | 'result' | 'weight'>>;

/** What figures are reckoned from. */
interface FigureRows {
  /** By code. */
  readonly heads: readonly FigureHead[];
  readonly phases: readonly PacedRow[];
  readonly indicators: readonly Measured[];
  readonly entries: readonly ReviewEntry[];
}

/**
 * Reckons the figures of a year as the rows stand now, ordered by code. Four questions, whatever the number of objectives.
 * @param of only these objectives, or what was read of all of them already; all are asked for when null.
 */
export function readFigures(
  db: ReadableDatabase,
  at: FiguresAt,
  of: readonly Id[] | ArchiveDocument | null = null,
): YearFigures {
  const { planId, year, on } = at;
  const settings = readSettings(db);
  const bands = allRows(db, BANDS).map(({ minimum, label }) => ({ minimum, label }));
  const centres = namedCentres(db);
  const rows = of !== null && 'objectives' in of ? documentRows(of, at) : askedRows(db, at, of);
  const phases = Map.groupBy(rows.phases, ({ objectiveId }) => objectiveId);
  const indicators = Map.groupBy(rows.indicators, ({ objectiveId }) => objectiveId);
  const entries = new Map(rows.entries.map((entry) => [entry.objectiveId, entry]));
  const objectives = rows.heads.map((head) => {
    const own = { phases: phases.get(head.objectiveId) ?? [], indicators: indicators.get(head.objectiveId) ?? [] };
    const said = entries.get(head.objectiveId) ?? BLANK_REVIEW_ENTRY;
    return withOutcome({ ...head, ...reckoned(head, own, { year, on }, settings), ...spoken(said) }, said, bands);
  });
  return { planId, year, on, reckoning: reckoning.strip().parse(settings), centres, bands, objectives };
}

/** Reads the objectives of a year, ordered by code, for who may not need their figures. */
export function readHeads(db: ReadableDatabase, { planId, year, on }: Omit<FiguresAt, 'reviewId'>): YearHeads {
  const objectives = all<FigureHead>(db, OF_ALL.objectives, { planId, year });
  const settings = reckoning.strip().parse(readSettings(db));
  return { planId, year, on, reckoning: settings, centres: namedCentres(db), objectives };
}

const namedCentres = (db: ReadableDatabase): readonly NamedCentre[] =>
  allRows(db, CENTRES).map(({ id, parentId, code, longName, shortName }) => {
    return { id, parentId, code: code ?? '', name: longName || shortName };
  });

function askedRows(
  db: ReadableDatabase,
  { planId, year, reviewId }: FiguresAt,
  only: readonly Id[] | null,
): FigureRows {
  const sql = only === null ? OF_ALL : OF_SOME;
  const of = { planId, year, ...(only === null ? {} : { only: JSON.stringify(only) }) };
  return {
    heads: all<FigureHead>(db, sql.objectives, of),
    phases: all<PacedRow>(db, sql.phases, of),
    indicators: all<Measured>(db, sql.indicators, of),
    entries: reviewId === null ? [] : all<ReviewEntry>(db, sql.entries, { ...of, reviewId }),
  };
}

/** The rows of a document that has all of the objectives, and of checks only this one. */
function documentRows(document: ArchiveDocument, { planId, year }: FiguresAt): FigureRows {
  const { objectives, phases, indicators, reviewEntries: entries, people, listItems } = document;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const labels = new Map(listItems.map(({ id, label }) => [id, label]));
  const heads = objectives
    .filter((one) => one.planId === planId && one.year === year && one.level === 'PEG')
    .map(({ id: objectiveId, code, title, centreId, responsibleId, statusId, weight }) => {
      const responsible = responsibleId === null ? '' : (names.get(responsibleId) ?? '');
      const status = statusId === null ? '' : (labels.get(statusId) ?? '');
      return { objectiveId, code, title, centreId, responsible, status, weight };
    });
  return { heads: heads.sort(byCode), phases, indicators, entries };
}

function byCode(one: FigureHead, other: FigureHead): number {
  const [left, right] = one.code === other.code ? [one.objectiveId, other.objectiveId] : [one.code, other.code];
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** What the Nucleo di valutazione says of an objective. */
type Evaluation = Pick<ReviewEntry, 'evaluated' | 'notAssessable' | 'evaluationNote'>;
type Bands = Parameters<typeof bandOf>[1];

/** Puts what the Nucleo says into the figures of an objective: the outcome that counts, and its band. */
export function withOutcome(
  figures: Omit<ObjectiveFigures, 'evaluated' | 'outcome' | 'band' | 'notAssessable' | 'evaluationNote'>,
  { evaluated, notAssessable, evaluationNote }: Evaluation,
  bands: Bands,
): ObjectiveFigures {
  const isLeftOut = notAssessable === 1;
  const outcome = isLeftOut ? null : (evaluated ?? figures.computed);
  return { ...figures, evaluated, outcome, band: bandOf(outcome, bands), notAssessable: isLeftOut, evaluationNote };
}

function spoken({ issues, corrections, reachable }: Pick<ReviewEntry, 'issues' | 'corrections' | 'reachable'>) {
  return { issues, corrections, reachable: reachable === null ? null : reachable === 1 };
}

function reckoned(
  { status }: FigureHead,
  { phases, indicators }: { readonly phases: readonly PacedRow[]; readonly indicators: readonly Measured[] },
  { year, on }: Pick<FiguresAt, 'year' | 'on'>,
  settings: Settings,
) {
  const stands = objectivePace({ status, year, phases }, on, settings);
  const attainment = attainmentToDate(indicators, settings);
  return { ...stands, attainment, computed: computedOutcome(stands.progress, attainment, settings) };
}

function all<Row>(db: ReadableDatabase, sql: string, values: Readonly<Record<string, string | number>>) {
  return prepared<[Readonly<Record<string, string | number>>], Row>(db, sql).all(values);
}
