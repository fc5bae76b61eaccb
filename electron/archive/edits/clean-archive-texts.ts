import { AppError } from '../../../shared/errors.ts';
import { cleanDocument } from '../../../shared/rules/clean-document.ts';
import type { AnyRow, DocumentTableName } from '../../../shared/schemas/document-table.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import { type Id, id as idSchema } from '../../../shared/schemas/primitives.ts';
import { tableNamed } from '../../../shared/schemas/table-names.ts';
import type { WritableDatabase } from '../archive.ts';
import { readArchiveDocument } from '../document/archive-document.ts';
import { documentChanges } from '../document/document-changes.ts';
import { writeChanges } from '../document/write-document-changes.ts';
import { rowWhere, updateRow } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';

const OWN_TABLES = {
  objective: 'objectives',
  phase: 'phases',
  indicator: 'indicators',
  participant: 'participants',
  person: 'people',
} as const;

/** Takes the characters that nobody sees from every text of the archive. A name that would then be another's stays: the two are to be united. */
export function cleanArchive(db: WritableDatabase): void {
  const document = readArchiveDocument(db);
  writeChanges(db, documentChanges(document, cleanDocument(document)));
}

/**
 * Takes them from the one text that a finding points at, or from the row of a register where its field names one.
 * @returns the objective that it is of; null for a name. @throws AppError `not-found`, `field-invalid` for a name that would be another's.
 */
export function cleanFoundText(
  db: WritableDatabase,
  { entity, rowId, field }: Pick<Finding, 'entity' | 'rowId' | 'field'>,
): Id | null {
  const own = OWN_TABLES[entity];
  const row = rowWhere(db, tableOf(own), { id: rowId });
  if (row === null || field === null)
    throw new AppError('not-found', "Ciò che l'osservazione indica non c'è più: riguardare l'elenco.");
  const reference = tableNamed(own).references[field]?.table;
  if (reference === undefined) cleanRow(db, own, rowId, [field]);
  else cleanRow(db, reference, idSchema.parse(row[field]), null);
  return entity === 'objective' ? rowId : (idSchema.nullish().parse(row['objectiveId']) ?? null);
}

/** @param fields all of them when null. */
function cleanRow(db: WritableDatabase, table: DocumentTableName, id: Id, fields: readonly string[] | null): void {
  const document = readArchiveDocument(db);
  const rowIn = (rows: readonly AnyRow[]) => rows.find((one) => one.id === id) ?? { id };
  const [before, clean] = [rowIn(document[table]), rowIn(cleanDocument(document)[table])];
  const patch = Object.entries(clean).filter(
    ([field, value]) => value !== before[field] && (fields === null || fields.includes(field)),
  );
  if (patch.length === 0)
    throw new AppError(
      'field-invalid',
      'Senza quei caratteri sarebbe uguale a un altro: unire le due voci nei registri.',
    );
  updateRow(db, tableOf(table), id, Object.fromEntries(patch));
}
