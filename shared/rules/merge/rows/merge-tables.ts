import { cleanValue } from '../../../format/clean-text.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentTableName } from '../../../schemas/document-table.ts';
import { municipality } from '../../../schemas/municipality.ts';
import { longText } from '../../../schemas/primitives.ts';
import { settings } from '../../../schemas/settings.ts';
import { eachTable, ownedBy, tableNamed } from '../../../schemas/table-names.ts';
import type { FieldValue, Row } from './row.ts';

/** What merging must know of a table. */
export interface MergeTable {
  /** Fields merged one by one: neither identity, nor place, nor what never changes. */
  readonly fields: readonly string[];
  /** Fields that are merged by line. */
  readonly longTexts: ReadonlySet<string>;
  /** Fields that name a row, and of which table. */
  readonly references: Readonly<Record<string, DocumentEntity>>;
  /** Fields that name a row of the same table which need not be there. */
  readonly links: readonly string[];
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

/** What a document has once is a table of one row that nothing else is known of. */
const PLAIN = {
  references: {},
  links: [],
  owner: null,
  owned: [],
  ordered: false,
  identity: ({ id }: Row) => id,
  key: () => null,
} satisfies Partial<MergeTable>;

function fieldsOf(schema: { readonly shape: Readonly<Record<string, unknown>> }, fixed: readonly string[] = []) {
  const fields = Object.keys(schema.shape).filter((field) => field !== 'id' && !fixed.includes(field));
  return { fields, longTexts: new Set(fields.filter((field) => schema.shape[field] === longText)) };
}

/** A table as merging sees it: rows of an owner are known by what their key has beside it, other rows by the key where they have one. */
function mergeTable(name: DocumentTableName): MergeTable {
  const { schema, owner, ordered, references, links, fixed, key } = tableNamed(name);
  const within = owner === null ? [] : key.filter((field) => field !== owner.field);
  const place = ordered ? ['position'] : [];
  const never = [...fixed, ...place, ...within, ...(owner === null ? [] : [owner.field])];
  const targets = Object.entries(references).flatMap(([field, to]) => (to === undefined ? [] : [[field, to.table]]));
  return {
    ...fieldsOf(schema, never),
    references: Object.fromEntries(targets),
    links,
    owner: owner === null ? null : { field: owner.field, entity: owner.table },
    owned: ownedBy(name),
    ordered,
    identity: within.length === 0 ? PLAIN.identity : (row) => joined(row, within),
    key: owner === null && key.length > 0 ? (row) => nameOf(row, key) : PLAIN.key,
  };
}

/** One value as it is, so that rows are compared by it; several as one text. */
function joined(row: Row, fields: readonly string[]): FieldValue | undefined {
  const [first = ''] = fields;
  return fields.length === 1 ? row[first] : fields.map((field) => row[field]).join(' ');
}

/** A natural key; null for a row that has none, as a centre without code. */
function nameOf(row: Row, key: readonly string[]): string | null {
  const values = key
    .map((field) => row[field] ?? null)
    .map((value) => (typeof value === 'string' ? cleanValue(value) : value));
  return values.includes(null) ? null : values.join(' ');
}

/** Every table of a document, in the order in which differences are listed. */
export const MERGE_TABLES: Readonly<Record<DocumentEntity, MergeTable>> = {
  municipality: { ...PLAIN, ...fieldsOf(municipality), key: () => '' },
  settings: { ...PLAIN, ...fieldsOf(settings) },
  ...eachTable<Record<DocumentTableName, MergeTable>>(mergeTable),
};

/** Tables whose rows belong to no other. */
export const ROOT_TABLES = (Object.keys(MERGE_TABLES) as readonly DocumentEntity[]).filter(
  (entity) => MERGE_TABLES[entity].owner === null,
);
