import { cleanValue } from '../format/clean-text.ts';
import type { ArchiveDocument, RowsByTable } from '../schemas/archive-document.ts';
import type { DocumentTable } from '../schemas/document-table.ts';
import { eachTable, tableNamed } from '../schemas/table-names.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * A document that came from outside with its texts as fields keep them. What cleaning would make like another row's natural key, or blank where
 * nothing blank may be, stays as it is, for a finding to point at. A clean document comes back itself.
 */
export function cleanDocument(document: ArchiveDocument): ArchiveDocument {
  let isSame = true;
  const tables = eachTable<RowsByTable>((name) => {
    const rows = cleanRows(document[name], tableNamed(name));
    isSame &&= rows === document[name];
    return rows;
  });
  const { municipality } = document;
  const name = municipality === null ? '' : cleanValue(municipality.name);
  const renamed =
    municipality === null || name === '' || name === municipality.name ? municipality : { ...municipality, name };
  return isSame && renamed === municipality ? document : { ...document, ...tables, municipality: renamed };
}

function cleanRows(rows: readonly Row[], table: DocumentTable): readonly Row[] {
  const cleaned = rows.map((row) => cleanRow(row, table));
  if (cleaned.every((row, at) => row === rows[at])) return rows;
  if (table.key.length === 0) return cleaned;
  const keyOf = (row: Row) => JSON.stringify(table.key.map((field) => row[field]));
  // Those that were clean have their key already; of the others the first takes it.
  const taken = new Set(rows.filter((row, at) => row === cleaned[at]).map(keyOf));
  return cleaned.map((row, at) => {
    const before = rows[at] ?? row;
    if (row === before) return row;
    const key = keyOf(row);
    if (key === keyOf(before)) return row;
    if (!taken.has(key)) {
      taken.add(key);
      return row;
    }
    return { ...row, ...Object.fromEntries(table.key.map((field) => [field, before[field]])) };
  });
}

function cleanRow(row: Row, { schema }: DocumentTable): Row {
  const changed: Record<string, string> = {};
  for (const [field, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue;
    const clean = cleanValue(value);
    if (clean !== value) changed[field] = clean;
  }
  if (Object.keys(changed).length === 0) return row;
  const clean = { ...row, ...changed };
  const { error } = schema.safeParse(clean);
  if (error === undefined) return clean;
  const wrong = new Set(error.issues.map(({ path: [field] }) => field));
  const kept = Object.entries(row).filter(([field]) => wrong.has(field));
  return { ...clean, ...Object.fromEntries(kept) };
}
