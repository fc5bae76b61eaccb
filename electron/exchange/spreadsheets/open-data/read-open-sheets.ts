import {
  ARCHIVE_DOCUMENT_FORMAT,
  ARCHIVE_DOCUMENT_VERSION,
  type ArchiveDocument,
} from '../../../../shared/schemas/archive-document.ts';
import type { DocumentTableName } from '../../../../shared/schemas/document-table.ts';
import { eachTable } from '../../../../shared/schemas/table-names.ts';
import type { Sheet } from '../cells/cell.ts';
import type { CellProblems } from '../cells/cell-problems.ts';
import { cellText } from '../fields/cell-text.ts';
import type { OpenRow, OpenValue } from './open-rows.ts';
import type { OpenTable } from './open-table.ts';
import { OPEN_TABLES } from './open-tables.ts';
import { readOpenValue } from './read-open-value.ts';

/**
 * The tables of a file of open data as a document that is yet to be parsed. Columns are found by their heads, in any order; those that
 * are not known are left aside. What cannot be read is told in `problems`.
 * @param version of the format: what came later may be missing.
 * @param plain a text without what escaped it.
 */
export function readOpenSheets(
  sheets: readonly Sheet[],
  version: number,
  plain: (text: string) => string,
  problems: CellProblems,
): Readonly<Record<keyof ArchiveDocument, unknown>> {
  const rowsOf = (rows: OpenTable['rows']): readonly OpenRow[] => {
    const table = OPEN_TABLES.find((candidate) => candidate.rows === rows);
    // Spreadsheets have no columns for it.
    if (table === undefined) return [];
    const sheet = sheets.find(({ name }) => name === table.name);
    if (sheet !== undefined) return readRows(sheet, table, version, plain, problems);
    if (table.since > version) return [];
    problems.add(table.name, `manca la tabella «${table.name}».`);
    return [];
  };
  const [municipality] = rowsOf('municipality');
  return {
    format: ARCHIVE_DOCUMENT_FORMAT,
    version: ARCHIVE_DOCUMENT_VERSION,
    municipality: municipality === undefined ? null : { ...municipality, crest: null },
    settings: rowsOf('settings')[0],
    ...eachTable<Readonly<Record<DocumentTableName, readonly OpenRow[]>>>(rowsOf),
  };
}

function readRows(
  { name, rows: [head, ...rows] }: Sheet,
  { columns: all }: OpenTable,
  version: number,
  plain: (text: string) => string,
  problems: CellProblems,
): readonly OpenRow[] {
  const heads = Array.from(head?.cells ?? [], (cell) => cellText(cell).trim());
  const columns = all.filter(({ since, head: one }) => since <= version || heads.includes(one));
  const places = columns.map((column) => {
    const place = heads.indexOf(column.head);
    if (place === -1) problems.add(name, `manca la colonna «${column.head}».`);
    return place;
  });
  if (places.includes(-1)) return [];
  return rows.map(({ number, cells }) => {
    const row: Record<string, OpenValue> = {};
    for (const [index, column] of columns.entries()) {
      const place = places[index] ?? 0;
      const value = readOpenValue(column, cells[place], plain);
      if (value.ok) row[column.field] = value.value;
      else problems.addAt({ sheet: name, row: number, column: place }, value.message);
    }
    return row;
  });
}
