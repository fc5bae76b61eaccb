import { describe, expect, test } from 'vitest';
import { cellText } from '../../../../electron/exchange/spreadsheets/fields/cell-text.ts';
import { excelBytes, type TestWorkbook } from '../../../support/excel-file.ts';
import { one, readBytes, zipOf } from './table-file-bytes.ts';

async function cells(workbook: TestWorkbook) {
  const file = await readBytes(excelBytes(workbook));
  if (file.kind !== 'sheets') throw new Error(file.kind);
  return file.sheets[0]?.rows.map((row) => row.cells) ?? [];
}

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
