import { excerpt } from '../../../format/excerpt.ts';
import { fieldName } from '../../../format/field-names.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue } from '../rows/row.ts';
import { printedValue, type Readers, readRow } from './printed-value.ts';

/** Field by which a row is recognised, which stands on the first line. */
const HEADS: Readonly<Partial<Record<DocumentEntity, string>>> = {
  objectives: 'title',
  phases: 'description',
  indicators: 'description',
  participants: 'personId',
  indicatorResults: 'value',
  centres: 'longName',
  people: 'name',
  councillors: 'name',
  listItems: 'label',
  plans: 'name',
  levels: 'label',
  municipality: 'name',
};

/** A whole row: what it is recognised by, then its other fields that are not blank, each on a line, then the rows of an objective in short. */
export function printedRow(
  readers: Readers,
  entity: DocumentEntity,
  rowId: Id,
  row: Readonly<Record<string, FieldValue>>,
): string {
  const head = HEADS[entity];
  const value = (field: string) => printedValue(readers, entity, field, row[field] ?? null);
  const fields = MERGE_TABLES[entity].fields.filter((field) => field !== head && value(field) !== '');
  const lines = fields.map((field) => `${fieldName(entity, field)}: ${value(field)}`);
  const title = head === undefined ? [] : [value(head)];
  return [...title, ...lines, ...(entity === 'objectives' ? ownedLines(readers, rowId) : [])].join('\n');
}

function ownedLines(readers: Readers, objectiveId: Id): readonly string[] {
  const [reader] = readers;
  if (reader === undefined) return [];
  const described = (entity: DocumentEntity, noun: string) =>
    reader.owned(entity, objectiveId).map((owned, at) => `${noun} ${at + 1}: ${excerpt(String(owned['description']))}`);
  const people = reader
    .owned('participants', objectiveId)
    .map((owned) => `soggetto: ${printedValue(readers, 'participants', 'personId', owned['personId'] ?? null)}`);
  return [...described('phases', 'fase'), ...described('indicators', 'indicatore'), ...people];
}

/** The rows of an objective in an order: a numbered list of what they are recognised by. */
export function printedOrder(readers: Readers, entity: DocumentEntity, ids: readonly Id[]): string {
  const head = HEADS[entity] ?? '';
  return ids
    .flatMap((id) => readRow(readers, entity, id) ?? [])
    .map((row, at) => `${at + 1}. ${excerpt(printedValue(readers, entity, head, row[head] ?? null))}`)
    .join('\n');
}
