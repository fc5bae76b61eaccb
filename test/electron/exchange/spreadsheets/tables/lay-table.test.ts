import { describe, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import type { Sheet } from '../../../../../electron/exchange/spreadsheets/cells/cell.ts';
import { csvRecords } from '../../../../../electron/exchange/spreadsheets/csv/csv-records.ts';
import { csvSheet } from '../../../../../electron/exchange/spreadsheets/csv/csv-sheet.ts';
import { layTable } from '../../../../../electron/exchange/spreadsheets/tables/lay-table.ts';
import { suggestColumns } from '../../../../../electron/exchange/spreadsheets/tables/suggest-matching.ts';
import { tableHeads } from '../../../../../electron/exchange/spreadsheets/tables/table-heads.ts';
import { tableRequest } from '../../../../../electron/exchange/spreadsheets/tables/table-request.ts';
import type { TableTarget } from '../../../../../shared/ipc/channels/tables.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../../support/filled-archive.ts';

const TODAY = isoDate.parse('2026-07-01');

/** Lays a table of text over the small archive; its one objective is `2026_A01_01`, its phase «Raccolta differenziata». */
function laid(target: TableTarget, text: string, change: (sheet: Sheet) => Sheet = (sheet) => sheet) {
  const { archive, planId, phaseId, objectiveId } = filledArchive();
  const document = readArchiveDocument(archive.database);
  archive.close();
  const sheet = change(csvSheet('tabella.csv', csvRecords(text, ';')));
  const columns = suggestColumns(tableHeads(sheet, 1), target).columns;
  const table = layTable(sheet, 1, { target, planId, columns }, document, TODAY);
  return { table, document, phaseId, objectiveId };
}

describe('a table laid over an archive', () => {
  test('changes the rows it finds, adds the others, and says nothing where a cell is blank', () => {
    const { table, phaseId, objectiveId, document } = laid(
      'phases',
      'Codice;Fase;Scadenza;Peso;Responsabile\n' +
        '2026_A01_01;RACCOLTA  differenziata;31/12/2026;;ROSSI ADA\n' +
        '2026_A01_01;"Nuova\nfase";;"20,5%";ROSSI ADA\n',
    );
    expect(table).toMatchObject({ rows: 2, created: 1, changed: 1, problemCount: 0, objectiveIds: [objectiveId] });
    const [person] = table.theirs.people;
    const [before] = document.phases;
    expect(table.theirs.phases).toEqual([
      {
        ...before,
        id: phaseId,
        description: 'RACCOLTA  differenziata',
        plannedEnd: '2026-12-31',
        responsibleId: person?.id,
      },
      expect.objectContaining({ description: 'Nuova\nfase', weight: 2_050, position: 1, plannedEnd: null }),
    ]);
    expect(table.theirs.people).toEqual([{ id: person?.id, name: 'ROSSI ADA' }]);
  });

  test('may bring objectives that hang under others of it', () => {
    const { table, objectiveId } = laid(
      'objectives',
      'Codice;Titolo;Collegato a\n2026_A01_01;Una città più verde;P1\nP1;Programma;\n',
    );
    expect(table).toMatchObject({ created: 1, changed: 1, problemCount: 0 });
    const made = table.theirs.objectives.find(({ code }) => code === 'P1');
    expect(table.theirs.objectives.find(({ id }) => id === objectiveId)).toMatchObject({
      title: 'Una città più verde',
      parentId: made?.id,
    });
  });

  test.each(['2026_a01_01', '2026_A01_01\u200b', "'2026_A01_01", ' 2026_A01 _01'])(
    'finds the objective by its code «%s», and leaves the code as it is',
    (code) => {
      const { table, document } = laid('objectives', `Codice;Titolo\n${code};Altro titolo\n`);
      expect(table).toMatchObject({ created: 0, changed: 1, problemCount: 0 });
      expect(table.theirs.objectives).toEqual([{ ...document.objectives[0], title: 'Altro titolo' }]);
      expect(laid('phases', `Codice;Fase\n${code};Raccolta differenziata\n`).table).toMatchObject({ created: 0 });
    },
  );

  test('with one new code in two spellings is refused, and so is one that could be two objectives', () => {
    const { table } = laid('objectives', 'Codice;Titolo\nN1;Uno\nn1;Due\n');
    expect(table.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/già nella riga 2/u)]);
  });

  test('that says what is there changes nothing', () => {
    const { table, document } = laid(
      'indicators',
      'Obiettivo;Indicatore;Target;Peso\n2026_A01_01;Qualità percepita;90;1\n',
    );
    expect(table).toMatchObject({ rows: 1, created: 0, changed: 0 });
    expect(table.theirs).toEqual(document);
  });

  test.each<[TableTarget, string, string, string]>([
    [
      'phases',
      'Codice;Fase;Scadenza\n2026_A01_01;a;31/02/2020\n',
      'C2',
      '«31/02/2020» non è un giorno del calendario.',
    ],
    ['phases', 'Codice;Fase;Peso\n2026_A01_01;a;molto\n', 'C2', '«molto» non è un numero'],
    ['phases', 'Codice;Fase;Settore\n2026_A01_01;a;Giardini\n', 'C2', '«Giardini» non è tra i centri'],
    ['phases', 'Codice;Fase\nX1;a\n', 'A2', '«X1» non è il codice di un obiettivo'],
    ['phases', 'Codice;Fase;Nota\n;a;b\n', 'A2', 'Manca il codice'],
    ['phases', 'Codice;Fase;Nota\n2026_A01_01;;b\n', 'B2', 'Manca la descrizione'],
    ['objectives', 'Codice;Titolo\nP1;a\nP1;b\n', 'A3', 'Il codice è già nella riga 2'],
    ['objectives', 'Codice;Stato\nP1;Boh\n', 'B2', "«Boh» non è nell'elenco degli stati: scegliere tra"],
    ['objectives', `Codice;Titolo\n${'x'.repeat(61)};a\n`, 'A2', 'È troppo lungo'],
  ])('%s with a cell that cannot be taken: %j', (target, text, cell, message) => {
    const { table, document } = laid(target, text);
    expect(table.problems).toMatchObject([{ cell, message: expect.stringContaining(message) }]);
    expect(() => tableRequest('/x/tabella.csv', document, target, table)).toThrow(
      `«tabella.csv» non è stato importato per un problema (tabella.csv, ${cell})`,
    );
  });

  test('tells every cell at fault at once, and the columns that nobody reads', () => {
    const { table, document } = laid(
      'phases',
      'Codice;Fase;Peso;;Bla;Vuota\n2026_A01_01;a;x;oltre;boh;\n2026_A01_01;b;y\n',
    );
    expect(table.unread).toEqual(['D', '«Bla»']);
    expect(() => tableRequest('/x/tabella.csv', document, 'phases', table)).toThrow(
      'per 2 problemi, il primo (tabella.csv, C2)',
    );
    const sound = laid('phases', 'Codice;Fase;Bla\n2026_A01_01;a;x\n');
    expect(tableRequest('/x/tabella.csv', sound.document, 'phases', sound.table).notices).toContain(
      'Colonne che non sono state lette: «Bla».',
    );
  });

  test.each<[TableTarget, string, readonly string[], readonly number[]]>([
    ['objectives', 'Codice;Titolo\nTotale;\nP1;a\n', ['P1'], [2]],
    ['objectives', 'Codice;Titolo\nP1;a\nTOTALE COMPLESSIVO;12 obiettivi\n', ['P1'], [3]],
    ['objectives', 'Codice;Titolo\nP1;a\n;Subtotale del settore\n', ['P1'], [3]],
    ['objectives', 'Codice;Titolo\nP1;a\nCodice;Titolo\nP2;b\n', ['P1', 'P2'], [3]],
    ['objectives', 'Codice;Titolo\nSETTORE AFFARI GENERALI;\nP1;a\nFonte: uffici, 12/03/2026;\n', ['P1'], [2, 4]],
    ['objectives', 'Codice;Titolo\nP1;a\n;Nota: valori provvisori\n', ['P1'], [3]],
    // A total that is the title of an objective, and a code with nothing else.
    ['objectives', 'Codice;Titolo\nP1;Totale revisione dei regolamenti\nP2;\n', ['P1', 'P2'], []],
    ['phases', 'Codice;Fase;Peso\n2026_A01_01;Totale copertura dei tetti;10\nTotale;;100\n', [], [3]],
    ['indicators', 'Codice;Indicatore;Peso\nMedia;;7,5\n', [], [2]],
  ])('%s: what is no row of the table is left out and told: %j', (target, text, codes, leftOut) => {
    const { table, document } = laid(target, text);
    expect(table.problems).toEqual([]);
    expect(table.leftOut.map(({ row }) => row)).toEqual(leftOut);
    const there = new Set(document.objectives.map(({ id }) => id));
    const born = table.theirs.objectives.filter(({ id }) => !there.has(id));
    expect(born.map(({ code }) => code)).toEqual(codes);
    const told = tableRequest('/x/tabella.csv', document, target, table).notices.filter((one) =>
      /lasciate fuori/u.test(one),
    );
    expect(told).toHaveLength(leftOut.length === 0 ? 0 : 1);
  });

  test('counts the rows that its sheet hides', () => {
    const { table, document } = laid('phases', 'Codice;Fase\n2026_A01_01;a\n2026_A01_01;b\n', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, hidden: row.number === 3 })),
    }));
    expect(tableRequest('/x/tabella.csv', document, 'phases', table).notices).toContain(
      'Righe nascoste nel foglio, lette come le altre: 1.',
    );
  });

  test('where what can be read is enough, the rest of a row goes in and the cell stays as it was', () => {
    const text = 'Codice;Fase;Peso;Scadenza\n2026_A01_01;Raccolta differenziata;molto;31/12/2026\nX1;a;10;\n';
    const { table, document, phaseId, objectiveId } = laid('phases', text);
    expect(table).toMatchObject({ changed: 1, created: 0, problemCount: 2, mayBeReadInPart: true });
    const request = tableRequest('/x/tabella.csv', document, 'phases', table, 'what can be read');
    const [before] = document.phases;
    expect(request.theirs.phases).toEqual([{ ...before, plannedEnd: '2026-12-31' }]);
    const cell = { objectiveId, entity: 'phase', rowId: phaseId, field: 'weight', cell: 'C2', text: 'molto' };
    expect(request.unread).toMatchObject({ file: 'tabella.csv', cells: [cell] });
    expect(request.notices).toContainEqual(
      expect.stringMatching(/^Riga lasciata fuori, A3 «X1»: «X1» non è il codice/u),
    );
  });

  test('rows that cannot be without what could not be read are left out, however many', () => {
    const rows = ['2026_A01_01;Altro', `${'x'.repeat(61)};a`, `${'y'.repeat(61)};b`];
    const { table } = laid('objectives', `Codice;Titolo\n${rows.join('\n')}\n`);
    expect(table).toMatchObject({ created: 0, changed: 1, problemCount: 2, mayBeReadInPart: true });
    expect(table.unknownRows).toHaveLength(2);
  });

  test.each([
    ['no row that can be read', 'Codice;Fase;Peso\nX1;a;1\n'],
    ['more unread than anybody looks at', `Codice;Fase;Peso\n${'2026_A01_01;a;molto\n'.repeat(201)}`],
  ])('with %s it is refused all the same', (_, text) => {
    const { table, document } = laid('phases', text);
    expect(table.mayBeReadInPart).toBe(false);
    expect(() => tableRequest('/x/tabella.csv', document, 'phases', table, 'what can be read')).toThrow(
      'non è stato importato',
    );
  });

  test('with merged cells, or without a column it cannot do without, is refused', () => {
    const merged = { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 };
    const text = 'Codice;Fase\n2026_A01_01;a\n2026_A01_01;b\n';
    const { table } = laid('phases', text, (sheet) => ({ ...sheet, merged: [merged] }));
    expect(table.problems).toMatchObject([{ cell: 'A2', message: expect.stringContaining('unite') }]);
    expect(table.mayBeReadInPart).toBe(false);
    expect(() => laid('phases', 'Fase;Peso\na;1\n')).toThrow('Manca la colonna per «Obiettivo»');
  });
});
