import { expect, test } from 'vitest';
import { ProblemLog } from '../../../../../electron/official/problem-log.ts';
import { phaseNames } from '../../../../../electron/official/text/blocks/phase-names.ts';

/** Responsible, centre and note of a row and of the lines glued below it, and whether they were told as a doubt. */
function names(row: string, ...more: readonly string[]) {
  const problems = new ProblemLog('a.txt');
  const below = more.map((text, at) => ({ text, line: 8 + at }));
  const { responsible, centre, note } = phaseNames(
    { words: row.split(' ').filter(Boolean), line: 7 },
    below,
    1,
    problems,
  );
  const told = problems.problems.map(({ code, place }) => `${code} ${place.line}`);
  return [responsible?.text ?? null, centre.map(({ text }) => text), note.map(({ text }) => text), told];
}
const DOUBT = ['phase-names 7'];

test('after the numbers of a phase come the responsible, the centre from its first word on, and the note where capitals end', () => {
  expect(names('ROSSI ANNA SETTORE TRIBUTI')).toEqual(['ROSSI ANNA', ['SETTORE TRIBUTI'], [], []]);
  expect(names('ROSSI ANNA SETTORE TRIBUTI in corso')).toEqual([
    'ROSSI ANNA',
    ['SETTORE TRIBUTI'],
    ['in corso'],
    DOUBT,
  ]);
  expect(names('ROSSI ANNA SETTORE TRIBUTI 3 incontri')).toEqual([
    ...['ROSSI ANNA', ['SETTORE TRIBUTI'], ['3 incontri'], DOUBT],
  ]);
  expect(names('')).toEqual([null, [], [], []]);
});

test('without a centre a name is what is in capitals, a short row, or two words with a capital before a third', () => {
  expect(names('ROSSI ANNA in corso')).toEqual(['ROSSI ANNA', [], ['in corso'], DOUBT]);
  expect(names('Rossi Anna Maria Pia')).toEqual(['Rossi Anna Maria Pia', [], [], DOUBT]);
  expect(names('Rossi Anna Da rivedere presto')).toEqual(['Rossi Anna', [], ['Da rivedere presto'], DOUBT]);
  expect(names('Rossi Anna da rivedere presto')).toEqual([null, [], ['Rossi Anna da rivedere presto'], DOUBT]);
  expect(names('Rossi ha Chiesto una proroga')).toEqual([null, [], ['Rossi ha Chiesto una proroga'], DOUBT]);
  expect(names('da Rossi Anna una proroga')).toEqual([null, [], ['da Rossi Anna una proroga'], DOUBT]);
});

test('a word of organisation far in a text in small letters begins no centre', () => {
  expect(names('ha Rossi Anna Pia UFFICIO')).toEqual(['ha Rossi Anna Pia', ['UFFICIO'], [], []]);
  expect(names('Rossi Anna ha chiesto UFFICIO')[1]).toEqual(['UFFICIO']);
  expect(names('Rossi Anna Ha poi chiesto UFFICIO')).toEqual(['Rossi Anna', [], ['Ha poi chiesto UFFICIO'], DOUBT]);
  expect(names('ROSSI ANNA MARIA PIA BIANCHI UFFICIO')).toEqual(['ROSSI ANNA MARIA PIA BIANCHI', ['UFFICIO'], [], []]);
});

test('lines below go on with the centre as long as it wraps, and with the note once it began', () => {
  const row = 'ROSSI ANNA SETTORE POLITICHE';
  expect(names(row, 'SOCIALI')).toEqual(['ROSSI ANNA', ['SETTORE POLITICHE', 'SOCIALI'], [], []]);
  // What would have stood beside it is no wrap of it.
  expect(names(row, 'SOCIALI in corso', 'ALTRO').slice(1, 3)).toEqual([
    ...[['SETTORE POLITICHE'], ['SOCIALI in corso', 'ALTRO']],
  ]);
  expect(names(row, 'INTERCULTURALITÀ in corso', 'ALTRO').slice(1, 3)).toEqual([
    ...[
      ['SETTORE POLITICHE', 'INTERCULTURALITÀ'],
      ['in corso', 'ALTRO'],
    ],
  ]);
  expect(names(row, 'in corso', 'ALTRO')).toEqual(['ROSSI ANNA', ['SETTORE POLITICHE'], ['in corso', 'ALTRO'], DOUBT]);
  expect(names('ROSSI ANNA', 'SETTORE')).toEqual(['ROSSI ANNA', [], ['SETTORE'], DOUBT]);
});
