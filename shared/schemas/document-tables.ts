import type { z } from 'zod';
import { type Band, band } from './band.ts';
import { type Centre, centre } from './centre.ts';
import { type Councillor, councillor } from './councillor.ts';
import { type Indicator, indicator } from './indicator.ts';
import { type IndicatorResult, indicatorResult } from './indicator-result.ts';
import { type Level, level } from './level.ts';
import { type ListItem, type ListKind, listItem } from './list-item.ts';
import { type Objective, objective } from './objective.ts';
import { type Participant, participant } from './participant.ts';
import { type Person, person } from './person.ts';
import { type Phase, phase } from './phase.ts';
import { type Plan, plan } from './plan.ts';
import type { Id } from './primitives.ts';
import { type Review, review } from './review.ts';
import { type ReviewEntry, reviewEntry } from './review-entry.ts';

/** The rows of each table of a document. */
export interface DocumentRows {
  readonly plans: Plan;
  readonly levels: Level;
  readonly centres: Centre;
  readonly people: Person;
  readonly councillors: Councillor;
  readonly listItems: ListItem;
  readonly bands: Band;
  readonly reviews: Review;
  readonly objectives: Objective;
  readonly phases: Phase;
  readonly indicators: Indicator;
  readonly indicatorResults: IndicatorResult;
  readonly participants: Participant;
  readonly reviewEntries: ReviewEntry;
}
export type DocumentTableName = keyof DocumentRows;
export type DocumentRow<Name extends DocumentTableName> = DocumentRows[Name];

/** A row of any table: hundredths for numbers, null for a blank number, date or reference. */
export type AnyRow = Readonly<Record<string, string | number | null>> & { readonly id: Id };

/** A field that names a row of another table, or of its own: whether it may be null is said by the schema. */
export interface Reference {
  readonly table: DocumentTableName;
  /** The list that the row must be of, where the table holds several. */
  readonly list?: ListKind;
}

/**
 * What is known of a table, whose columns are the fields of its schema. Whatever treats all tables alike goes by this and not by a list of
 * its own: the archive (columns, log, export, undo), packages, merging and comparing.
 */
export interface DocumentTable<Row extends AnyRow = AnyRow> {
  readonly schema: z.ZodType<Row> & { readonly shape: Readonly<Record<keyof Row & string, unknown>> };
  /** What a row is called, with its article: `La fase`. */
  readonly noun: string;
  /** What its rows are called together, with their article: `Le fasi`. */
  readonly plural: string;
  /** Fields that say in which order rows stand in a document: only their content decides. */
  readonly order: readonly (keyof Row & string)[];
  /** Fields that no two rows have alike, the natural key; none where only the identity is. A row with a null among them has no key. */
  readonly key: readonly (keyof Row & string)[];
  /** The field that names the row to which a row belongs, an objective or what is an objective's own: rows come and go with their owner. */
  readonly owner: { readonly field: keyof Row & string; readonly table: DocumentTableName } | null;
  /** Fields that name rows which stand by themselves. */
  readonly references: { readonly [Field in keyof Row & string]?: Reference };
  /** Fields that name a row of the same table which may be in another archive: nothing is brought along, and nothing refused, for their sake. */
  readonly links: readonly (keyof Row & string)[];
  /** Whether the rows of one owner stand in an order that is data, by their field `position`. */
  readonly ordered: boolean;
  /** Fields that are never changed after the row's birth, beside those of identity, owner and place. */
  readonly fixed: readonly (keyof Row & string)[];
  /** Fields by which rows of documents that were never one are recognised as the same, beside the key; the surest first. */
  readonly signs: readonly (readonly (keyof Row & string)[])[];
  /** Whether a new archive begins with rows of it, and any part of an archive has them all: what is chosen from lists. */
  readonly isGiven: boolean;
}

type Said<Row extends AnyRow> = Pick<DocumentTable<Row>, 'noun' | 'plural' | 'order'> & Partial<DocumentTable<Row>>;

function table<Row extends AnyRow>(schema: DocumentTable<Row>['schema'], said: Said<Row>): DocumentTable<Row> {
  const plain = {
    key: [],
    owner: null,
    references: {},
    links: [],
    ordered: false,
    fixed: [],
    signs: [],
    isGiven: false,
  };
  return { ...plain, ...said, schema };
}

