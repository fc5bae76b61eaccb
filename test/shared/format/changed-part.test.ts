import { expect, test } from 'vitest';
import { changedPart } from '../../../shared/format/changed-part.ts';

const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => `p${from + at}`).join(' ');

test('of two long texts what differs is told, with some words around it; short ones and blank ones are told whole', () => {
  expect(changedPart('100,00', '80,00')).toEqual(['100,00', '80,00']);
  expect(changedPart('', words(0, 200))).toEqual(['', words(0, 200)]);
  const [head, tail] = [words(0, 100), words(200, 100)];
  expect(changedPart(`${head} cinque incontri ${tail}`, `${head} sei incontri\n${tail}`)).toEqual([
    `[…] ${words(92, 8)} cinque incontri ${words(200, 8)} […]`,
    `[…] ${words(92, 8)} sei incontri\n${words(200, 8)} […]`,
  ]);
  expect(changedPart(head, `${head}\nE poi altro.`)).toEqual([
    `[…] ${words(91, 9)}`,
    `[…] ${words(91, 9)}\nE poi altro.`,
  ]);
  // A word said twice is not counted for both ends.
  expect(changedPart(`${head} sì sì`, `${head} sì`)).toEqual([`[…] ${words(92, 8)} sì sì`, `[…] ${words(92, 8)} sì`]);
});
