import { describe, expect, test } from 'vitest';
import { csvSheet } from '../../../../../electron/exchange/spreadsheets/csv/csv-sheet.ts';
import { guessHeadRow } from '../../../../../electron/exchange/spreadsheets/tables/guess-head-row.ts';
import { suggestMatching } from '../../../../../electron/exchange/spreadsheets/tables/suggest-matching.ts';

describe('the heads of a table', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'Codice obiettivo;Fase;Data inizio;Scadenza;Peso %;% avanzamento;Note;Appunti',
      'phases',
      ['objectiveId', 'description', 'plannedStart', 'plannedEnd', 'weight', 'progress', 'note'],
    ],
    [
      'OBIETTIVO;INDICATORE;TIPOLOGIA;TARGET (2026);CONSUNTIVO',
      'indicators',
      ['objectiveId', 'description', 'typeId', 'target', 'result'],
    ],
    [
      'Cod.;Anno;Titolo;Descrizione sintetica;Settore;Dirigente;Stato',
      'objectives',
      ['code', 'year', 'title', 'shortDescription', 'centreId', 'responsibleId', 'statusId'],
    ],
    ['Qualcosa;Altro', 'objectives', []],
  ])('%s', (heads, target, fields) => {
    const suggested = suggestMatching(heads.split(';'));
    expect(suggested.target).toBe(target);
    expect(suggested.columns.map(({ field }) => field)).toEqual(fields);
  });

  test.each([
    ['Comune di Prova;;\n\nElenco delle fasi;;\nCodice;Fase;Peso\n2026_A01;uno;10\n', 4],
    ['nome;colore\nrosso;1\n', 1],
    ['titolo\nnome;colore\n', 2],
  ])('stand in a row that is found: %j', (text, row) => {
    expect(guessHeadRow(csvSheet('x', text, ';'))).toBe(row);
  });
});
