import type { ObjectivePace } from '../../../shared/rules/review/objective-pace.ts';
import type { Indicator } from '../../../shared/schemas/indicator.ts';
import type { Phase } from '../../../shared/schemas/phase.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import type { FigureHead } from '../../archive/reviews/read-figures.ts';

const HEADS = `
SELECT objectives.id AS id, parentId, shortDescription, coalesce(councillors.name, '') AS councillor
FROM objectives LEFT JOIN councillors ON councillors.id = councillorId
WHERE objectives.id IN (SELECT value FROM json_each(?))`;

const PHASES = `
SELECT objectiveId, position, description, plannedStart, plannedEnd, actualStart, actualEnd, weight, progress FROM phases
WHERE objectiveId IN (SELECT value FROM json_each(?)) ORDER BY objectiveId, position, id`;

const INDICATORS = 'SELECT objectiveId, weight FROM indicators WHERE objectiveId IN (SELECT value FROM json_each(?))';

interface PaperHead extends Pick<PaperObjective, 'parentId' | 'councillor'> {
  readonly id: Id;
  readonly shortDescription: string;
}

/** A phase with what a paper says of it. */
export type PaperPhase = Pick<
  Phase,
  | 'objectiveId'
  | 'position'
  | 'description'
  | 'plannedStart'
  | 'plannedEnd'
  | 'actualStart'
  | 'actualEnd'
  | 'weight'
  | 'progress'
>;
type IndicatorWeight = Pick<Indicator, 'objectiveId' | 'weight'>;

/** One objective with what a paper says of it. */
export interface PaperObjective extends FigureHead {
  readonly parentId: Id | null;
  readonly councillor: string;
  /** In their order. */
  readonly phases: readonly PaperPhase[];
  /** In any order. */
  readonly indicators: readonly Pick<Indicator, 'weight'>[];
  readonly stands: ObjectivePace;
}

/** Tells where an objective stands. */
export type Standing = (one: FigureHead & Pick<PaperObjective, 'phases'>) => ObjectivePace;

/** The objectives of these heads. What stands below them is read, and where they stand reckoned, when a paper first asks: a bare list shows none of it. */
export function paperObjectives(
  db: ReadableDatabase,
  heads: readonly FigureHead[],
  stands: Standing,
): readonly PaperObjective[] {
  const below = new Below(db, JSON.stringify(heads.map(({ objectiveId }) => objectiveId)));
  const more = new Map(below.rows<PaperHead>(HEADS).map((row) => [row.id, row]));
  return heads.map((head) => new ReadObjective(head, more.get(head.objectiveId), below, stands));
}

/** The rows below some objectives, read at once. */
class Below {
  readonly #db: ReadableDatabase;
  readonly #ids: string;
  #phases: ReadonlyMap<Id, readonly PaperPhase[]> | undefined;
  #indicators: ReadonlyMap<Id, readonly IndicatorWeight[]> | undefined;

  constructor(db: ReadableDatabase, ids: string) {
    this.#db = db;
    this.#ids = ids;
  }

  rows<Row>(sql: string): Row[] {
    return prepared<[string], Row>(this.#db, sql).all(this.#ids);
  }

  phasesOf(id: Id): readonly PaperPhase[] {
    this.#phases ??= Map.groupBy(this.rows<PaperPhase>(PHASES), ({ objectiveId }) => objectiveId);
    return this.#phases.get(id) ?? [];
  }

  indicatorsOf(id: Id): readonly IndicatorWeight[] {
    this.#indicators ??= Map.groupBy(this.rows<IndicatorWeight>(INDICATORS), ({ objectiveId }) => objectiveId);
    return this.#indicators.get(id) ?? [];
  }
}

class ReadObjective implements PaperObjective {
  readonly objectiveId: PaperObjective['objectiveId'];
  readonly code: PaperObjective['code'];
  readonly title: string;
  readonly centreId: Id | null;
  readonly responsible: string;
  readonly status: string;
  readonly weight: PaperObjective['weight'];
  readonly parentId: Id | null;
  readonly councillor: string;
  readonly #below: Below;
  readonly #standing: Standing;
  #stands: ObjectivePace | undefined;

  constructor(head: FigureHead, more: PaperHead | undefined, below: Below, standing: Standing) {
    this.objectiveId = head.objectiveId;
    this.code = head.code;
    this.title = head.title || (more?.shortDescription ?? '');
    this.centreId = head.centreId;
    this.responsible = head.responsible;
    this.status = head.status;
    this.weight = head.weight;
    this.parentId = more?.parentId ?? null;
    this.councillor = more?.councillor ?? '';
    this.#below = below;
    this.#standing = standing;
  }

  get phases(): readonly PaperPhase[] {
    return this.#below.phasesOf(this.objectiveId);
  }

  get indicators(): readonly Pick<Indicator, 'weight'>[] {
    return this.#below.indicatorsOf(this.objectiveId);
  }

  get stands(): ObjectivePace {
    this.#stands ??= this.#standing(this);
    return this.#stands;
  }
}
