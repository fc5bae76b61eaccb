import type { z } from 'zod';
import { centre } from '../../../schemas/centre.ts';
import { councillor } from '../../../schemas/councillor.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import { indicator } from '../../../schemas/indicator.ts';
import { indicatorResult } from '../../../schemas/indicator-result.ts';
import { level } from '../../../schemas/level.ts';
import { listItem } from '../../../schemas/list-item.ts';
import { municipality } from '../../../schemas/municipality.ts';
import { objective } from '../../../schemas/objective.ts';
import { participant } from '../../../schemas/participant.ts';
import { person } from '../../../schemas/person.ts';
import { phase } from '../../../schemas/phase.ts';
import { plan } from '../../../schemas/plan.ts';
import { longText } from '../../../schemas/primitives.ts';
import { settings } from '../../../schemas/settings.ts';
import type { FieldValue, Row } from './row.ts';

/** What merging must know of a table. */
export interface MergeTable {
  /** Fields merged one by one: neither identity, nor place, nor what never changes. */
  readonly fields: readonly string[];
  /** Fields that are merged by line. */
  readonly longTexts: ReadonlySet<string>;
  /** Fields that name a row, and of which table. */
  readonly references: Readonly<Record<string, DocumentEntity>>;
  /** The field that names the row to which a row belongs, and its table. */
  readonly owner: { readonly field: string; readonly entity: DocumentEntity } | null;
  /** Tables whose rows belong to a row of this one, and come and go with it. */
  readonly owned: readonly DocumentEntity[];
  /** Whether the order of the rows of one owner is merged, as one value. */
  readonly ordered: boolean;
  /** What a row is known by among those of one owner: its identity, but an earlier result by its year. */
  readonly identity: (row: Row) => FieldValue | undefined;
  /** What no two rows may have alike; null where there is no such thing. */
  readonly key: (row: Row) => string | null;
}

type Given = Partial<Omit<MergeTable, 'fields' | 'longTexts'>> & { readonly fixed?: readonly string[] };

function table(schema: z.ZodObject, { fixed = [], ...given }: Given = {}): MergeTable {
  const fields = Object.keys(schema.shape).filter((field) => field !== 'id' && !fixed.includes(field));
  const longTexts = new Set(fields.filter((field) => schema.shape[field] === longText));
  const plain = { references: {}, owner: null, owned: [], ordered: false };
  return { ...plain, identity: ({ id }) => id, key: () => null, ...given, fields, longTexts };
}

const OF_OBJECTIVE = {
  fixed: ['objectiveId', 'position'],
  owner: { field: 'objectiveId', entity: 'objectives' },
  ordered: true,
} as const;

/** Every table of a document, in the order in which differences are listed. */
export const MERGE_TABLES: Readonly<Record<DocumentEntity, MergeTable>> = {
  municipality: table(municipality, { key: () => '' }),
  settings: table(settings),
  plans: table(plan, { key: (row) => String(row['code']) }),
  levels: table(level, { key: (row) => String(row['code']) }),
  centres: table(centre, {
    references: { parentId: 'centres' },
    key: ({ code }) => (typeof code === 'string' ? code : null),
  }),
  people: table(person, { key: (row) => String(row['name']) }),
  councillors: table(councillor, { key: (row) => String(row['name']) }),
  listItems: table(listItem, { fixed: ['kind'], key: (row) => `${row['kind']} ${row['label']}` }),
  objectives: table(objective, {
    references: {
      planId: 'plans',
      parentId: 'objectives',
      councillorId: 'councillors',
      centreId: 'centres',
      responsibleId: 'people',
      statusId: 'listItems',
    },
    owned: ['phases', 'indicators', 'participants'],
  }),
  phases: table(phase, { ...OF_OBJECTIVE, references: { responsibleId: 'people', centreId: 'centres' } }),
  indicators: table(indicator, {
    ...OF_OBJECTIVE,
    references: { typeId: 'listItems' },
    owned: ['indicatorResults'],
  }),
  indicatorResults: table(indicatorResult, {
    fixed: ['indicatorId', 'year'],
    owner: { field: 'indicatorId', entity: 'indicators' },
    identity: (row) => row['year'],
  }),
  participants: table(participant, { ...OF_OBJECTIVE, references: { personId: 'people', relationId: 'listItems' } }),
};

/** Tables whose rows belong to no other. */
export const ROOT_TABLES = (Object.keys(MERGE_TABLES) as readonly DocumentEntity[]).filter(
  (entity) => MERGE_TABLES[entity].owner === null,
);
