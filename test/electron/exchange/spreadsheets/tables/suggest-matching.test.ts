import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../../../electron/exchange/spreadsheets/csv/csv-records.ts';
import { csvSheet } from '../../../../../electron/exchange/spreadsheets/csv/csv-sheet.ts';
import { OPEN_TABLES } from '../../../../../electron/exchange/spreadsheets/open-data/open-tables.ts';
import { guessHeadRow } from '../../../../../electron/exchange/spreadsheets/tables/guess-head-row.ts';
import {
  headWord,
  knownHeads,
  suggestColumns,
  suggestMatching,
} from '../../../../../electron/exchange/spreadsheets/tables/suggest-matching.ts';
import type { TableTarget } from '../../../../../shared/ipc/channels/tables.ts';

describe('the heads of a table', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'Codice obiettivo;Fase;Data inizio;Scadenza;Peso %;% avanzamento;Note;Appunti',
      'phases',
      ['objectiveId', 'description', 'plannedStart', 'plannedEnd', 'weight', 'progress', 'note'],
    ],
    [
      'OBIETTIVO;INDICATORE;TIPOLOGIA;TARGET (%);CONSUNTIVO',
      'indicators',
      ['objectiveId', 'description', 'typeId', 'target', 'result'],
    ],
    [
      'Cod.;Anno;Titolo;Descrizione sintetica;Settore;Dirigente;Stato',
      'objectives',
      ['code', 'year', 'title', 'shortDescription', 'centreId', 'responsibleId', 'statusId'],
    ],
    ['Qualcosa;Altro', 'objectives', []],
    [
      'codice_obiettivo;indicatore;valore_atteso;VALORE-RAGGIUNTO',
      'indicators',
      ['objectiveId', 'description', 'target', 'result'],
    ],
    ['Codice;Descrizione sintetica;Descrizione sintetica', 'objectives', ['code', 'shortDescription']],
    ['Codice obiettivo;Indicatore;Target 2025;Target 2026', 'indicators', ['objectiveId', 'description']],
    ['Codice;Descrizione;Peso settore;Note del responsabile', 'objectives', ['code', 'title']],
  ])('%s', (heads, target, fields) => {
    const suggested = suggestMatching(heads.split(';'));
    expect(suggested.target).toBe(target);
    expect(suggested.columns.map(({ field }) => field)).toEqual(fields);
  });

  test.each<[string, TableTarget, Readonly<Record<string, string>>]>([
    ['Codice;Descrizione;Note del responsabile', 'objectives', { 'Note del responsabile': 'responsibleId' }],
    ['Codice obiettivo;Indicatore;Valore atteso;Note sul risultato', 'indicators', {}],
    ['Codice obiettivo;Indicatore;Target 2026', 'indicators', { 'Target 2026': 'target' }],
    ['Codice obiettivo;Indicatore;Target 2025;Target 2026', 'indicators', {}],
  ])('%s: what holds a name and more is a guess, of one column for one field', (text, target, guesses) => {
    const heads = text.split(';');
    const guessed = suggestColumns(heads, target).guesses.map(({ column, field }) => [heads[column], field]);
    expect(Object.fromEntries(guessed)).toEqual(guesses);
  });

  /** What links years and explains variations is not for tables that people make. */
  const OF_THE_PROGRAM = ['continuesId', 'changeReason'];

  test('are known as our own exports write them', () => {
    for (const { rows, columns } of OPEN_TABLES) {
      if (rows !== 'objectives' && rows !== 'phases' && rows !== 'indicators') continue;
      const known = suggestColumns(
        columns.map(({ head }) => head),
        rows,
      ).columns;
      const own = columns.filter(
        ({ field, head, references }) =>
          references === undefined && head !== 'id' && head !== 'ordine' && !OF_THE_PROGRAM.includes(field),
      );
      expect(
        known
          .map(({ field }) => field)
          .filter((field) => field !== 'objectiveId')
          .toSorted(),
      ).toEqual(own.map(({ field }) => field).toSorted());
    }
  });

  test.each([
    ['Comune di Prova;;\n\nElenco delle fasi;;\nCodice;Fase;Peso\n2026_A01;uno;10\n', 4],
    ['nome;colore\nrosso;1\n', 1],
    ['titolo\nnome;colore\n', 2],
  ])('stand in a row that is found: %j', (text, row) => {
    expect(guessHeadRow(csvSheet('x', csvRecords(text, ';')))).toBe(row);
  });
});

test('heads are counted by the kind of table that knows most of them', () => {
  expect(knownHeads(['Codice obiettivo', 'Fase', 'Avanzamento', 'Inizio previsto', 'Colore'])).toBe(4);
  expect(knownHeads(['Indicatore', 'Valore atteso', 'Valore raggiunto'])).toBe(3);
  expect(knownHeads(['Titolo'])).toBe(1);
  expect(knownHeads(['Totale', 'Fonte'])).toBe(0);
});

test('a head is compared without marks and brackets, unless these hold a year', () => {
  expect(headWord(' «Peso» (%): ')).toBe(headWord('peso'));
  expect(headWord('Valore_atteso / previsto')).toBe(headWord('valore atteso previsto'));
  expect(headWord('Target (2026)')).toBe(headWord('target 2026'));
  expect(headWord('Target (in %)')).toBe(headWord('target'));
});

test('heads are looked for in the first thirty rows, the first of two that are as good', () => {
  const sheet = (rows: number) =>
    csvSheet('x', csvRecords(`${'testo\n'.repeat(rows)}Codice;Fase;Peso\nCodice;Fase;Peso\n`, ';'));
  expect([29, 30].map((rows) => guessHeadRow(sheet(rows)))).toEqual([30, 1]);
  expect(guessHeadRow(csvSheet('x', csvRecords('', ';')))).toBe(1);
});

test('a register is meant where no sheet could be and somebody looks at it', () => {
  const heads = ['Nominativo'];
  expect(suggestMatching(heads, true).target).not.toBe(suggestMatching(heads).target);
  expect(suggestMatching(['Codice obiettivo', 'Fase'], true).target).toBe('phases');
});
