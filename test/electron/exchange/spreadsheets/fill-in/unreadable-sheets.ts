import { type TestSheet, withCell } from '../../../../support/excel-file.ts';

/** Sheets without one of their rows, counted from 1. */
export function withoutRow(sheets: readonly TestSheet[], name: string, row: number): TestSheet[] {
  return sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: sheet.rows.toSpliced(row - 1, 1) } : sheet));
}

/** What stands in a cell, by row from 1 and column from 0. */
export const textAt = (sheets: readonly TestSheet[], name: string, row: number, column: number) =>
  sheets.find((sheet) => sheet.name === name)?.rows[row - 1]?.[column];

/** What a person may leave in a workbook so that it cannot be read whole: what was done, and what is told of it. */
export const UNREADABLE: readonly [string, (sheets: readonly TestSheet[]) => readonly TestSheet[], string][] = [
  [
    'a day that is none',
    (sheets) => withCell(sheets, 'Fasi!F12', '31/02/2020'),
    'Fasi!F12): «31/02/2020» non è un giorno del calendario',
  ],
  ['a word for a number', (sheets) => withCell(sheets, 'Fasi!G3', 'tanto'), 'Fasi!G3): «tanto» non è un numero'],
  ['more than a hundred', (sheets) => withCell(sheets, 'Fasi!H3', 101), 'Fasi!H3): «101» non sta tra 0 e 100'],
  ['three decimals', (sheets) => withCell(sheets, 'Indicatori!I3', 0.125), 'ha più di due decimali'],
  [
    'a percentage where there is none',
    (sheets) => withCell(sheets, 'Indicatori!I3', { xml: 's="2"><v>0.8</v>' }),
    '«80%» è una percentuale',
  ],
  [
    'a status out of the list',
    (sheets) => withCell(sheets, 'Obiettivi!K3', 'Boh'),
    "«Boh» non è nell'elenco degli stati",
  ],
  [
    'an error',
    (sheets) => withCell(sheets, 'Fasi!M3', { xml: 't="e"><f>1/0</f><v>#DIV/0!</v>' }),
    "Fasi!M3): La cella ha l'errore #DIV/0!",
  ],
  [
    'a formula without result',
    (sheets) => withCell(sheets, 'Fasi!M3', { xml: '><f>1+1</f>' }),
    'La formula non ha un risultato',
  ],
  [
    'a changed head',
    (sheets) => withCell(sheets, 'Fasi!F1', 'Scadenza'),
    "Fasi): Nella prima riga manca l'intestazione «Fine prevista»",
  ],
  [
    'a deleted identity column',
    (sheets) => withCell(sheets, 'Fasi!A1', null),
    "manca l'intestazione «Identità (non modificare)»",
  ],
  ['a head twice', (sheets) => withCell(sheets, 'Fasi!P1', 'Nota'), "Fasi!P1): L'intestazione «Nota» c'è due volte"],
  [
    'an identity twice',
    (sheets) => withCell(sheets, 'Fasi!A3', textAt(sheets, 'Fasi', 2, 0) ?? null),
    'stessa identità nascosta della riga 2',
  ],
  [
    'an unknown identity',
    (sheets) => withCell(sheets, 'Fasi!A3', 'qualcosa'),
    "L'identità nascosta della riga non è tra quelle consegnate",
  ],
  ['an unknown code', (sheets) => withCell(sheets, 'Fasi!B3', 'X99'), '«X99» non è il codice di un obiettivo'],
  [
    'a renamed sheet',
    (sheets) => sheets.map((sheet) => (sheet.name === 'Fasi' ? { ...sheet, name: 'Foglio2' } : sheet)),
    'Manca il foglio «Fasi»',
  ],
  [
    'merged cells',
    (sheets) => sheets.map((sheet) => (sheet.name === 'Fasi' ? { ...sheet, merged: ['D4:D6'] } : sheet)),
    'Fasi!D4): Le celle sono unite',
  ],
  [
    'an emptied row',
    (sheets) =>
      sheets.map((sheet) =>
        sheet.name === 'Fasi' ? { ...sheet, rows: sheet.rows.with(2, [sheet.rows[2]?.[0] ?? null]) } : sheet,
      ),
    'La riga è stata svuotata ma non tolta',
  ],
  [
    'an objective gone and its rows left',
    (sheets) => withoutRow(sheets, 'Obiettivi', 20),
    'non è più nel foglio Obiettivi',
  ],
  [
    'a code that is there already',
    (sheets) => withCell(sheets, 'Obiettivi!B99', textAt(sheets, 'Obiettivi', 3, 1) ?? null),
    "c'è già: darne un altro",
  ],
  [
    'a line break in one line',
    (sheets) => withCell(sheets, 'Obiettivi!F3', 'due\nrighe'),
    'Obiettivi!F3): Sta su più righe',
  ],
  [
    '__proto__ for a head',
    (sheets) => withCell(sheets, 'Fasi!F1', '__proto__'),
    "manca l'intestazione «Fine prevista»",
  ],
];
