import { settingInWords } from '../../../format/setting-in-words.ts';
import { rowNoun } from '../../../format/table-words.ts';
import { ELSEWHERE, GONE, plainValueInWords } from '../../../format/value-in-words.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentTableName } from '../../../schemas/document-table.ts';
import { isoDate } from '../../../schemas/primitives.ts';
import { reviewName } from '../../review/review-date.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue, Row } from '../rows/row.ts';

/** Documents in which to look a row up, the one whose value it is first. */
export type Readers = readonly DocumentIndex[];

/** A field as it is printed: dates and numbers as on paper, what it refers to by name. */
export function printedValue(readers: Readers, entity: DocumentEntity, field: string, value: FieldValue): string {
  const target = MERGE_TABLES[entity].references[field];
  if (target !== undefined) return value === null ? '' : nameOf(readers, target, value);
  if (value !== null && MERGE_TABLES[entity].links.includes(field)) return linkedName(readers, entity, value);
  if (entity === 'settings') return settingInWords(field, String(value));
  if (entity === 'municipality' && field === 'crest') return value === null ? '' : '(immagine)';
  return plainValueInWords(field, value);
}

/** The row that a reader knows first. */
export function readRow(readers: Readers, entity: DocumentEntity, id: FieldValue): Row | undefined {
  for (const reader of readers) {
    const row = reader.find(entity, id);
    if (row !== undefined) return row;
  }
  return undefined;
}

function nameOf(readers: Readers, entity: DocumentEntity, id: FieldValue): string {
  const row = readRow(readers, entity, id);
  return row === undefined ? GONE : rowName(row);
}

/** The row that another goes on from: an objective by its code, a row of an objective by the code and its number. */
function linkedName(readers: Readers, entity: DocumentEntity, id: FieldValue): string {
  const row = readRow(readers, entity, id);
  if (row === undefined) return ELSEWHERE;
  const { owner } = MERGE_TABLES[entity];
  if (owner === null) return rowName(row);
  const owned = `${rowNoun(entity as DocumentTableName)} ${Number(row['position']) + 1}`;
  return `${nameOf(readers, owner.entity, row[owner.field] ?? null)}, ${owned}`;
}

/** What a row is called where another refers to it: a centre by its short name, an objective or a plan by its code. */
export function rowName(row: Row): string {
  const names = [row['shortName'], row['longName'], row['label'], row['code'], row['name']];
  return String(names.find((name) => typeof name === 'string' && name !== '') ?? '');
}

/** The check that an entry is of, inside a sentence: `verifica al 30/06/2026`. */
export function reviewOfEntry(readers: Readers, entry: Row): string {
  const review = readRow(readers, 'reviews', entry['reviewId'] ?? null);
  return review === undefined ? rowNoun('reviews') : reviewName(isoDate.parse(review['date']));
}
