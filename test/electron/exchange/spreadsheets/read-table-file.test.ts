import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellText } from '../../../../electron/exchange/spreadsheets/fields/cell-text.ts';
import { readTableFile } from '../../../../electron/exchange/spreadsheets/read-table-file.ts';
import { lookOf } from '../../../../electron/exchange/spreadsheets/xlsx/number-formats.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { excelBytes, type TestCell, type TestWorkbook } from '../../../support/excel-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const one = (rows: readonly (readonly TestCell[])[], more = ''): TestWorkbook => ({
  sheets: [{ name: 'Foglio1', rows, more }],
});

async function readBytes(bytes: Uint8Array | Promise<Uint8Array>, name = 'tabella.xlsx') {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, await bytes);
  return readTableFile(path);
}

async function cells(workbook: TestWorkbook) {
  const file = await readBytes(excelBytes(workbook));
  if (file.kind !== 'sheets') throw new Error(file.kind);
  return file.sheets[0]?.rows.map((row) => row.cells) ?? [];
}

const zipOf = (parts: Readonly<Record<string, string>>) =>
  writeZip(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })));

const ods = (content: string, manifest = '') =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `<m>${manifest}</m>`,
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">${content}</office:document-content>`,
  });

describe('cells of a workbook', () => {
  test('are what their file says they are', async () => {
    const [row] = await cells(
      one([
        [
          { xml: 't="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> _x0041__x005F_x0041_</t></r></is>' },
          { xml: 't="str"><f>A1</f><v>uno\r\ndue</v>' },
          { xml: 's="2"><v>0.8</v>' },
          { xml: 's="1"><v>44196.75</v>' },
          { xml: 't="d"><v>2020-12-31T00:00:00</v>' },
          { xml: 't="b"><v>1</v>' },
          { xml: 't="e"><f>1/0</f><v>#DIV/0!</v>' },
          { xml: '><f>1+1</f>' },
          { xml: 't="str"><f>""</f><v></v>' },
          { xml: 's="1"><v>60</v>' },
          { xml: '><f>1+1</f><v></v>' },
          { xml: 't="s"><v></v>' },
          { xml: 's="1"><v>0.5</v>' },
        ],
      ]),
    );
    expect(Array.from(row ?? [])).toEqual([
      { kind: 'text', text: 'a A_x0041_' },
      { kind: 'text', text: 'uno\ndue' },
      { kind: 'number', number: 0.8, percent: true, format: '0%' },
      { kind: 'date', date: '2020-12-31' },
      { kind: 'date', date: '2020-12-31' },
      { kind: 'boolean', value: true },
      { kind: 'error', code: '#DIV/0!' },
      { kind: 'uncomputed' },
      undefined,
      { kind: 'number', number: 60, percent: false },
      { kind: 'uncomputed' },
      undefined,
      { kind: 'text', text: '12:00:00' },
    ]);
    expect(cellText(row?.[2])).toBe('80%');
  });

  test('count days from 1904 where the workbook does', async () => {
    const workbook = one([[{ xml: 's="1"><v>42734</v>' }]]);
    expect(await cells({ ...workbook, from1904: true })).toEqual([[{ kind: 'date', date: '2020-12-31' }]]);
  });

  test('say from which day their numbers count, where it is not the usual one', async () => {
    const workbook = one([[{ xml: '><v>44650</v>' }]]);
    expect(await cells({ ...workbook, from1904: true })).toEqual([
      [{ kind: 'number', number: 44_650, percent: false, dayZero: '1904-01-01' }],
    ]);
  });

  test('of which nothing is seen are blank, and rows of such cells are none', async () => {
    expect(
      await cells(
        one([
          ['\u00a0', 'a\u200b'],
          [' ', '\u2060'],
        ]),
      ),
    ).toEqual([[undefined, { kind: 'text', text: 'a' }]]);
  });

  test('need no numbers of their own, and macros are a part like any other', async () => {
    const more = '<row><c t="n"><v>1</v></c><c><v>2</v></c></row>';
    const parts = { 'xl/vbaProject.bin': 'macro' };
    expect(await cells({ ...one([['uno']], more), parts })).toEqual([
      [{ kind: 'text', text: 'uno' }],
      [1, 2].map((number) => ({ kind: 'number', number, percent: false })),
    ]);
  });

  test('are the same in rows that are written plainly as by a parser of XML, which reads those of a sheet with a comment', async () => {
    const rows = [
      '<row r="2" spans="1:3" hidden="1"><c r="A2" s="1"><v>44196</v></c><c r="C2" t="s"><v>0</v></c></row>',
      '<row r="4" ht="15.5" x14ac:dyDescent="0.25"><c r="B4" t="inlineStr"><is><t xml:space="preserve"> a\nb </t></is></c></row>',
      '<row r="5"><c r="A5" t="str"><f>A1&amp;"x"</f><v>1 &lt; 2</v></c><c r="B5" t="b"><v>1</v></c></row>',
      '<row r="6"><c r="A6" t="str"><f>A1</f><v></v></c><c r="B6"><f>A2</f></c><c r="C6" s="2"/><c r="D6" t="n"><v>1e3</v></c></row>',
      '<row r="7"/><row><c><v>7</v></c></row><row r="9"><c t="n" r="XFD9"><v>9</v></c></row>',
      '<row r="10"><c r="A10" t="inlineStr"><is><r><t>due</t></r><rPh><t>tre</t></rPh></is></c></row>',
      '<row r="11"><c r="A11" t="str"><v><![CDATA[</v></c></row>]]></v></c></row>',
      '<row r="12"><c r="A12" t="inlineStr"><is><t>uno\rdue\r\n</t></is></c></row>',
    ];
    const sheet = async (more: string) => {
      const file = await readBytes(excelBytes(one([['uno']], more)));
      return file.kind === 'sheets' ? file.sheets[0]?.rows : undefined;
    };
    for (const row of rows) {
      const more = `${row}<row r="20"><c r="A20"><v>20</v></c></row>`;
      expect(await sheet(more), row).toEqual(await sheet(`<!-- un commento -->${more}`));
    }
  });

  test('are none where a comment holds what looks like a row, nor where a row is none', async () => {
    const row = '<row r="2"><c r="A2"><v>1</v></c></row>';
    expect(await cells(one([['uno']], `<!-- ${row} -->`))).toHaveLength(1);
    expect(await cells(one([['uno']], row))).toHaveLength(2);
    for (const wrong of [
      '<row r="0"/>',
      '<row r="2"><c r="XFE2"/></row>',
      '<row r="2"><c r="A2"><v>x</v></c></row>',
      '<row r="2">',
    ])
      await expect(cells(one([['uno']], wrong)), wrong).rejects.toThrow('danneggiat');
  });

  test('are read wherever the part of their sheet is, and of a part that two sheets share twice', async () => {
    const [workbook, sheet] = [
      'xl/workbook.xml',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    ];
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
    const bytes = zipOf({
      'fogli/uno.xml': sheet,
      'xl/worksheets/due.xml': sheet,
      '_rels/.rels': `<r>${relation('a', 'officeDocument', workbook)}</r>`,
      'xl/_rels/workbook.xml.rels': `<r>${relation('a', 'worksheet', '/fogli/uno.xml')}${relation('b', 'worksheet', 'worksheets/due.xml')}</r>`,
      [workbook]: `<w xmlns:r="r">${['a', 'b', 'b'].map((id) => `<sheet name="${id}" r:id="${id}"/>`).join('')}</w>`,
    });
    const file = await readBytes(bytes);
    const rows = [{ number: 1, cells: [{ kind: 'number', number: 1, percent: false }] }];
    expect(file.kind === 'sheets' && file.sheets.map(({ name, rows }) => [name, rows])).toEqual(
      ['a', 'b', 'b'].map((name) => [name, rows]),
    );
  });

  test('a million empty rows leave no trace', async () => {
    const rows: string[] = [];
    for (let row = 2; row <= 1_048_576; row += 1) rows.push(`<row r="${row}"><c r="A${row}" s="1"/></row>`);
    const started = performance.now();
    expect(await cells(one([['uno']], rows.join('')))).toEqual([[{ kind: 'text', text: 'uno' }]]);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
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

describe('the format of a number', () => {
  test.each([
    'dd/mm/yyyy',
    'd-mmm-yy',
    'gg/mm/aaaa',
    'TT.MM.JJJJ',
    'yyyy\\-mm\\-dd\\Thh:mm:ss',
    '[$-410]d mmmm yyyy;@',
    '[h]:mm:ss',
    'mm:ss.0',
    'h:mm AM/PM',
  ])('«%s» is of a day', (format) => {
    expect(lookOf(format)).toEqual({ kind: 'date' });
  });

  test.each([
    'General',
    'Standard',
    'Standaard',
    'Estándar',
    'Geral',
    'Normál',
    'Yleinen',
    'Основной',
    'G/通用格式',
    '@',
  ])('«%s» is of a plain number', (format) => {
    expect(lookOf(format)).toEqual({ kind: 'plain' });
  });

  test.each(['0000', '"OB"000', '#,##0.00', '0 "giorni"', '0 mq', 'General" pezzi"', '0 days', '[Red]0.0;-0.0'])(
    '«%s» is kept to show it by',
    (format) => {
      expect(lookOf(format)).toEqual({ kind: 'plain', format });
    },
  );
});
