import type { Id } from '../../../shared/schemas/primitives.ts';
import type { YearFigures } from '../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import { type FiguresAt, readFigures } from '../../archive/reviews/read-figures.ts';
import { logMark } from '../../archive/steps/log-mark.ts';

/** More than these are not reckoned one by one. */
const AT_ONCE = 500;

interface Kept {
  readonly db: ReadableDatabase;
  readonly at: string;
  readonly mark: number;
  readonly figures: YearFigures;
}

/**
 * The figures of a year as the rows stand, reckoned once: after that only those of objectives that the log says were touched. Of ten thousand
 * objectives a typed value would otherwise cost a second.
 */
export class KeptFigures {
  #kept: Kept | null = null;

  /** The figures as they are now: the same object as before where nothing was written since. */
  read(db: ReadableDatabase, asked: FiguresAt): YearFigures {
    const mark = logMark(db);
    const at = JSON.stringify([asked.planId, asked.year, asked.on, asked.reviewId]);
    const kept = this.#kept !== null && this.#kept.db === db && this.#kept.at === at ? this.#kept : null;
    if (kept?.mark === mark) return kept.figures;
    const figures = (kept === null ? null : broughtUpToDate(db, asked, kept)) ?? readFigures(db, asked);
    this.#kept = { db, at, mark, figures };
    return figures;
  }
}

/** Kept figures with those of touched objectives put in; null where something else was touched, or there are others now. */
function broughtUpToDate(db: ReadableDatabase, asked: FiguresAt, { mark, figures }: Kept): YearFigures | null {
  const touched = touchedSince(db, mark);
  if (touched === null) return null;
  const fresh = readFigures(db, asked, touched).objectives;
  const known = new Map(figures.objectives.map((one) => [one.objectiveId, one]));
  const codes = new Map(fresh.map(({ objectiveId, code }) => [objectiveId, code]));
  const isSame = touched.every((id) => known.get(id)?.code === codes.get(id));
  if (!isSame) return null;
  const news = new Map(fresh.map((one) => [one.objectiveId, one]));
  return { ...figures, objectives: figures.objectives.map((one) => news.get(one.objectiveId) ?? one) };
}

const TOUCHED = 'SELECT DISTINCT objectiveId FROM changes WHERE number > ? LIMIT ?';

/** The objectives that something was written of after a change of the log; null for very many, or something that is not an objective's. */
function touchedSince(db: ReadableDatabase, mark: number): readonly Id[] | null {
  const rows = prepared<[number, number], { readonly objectiveId: Id | null }>(db, TOUCHED).all(mark, AT_ONCE + 1);
  const ids = rows.flatMap(({ objectiveId }) => objectiveId ?? []);
  return ids.length < rows.length || rows.length > AT_ONCE ? null : ids;
}
