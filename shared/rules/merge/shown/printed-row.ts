import { excerpt } from '../../../format/excerpt.ts';
import { fieldName } from '../../../format/field-names.ts';
import { rowNoun } from '../../../format/table-words.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentRow, DocumentTableName } from '../../../schemas/document-table.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { ownedBy } from '../../../schemas/table-names.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue } from '../rows/row.ts';
import { printedValue, type Readers, readRow, reviewOfEntry } from './printed-value.ts';

/** Field by which a row is recognised, which stands on the first line. */
const HEADS: { readonly [Name in DocumentTableName]: keyof DocumentRow<Name> & string } & {
  readonly municipality: 'name';
} = {
  objectives: 'title',
  phases: 'description',
  indicators: 'description',
  participants: 'personId',
  indicatorResults: 'value',
  reviewEntries: 'issues',
  centres: 'longName',
  people: 'name',
  councillors: 'name',
  listItems: 'label',
  bands: 'label',
  reviews: 'date',
  plans: 'name',
  levels: 'label',
  municipality: 'name',
};
const KNOWN_HEADS: Readonly<Partial<Record<DocumentEntity, string>>> = HEADS;

/** The field by which a row is recognised: its first where nothing is said; null for the settings, which are known by nothing. */
export function headOf(entity: DocumentEntity): string | null {
  return entity === 'settings' ? null : (KNOWN_HEADS[entity] ?? MERGE_TABLES[entity].fields[0] ?? null);
}

/** A whole row: what it is recognised by, then its other fields that are not blank, each on a line, then the rows of an objective in short. */
export function printedRow(
  readers: Readers,
  entity: DocumentEntity,
  rowId: Id,
  row: Readonly<Record<string, FieldValue>>,
): string {
  const head = headOf(entity);
  const value = (field: string) => printedValue(readers, entity, field, row[field] ?? null);
  const fields = MERGE_TABLES[entity].fields.filter((field) => field !== head && value(field) !== '');
  const lines = fields.map((field) => `${fieldName(entity, field)}: ${value(field)}`);
  const title = head === null ? [] : [value(head)];
  return [...title, ...lines, ...(entity === 'objectives' ? ownedLines(readers, rowId) : [])].join('\n');
}

function ownedLines(readers: Readers, objectiveId: Id): readonly string[] {
  const [reader] = readers;
  if (reader === undefined) return [];
  return ownedBy('objectives').flatMap((name) =>
    reader.owned(name, objectiveId).map((owned, at) => {
      const head = headOf(name) ?? '';
      const value = printedValue(readers, name, head, owned[head] ?? null);
      if (name === 'reviewEntries') return `${reviewOfEntry(readers, owned)}: ${excerpt(value)}`;
      return name === 'participants' ? `soggetto: ${value}` : `${rowNoun(name)} ${at + 1}: ${excerpt(value)}`;
    }),
  );
}

/** The rows of an objective in an order: a numbered list of what they are recognised by. */
export function printedOrder(readers: Readers, entity: DocumentEntity, ids: readonly Id[]): string {
  const head = headOf(entity) ?? '';
  return ids
    .flatMap((id) => readRow(readers, entity, id) ?? [])
    .map((row, at) => `${at + 1}. ${excerpt(printedValue(readers, entity, head, row[head] ?? null))}`)
    .join('\n');
}
