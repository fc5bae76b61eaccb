import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { OPEN_TABLES } from '../../../../../electron/exchange/spreadsheets/open-data/open-tables.ts';
import {
  type OpenFormat,
  openDataBytes,
} from '../../../../../electron/exchange/spreadsheets/open-data/write-open-data.ts';
import { readChosenTable } from '../../../../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { readZip } from '../../../../../electron/exchange/zip/read-zip.ts';
import { writeZip } from '../../../../../electron/exchange/zip/write-zip.ts';
import { cleanDocument } from '../../../../../shared/rules/clean-document.ts';
import type { ArchiveDocument } from '../../../../../shared/schemas/archive-document.ts';
import { DOCUMENT_TABLES } from '../../../../../shared/schemas/document-tables.ts';
import { editedDocument } from '../../../../support/offices/edited-document.ts';
import { sampleDocument } from '../../../../support/offices/handed-workbook.ts';
import { hostileDocument } from '../../../../support/offices/hostile-document.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const FORMATS: readonly OpenFormat[] = ['ods', 'csv', 'json'];
const edits = fc.array(fc.record({ kind: fc.nat(40), seed: fc.nat(10_000) }), { maxLength: 25 });

let sample: ArchiveDocument;
beforeAll(async () => {
  sample = await sampleDocument();
});

/** What a file of a document says when it is read. */
async function readBack(bytes: Uint8Array, name: string): Promise<ArchiveDocument> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const read = await readChosenTable(path);
  if (read.kind !== 'document') throw new Error(read.kind);
  return read.document;
}

async function csvParts(document: ArchiveDocument): Promise<ReadonlyMap<string, Buffer>> {
  const path = join(temporaryFolder(), 'dati.zip');
  writeFileSync(path, await openDataBytes(document, 'csv'));
  return readZip(path, { entries: 99, bytes: 1e9, ratio: 1e4, freeBytes: 1e9, depth: 1 });
}

/** The file of a document with one of its CSV files otherwise. */
async function changedCsv(document: ArchiveDocument, name: string, change: (text: string) => string) {
  const parts = [...(await csvParts(document))].map(([part, content]) => {
    return { name: part, content: part === name ? Buffer.from(change(content.toString())) : content };
  });
  return readBack(await writeZip(parts), 'dati.zip');
}

describe('open data', () => {
  test.each(FORMATS)(
    'as %s come back as they were but for what nobody sees, whatever is in them, and are the same bytes each time',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(edits, async (list) => {
          const document = hostileDocument(editedDocument(sample, list), list.length);
          const bytes = await openDataBytes(document, format);
          expect(await readBack(bytes, `dati.${format}`)).toEqual(cleanDocument(document));
          expect(Buffer.from(bytes).equals(await openDataBytes(document, format))).toBe(true);
        }),
        { numRuns: 4 },
      );
    },
  );

  test('as csv begin no cell with what a spreadsheet runs, and say how', async () => {
    const parts = await csvParts(hostileDocument(sample, 1));
    const cells = [...parts]
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, content]) =>
        [...content.toString().matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu)].map(
          ([, quoted, plain]) => quoted ?? plain ?? '',
        ),
      );
    expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+\.\d\d$)/u.test(cell))).toEqual([]);
    const description = JSON.parse(parts.get('datapackage.json')?.toString() ?? '');
    expect(description).toMatchObject({
      profile: 'tabular-data-package',
      description: expect.stringContaining('preceduti da un apostrofo'),
    });
    const phases = description.resources.find(({ name }: { name: string }) => name === 'fasi');
    expect(phases.schema.primaryKey).toBe('id');
    expect(phases.schema.foreignKeys).toContainEqual({
      fields: 'id_obiettivo',
      reference: { resource: 'obiettivi', fields: 'id' },
    });
    expect(phases.schema.fields).toContainEqual({ name: 'peso', title: 'peso', type: 'number' });
    const names = description.resources.map(({ path }: { path: string }) => path);
    expect(['datapackage.json', ...names]).toEqual([...parts.keys()]);
  });

  test.each<[string, string, (text: string) => string, string]>([
    ['a number that is none', 'fasi.csv', (text) => text.replace(/,30\.00,/u, ',3O,'), '«3O» non è un numero'],
    ['a column gone', 'fasi.csv', (text) => text.replace('peso', 'pesi'), 'Manca la colonna «peso»'],
    ['a dangling reference', 'viste.csv', (text) => `${text.split('\r\n')[0]}\r\n`, 'rimanda a una riga'],
    [
      'an identity twice',
      'persone.csv',
      (text) => `${text}${text.split('\r\n')[1]}\r\n`,
      'due righe con la stessa identità',
    ],
    ['a word out of its list', 'livelli.csv', (text) => text.replace('PEG', 'PAG'), 'un valore non ammesso'],
    ['an open quote', 'fasi.csv', (text) => `${text}"`, 'non finisce più'],
  ])('with %s are refused whole', async (_, name, change, message) => {
    await expect(changedCsv(sample, name, change)).rejects.toThrow(message);
  });

  test.each([
    ['{"format":"pegaso-archivio","__proto__":{"a":1}}', 'un valore non ammesso'],
    ['{"format":', 'è incompleto o non è JSON'],
  ])('of JSON such as %s are refused', async (text, message) => {
    await expect(readBack(Buffer.from(text), 'dati.json')).rejects.toThrow(message);
  });
});

test('every field of every table of the catalogue has its column', () => {
  for (const [name, { schema }] of Object.entries(DOCUMENT_TABLES)) {
    const columns = OPEN_TABLES.find(({ rows }) => rows === name)?.columns.map(({ field }) => field);
    expect(columns?.toSorted(), name).toEqual(Object.keys(schema.shape).toSorted());
  }
});
