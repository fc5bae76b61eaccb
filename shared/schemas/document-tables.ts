import { band } from './band.ts';
import { centre } from './centre.ts';
import { councillor } from './councillor.ts';
import type { AnyRow, DocumentRow, DocumentTable, DocumentTableName } from './document-table.ts';
import { indicator } from './indicator.ts';
import { indicatorResult } from './indicator-result.ts';
import { level } from './level.ts';
import { listItem } from './list-item.ts';
import { objective } from './objective.ts';
import { participant } from './participant.ts';
import { person } from './person.ts';
import { phase } from './phase.ts';
import { plan } from './plan.ts';
import { review } from './review.ts';
import { reviewEntry } from './review-entry.ts';

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
