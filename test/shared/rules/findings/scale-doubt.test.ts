import { expect, test } from 'vitest';
import { scaleDoubt } from '../../../../shared/rules/findings/scale-doubt.ts';
import { indicatorLike } from '../../../support/objective-details.ts';

const VALUES = [-100, 0, 1, 99, 100, 101, 4_999, 5_000, 9_900, 9_999, 10_000, 10_001, 10_100];

/** The beginning of what is said, as a letter: percentage, yes/no, fraction, unit. */
const LETTERS = { 'un sì/no (1': 'P', 'per un sì/no': 's', 'una frazione': 'f', "l'uno è alm": 'u' } as const;

/** What is said of each result (a letter of the line) against each target (a line). */
function said(description: string, direction = 'higher'): readonly string[] {
  return VALUES.map((target) => {
    const letters = VALUES.map((result) => {
      const doubt = scaleDoubt(indicatorLike({ description, direction, target, result }));
      if (doubt === null) return '.';
      const words = doubt.slice(doubt.indexOf(': ') + 2);
      return Object.entries(LETTERS).find(([beginning]) => words.startsWith(beginning))?.[1] ?? '?';
    });
    return letters.join('');
  });
}

test('of a count only another unit is doubtful, and one against a hundred', () => {
  expect(said('Numero di incontri')).toMatchInlineSnapshot(`
    [
      ".............",
      ".............",
      "....uuuuuuuuu",
      "........uuuuu",
      "..u.......Puu",
      "..u.........u",
      "..u..........",
      "..u..........",
      "..uu.........",
      "..uu.........",
      "..uuP........",
      "..uuu........",
      "..uuuu.......",
    ]
  `);
});

test('where less is better, a result far below its target is not', () => {
  expect(said('Numero di incontri', 'lower')).toMatchInlineSnapshot(`
    [
      ".............",
      ".............",
      "....uuuuuuuuu",
      "........uuuuu",
      "..........Puu",
      "............u",
      ".............",
      ".............",
      ".............",
      ".............",
      "....P........",
      ".............",
      ".............",
    ]
  `);
  expect(said('Ridotto numero di incontri')).toEqual(said('Numero di incontri', 'lower'));
});

test('of a percentage a value up to one against one from fifty to a hundred is a fraction', () => {
  expect(said('Casi controllati (%)')).toMatchInlineSnapshot(`
    [
      ".............",
      ".............",
      "....uuuffffuu",
      ".......ffffuu",
      "..u....fffPuu",
      "..u.........u",
      "..u..........",
      "..fff........",
      "..fff........",
      "..fff........",
      "..ffP........",
      "..uuu........",
      "..uuuu.......",
    ]
  `);
});

test('of a yes/no both values are one or zero, or neither is', () => {
  expect(said('Attivazione (si=1, no=0)')).toMatchInlineSnapshot(`
    [
      ".s..s........",
      "s.ss.ssssssss",
      ".s..suuuuuuuu",
      ".s..s...uuuuu",
      "s.ss.sssssPss",
      ".su.s.......u",
      ".su.s........",
      ".su.s........",
      ".suus........",
      ".suus........",
      ".suuP........",
      ".suus........",
      ".suusu.......",
    ]
  `);
  expect(said('Attivazione', 'yesNo')).toEqual(said('Attivazione (si=1, no=0)'));
});

test('a blank says nothing', () => {
  expect(scaleDoubt(indicatorLike({ target: null, result: 10_000 }))).toBeNull();
  expect(scaleDoubt(indicatorLike({ target: 100, result: null }))).toBeNull();
});