/** The rows of an objective that stand in an order. */
const OF_OBJECTIVE = {
  order: ['objectiveId', 'position', 'id'],
  owner: { field: 'objectiveId', table: 'objectives' },
  ordered: true,
} as const;

/**
 * Every table of a document, in the order in which documents hold them: rows refer to tables that stand before theirs, or to their own.
 * All of them are logged, row by row and field by field, since undo, history and exchange go by that.
 */
export const DOCUMENT_TABLES: { readonly [Name in DocumentTableName]: DocumentTable<DocumentRow<Name>> } = {
  plans: table(plan, { noun: 'La vista', plural: 'Le viste', order: ['code', 'id'], key: ['code'] }),
  levels: table(level, {
    noun: 'Il livello',
    plural: 'I livelli',
    order: ['position', 'id'],
    key: ['code'],
    isGiven: true,
  }),
  centres: table(centre, {
    noun: 'Il centro di responsabilità',
    plural: 'I centri di responsabilità',
    order: ['position', 'code', 'id'],
    key: ['code'],
    references: { parentId: { table: 'centres' } },
    // A centre known from printed phases has no code: its names are all there is of it.
    signs: [['code', 'longName', 'shortName']],
  }),
  people: table(person, { noun: 'La persona', plural: 'Le persone', order: ['name', 'id'], key: ['name'] }),
  councillors: table(councillor, {
    noun: "L'assessorato",
    plural: 'Gli assessorati',
    order: ['name', 'id'],
    key: ['name'],
  }),
  listItems: table(listItem, {
    noun: 'La voce di elenco',
    plural: 'Le voci degli elenchi',
    order: ['kind', 'position', 'id'],
    key: ['kind', 'label'],
    fixed: ['kind'],
    isGiven: true,
  }),
  bands: table(band, {
    noun: 'La fascia',
    plural: 'Le fasce',
    order: ['minimum', 'id'],
    key: ['minimum'],
    isGiven: true,
  }),
  reviews: table(review, {
    noun: 'La verifica',
    plural: 'Le verifiche',
    order: ['date', 'planId', 'id'],
    key: ['planId', 'date'],
    references: { planId: { table: 'plans' } },
    fixed: ['planId', 'date'],
  }),
  objectives: table(objective, {
    noun: "L'obiettivo",
    plural: 'Gli obiettivi',
    order: ['code', 'id'],
    references: {
      planId: { table: 'plans' },
      parentId: { table: 'objectives' },
      councillorId: { table: 'councillors' },
      centreId: { table: 'centres' },
      responsibleId: { table: 'people' },
      statusId: { table: 'listItems', list: 'status' },
    },
    links: ['continuesId'],
    signs: [
      ['planId', 'code', 'title'],
      ['planId', 'code'],
    ],
  }),
  phases: table(phase, {
    ...OF_OBJECTIVE,
    noun: 'La fase',
    plural: 'Le fasi',
    references: { responsibleId: { table: 'people' }, centreId: { table: 'centres' } },
    signs: [['description', 'plannedStart', 'plannedEnd'], ['description'], ['position']],
  }),
  indicators: table(indicator, {
    ...OF_OBJECTIVE,
    noun: "L'indicatore",
    plural: 'Gli indicatori',
    references: { typeId: { table: 'listItems', list: 'indicatorType' } },
    links: ['continuesId'],
    signs: [['description', 'target'], ['description'], ['position']],
  }),
  indicatorResults: table(indicatorResult, {
    noun: 'Il risultato',
    plural: 'I risultati degli anni precedenti',
    order: ['indicatorId', 'year', 'id'],
    key: ['indicatorId', 'year'],
    owner: { field: 'indicatorId', table: 'indicators' },
    signs: [['year']],
  }),
  participants: table(participant, {
    ...OF_OBJECTIVE,
    noun: 'Il soggetto coinvolto',
    plural: 'I soggetti coinvolti',
    references: { personId: { table: 'people' }, relationId: { table: 'listItems', list: 'relation' } },
    signs: [['personId', 'relationId'], ['personId'], ['position']],
  }),
  reviewEntries: table(reviewEntry, {
    noun: 'La scheda di verifica',
    plural: 'Le schede di verifica',
    order: ['objectiveId', 'reviewId', 'id'],
    key: ['reviewId', 'objectiveId'],
    owner: { field: 'objectiveId', table: 'objectives' },
    references: { reviewId: { table: 'reviews' } },
    fixed: ['reviewId'],
    signs: [['reviewId']],
  }),
};
