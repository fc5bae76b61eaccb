import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../shared/format/excerpt.ts';
import { formatPlace } from '../../../shared/format/format-place.ts';
import { settingInWords } from '../../../shared/format/setting-in-words.ts';
import { plainValueInWords } from '../../../shared/format/value-in-words.ts';

describe('values in words', () => {
  test.each<[string, string | number | null, string]>([
    ['title', null, ''],
    ['title', '', ''],
    ['title', 'Una città', 'Una città'],
    ['year', 2026, '2026'],
    ['position', 0, '1'],
    ['position', '8', '9'],
    ['direction', 'higher', 'più è meglio'],
    ['direction', 'lower', 'meno è meglio'],
    ['direction', 'yesNo', 'sì o no'],
    ...['weight', 'progress', 'target', 'result', 'commitment', 'value'].map((field): [string, number, string] => [
      field,
      155_600,
      '1.556,00',
    ]),
    ['weight', 0, '0,00'],
    ...['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd', 'fromDate', 'toDate'].map(
      (field): [string, string, string] => [field, '2026-12-31', '31/12/2026'],
    ),
  ])('%s %j is read %j', (field, value, words) => {
    expect(plainValueInWords(field, value)).toBe(words);
  });

  test.each([
    ['blankProgress', '"leftOut"', 'non contano'],
    ['cappedAttainment', 'true', 'si ferma tra 0 e 100'],
    ['cappedAttainment', 'false', "si lascia com'è"],
    ['pageNumbers', 'false', 'senza'],
    ['ignota', '"x"', '"x"'],
  ])('the setting %s %s is read %j', (name, json, words) => {
    expect(settingInWords(name, json)).toBe(words);
  });
});

test.each([
  [60, 60, ''],
  [61, 60, '…'],
])('of a word of %d letters %d are told', (length, told, end) => {
  expect(excerpt('x'.repeat(length))).toBe(`«${'x'.repeat(told)}${end}»`);
});

test.each([
  // The space is the 60th, the 61st and the 62nd character.
  [59, `${'x'.repeat(59)}…`],
  [60, `${'x'.repeat(60)}…`],
  [61, `${'x'.repeat(60)}…`],
])('after a first word of %d letters', (length, told) => {
  expect(excerpt(`${'x'.repeat(length)} fine`)).toBe(`«${told}»`);
});

test('a text of just the longest is told whole, spaces and all', () => {
  const text = `${'parola '.repeat(8)}tre1`;
  expect(text).toHaveLength(60);
  expect(excerpt(text)).toBe(`«${text}»`);
});

test('a place says what is known of it', () => {
  expect(formatPlace({ file: 'a.txt' })).toBe('a.txt');
  expect(formatPlace({ file: 'a.txt', page: 3 })).toBe('a.txt, pagina 3');
  expect(formatPlace({ file: 'a.txt', line: 4 })).toBe('a.txt, riga 4');
  expect(formatPlace({ file: 'a.txt', page: 3, line: 4, cell: 'B2' })).toBe('a.txt, pagina 3, riga 4, B2');
});
