import { createHash } from 'node:crypto';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { writeZip } from '../../zip/write-zip.ts';
import { writeCsv } from '../csv/write-csv.ts';
import { DATA_PACKAGE_PART } from '../read-table-file.ts';
import { ESCAPE_RULE, escapedText } from './escaped-text.ts';
import { type OpenValue, openRows } from './open-rows.ts';
import type { OpenColumn, OpenTable, OpenType } from './open-table.ts';
import { OPEN_DATA_FORMAT, OPEN_DATA_VERSION, OPEN_TABLES } from './open-tables.ts';

interface CsvPart {
  readonly table: OpenTable;
  readonly name: string;
  readonly content: Buffer;
}

/** A document as a zip of one CSV a table, with the description of a Data Package (specs.frictionlessdata.io). The same document gives the same bytes. */
export function writeCsvPackage(document: ArchiveDocument): Promise<Buffer> {
  const parts = OPEN_TABLES.map((table): CsvPart => {
    const heads = table.columns.map(({ head }) => head);
    const records = openRows(document, table).map((row) =>
      table.columns.map((column) => csvValue(column, row[column.field] ?? null)),
    );
    return { table, name: `${table.name}.csv`, content: Buffer.from(writeCsv([heads, ...records])) };
  });
  const description = Buffer.from(`${JSON.stringify(dataPackage(document, parts), null, 2)}\n`);
  return writeZip([{ name: DATA_PACKAGE_PART, content: description }, ...parts]);
}

function csvValue({ type }: OpenColumn, value: OpenValue): string {
  if (value === null) return '';
  if (type === 'hundredths') return (Number(value) / 100).toFixed(2);
  return type === 'text' ? escapedText(String(value)) : String(value);
}

function dataPackage({ municipality }: ArchiveDocument, parts: readonly CsvPart[]) {
  return {
    profile: 'tabular-data-package',
    name: OPEN_DATA_FORMAT,
    version: String(OPEN_DATA_VERSION),
    title: `Obiettivi: ${municipality?.name ?? ''}`,
    description: `Obiettivi con fasi, indicatori, soggetti coinvolti ed elenchi a cui rimandano. ${ESCAPE_RULE}`,
    resources: parts.map(({ table, name, content }) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.title,
      path: name,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: content.length,
      hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: tableSchema(table),
    })),
  };
}

/** Table Schema: types, keys, and what a blank cell means. */
function tableSchema({ columns }: OpenTable) {
  const references = columns.filter(({ references }) => references !== undefined);
  return {
    fields: columns.map(({ head, title, type, nullable }) => ({
      name: head,
      title,
      ...schemaType(type),
      ...(nullable || type === 'text' ? {} : { constraints: { required: true } }),
    })),
    missingValues: [''],
    ...(columns.some(({ type }) => type === 'id') ? { primaryKey: 'id' } : {}),
    foreignKeys: references.map(({ head, references }) => ({
      fields: head,
      reference: { resource: references, fields: 'id' },
    })),
  };
}

function schemaType(type: OpenType) {
  switch (type) {
    case 'id':
    case 'reference':
      return { type: 'string', format: 'uuid' };
    case 'text':
      return { type: 'string' };
    case 'hundredths':
      return { type: 'number' };
    case 'integer':
    case 'boolean':
    case 'date':
      return { type };
    default:
      return assertNever(type);
  }
}
