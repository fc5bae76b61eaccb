import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { type OdsCell, type OdsSheet, writeOds } from '../ods/write-ods.ts';
import { escapedString } from '../xlsx/string-escapes.ts';
import { INFORMATION_SHEET, informationRows } from './open-data-mark.ts';
import { type OpenValue, openRows } from './open-rows.ts';
import type { OpenColumn } from './open-table.ts';
import { OPEN_TABLES } from './open-tables.ts';

/** A document as an OpenDocument spreadsheet, one sheet a table after one that says what it is. The same document gives the same bytes. */
export function writeOdsDocument(document: ArchiveDocument): Promise<Buffer> {
  const tables = OPEN_TABLES.map(({ name, columns, ...table }): OdsSheet => {
    const rows = openRows(document, { name, columns, ...table });
    return {
      name,
      widths: columns.map(({ type }) => (type === 'text' ? 6 : 3.2)),
      hasHead: true,
      rows: [
        columns.map(({ head }) => text(head)),
        ...rows.map((row) => columns.map((column) => odsCell(column, row[column.field] ?? null))),
      ],
    };
  });
  const information = informationRows(document).map((texts) => texts.map(text));
  return writeOds([{ name: INFORMATION_SHEET, widths: [4, 16], hasHead: false, rows: information }, ...tables]);
}

const text = (value: string): OdsCell => ({ kind: 'text', text: value });

function odsCell({ type }: OpenColumn, value: OpenValue): OdsCell {
  if (value === null || value === '') return null;
  switch (type) {
    case 'hundredths':
      return { kind: 'number', text: String(Number(value) / 100), decimals: 2 };
    case 'integer':
      return { kind: 'number', text: String(value), decimals: 0 };
    case 'date':
      return { kind: 'date', date: String(value) };
    case 'boolean':
      return { kind: 'boolean', value: value === true };
    default:
      // What XML cannot hold is written as in OOXML; no spreadsheet runs a cell that says it is a text.
      return text(escapedString(String(value)));
  }
}
