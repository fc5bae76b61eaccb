import { describe, expect, test } from 'vitest';
import { excelBytes } from '../../../support/excel-file.ts';
import { one, readBytes, zipOf } from './table-file-bytes.ts';

const ods = (content: string, manifest = '') =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `<m>${manifest}</m>`,
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">${content}</office:document-content>`,
  });

describe('cells of an OpenDocument spreadsheet', () => {
  test('are what their file says they are, rows and cells that are repeated only where they hold something', async () => {
    const file = await readBytes(
      ods(`<style:style style:name="h"><style:table-properties table:display="false"/></style:style>
        <table:table table:name="Uno">
          <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
          <table:table-row table:number-rows-repeated="2">
            <table:table-cell office:value-type="string" table:number-columns-repeated="2"><office:annotation><text:p>nota</text:p></office:annotation><text:p>a <text:s text:c="2"/><text:span>b</text:span></text:p><text:p>c<text:tab/></text:p><text:p>  d  e
              f</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.8"><text:p>80%</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2020-12-31T00:00:00"/>
            <table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#NOME?</text:p></table:table-cell>
            <table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="1.5"/><table:covered-table-cell/>
          </table:table-row>
          <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table><table:table table:name="Due" table:style-name="h"/>`),
    );
    const text = { kind: 'text', text: 'a   b\nc\t\n  d  e f' };
    const row = [
      text,
      text,
      { kind: 'number', number: 0.8, percent: true, shown: '80%' },
      { kind: 'date', date: '2020-12-31' },
      { kind: 'error', code: '#NOME?' },
      { kind: 'number', number: 1.5, percent: false },
    ];
    expect(file).toEqual({
      kind: 'sheets',
      sheets: [
        {
          name: 'Uno',
          hidden: false,
          rows: [
            { number: 3, cells: row },
            { number: 4, cells: row },
          ],
          merged: [{ firstRow: 3, lastRow: 3, firstColumn: 5, lastColumn: 6 }],
        },
        { name: 'Due', hidden: true, rows: [], merged: [] },
      ],
    });
  });
});

const container = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(1_024), Buffer.from(stream, 'utf16le')]);

const ENTITY_BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><a>&b;</a>';

describe('a file that is no table is refused, and says why', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['encrypted with a password', () => container('EncryptedPackage'), 'è protetto da una password'],
    ['of old Excel', () => container('Workbook'), 'salvarlo come cartella di lavoro .xlsx'],
    ['an encrypted ods', () => ods('', '<manifest:encryption-data xmlns:manifest="m"/>'), 'è protetto da una password'],
    ['a document', () => zipOf({ '_rels/.rels': '<R/>', 'word/document.xml': '<w/>' }), 'non è un foglio di calcolo'],
    ['cut short', async () => (await excelBytes(one([['uno']]))).subarray(0, 900), 'è incompleto'],
    [
      'with a document type',
      async () => excelBytes({ ...one([]), parts: { 'xl/sharedStrings.xml': ENTITY_BOMB } }),
      'è danneggiato',
    ],
    [
      'with broken XML',
      async () => excelBytes({ ...one([]), parts: { 'xl/styles.xml': '<a><b></a>' } }),
      'è danneggiato',
    ],
    ['with a text that is not there', () => excelBytes(one([[{ xml: 't="s"><v>9</v>' }]])), 'è danneggiato'],
    ['with a row beyond the last', () => excelBytes(one([], '<row r="99999999999"/>')), 'è danneggiato'],
    [
      'with a name of a stream of another file',
      () => zipOf({ '_rels/.rels': '<R/>', 'xl/a:b': 'x' }),
      'ha un nome non ammesso',
    ],
    [
      'a bomb of repeated cells',
      () =>
        ods(
          `<table:table>${'<table:table-row table:number-rows-repeated="90000"><table:table-cell table:number-columns-repeated="9000" office:value-type="float" office:value="1"/></table:table-row>'.repeat(3_000)}</table:table>`,
        ),
      'ha troppe celle',
    ],
    [
      'a bomb of zeros',
      async () => zipOf({ '_rels/.rels': '<R/>', 'xl/a.xml': '0'.repeat(110_000_000) }),
      'aperto occuperebbe troppo spazio',
    ],
  ])('%s', async (_, bytes, reason) => {
    await expect(readBytes(bytes())).rejects.toMatchObject({
      code: 'table-refused',
      message: expect.stringContaining(reason),
    });
  });
});
