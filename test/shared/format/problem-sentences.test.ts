import { expect, test } from 'vitest';
import { problemSentences } from '../../../shared/format/problem-sentences.ts';

const at = (line: number, message: string, file = 'a.txt') => ({ message, place: { file, page: 1, line } });

test('what is said twice is told once with its places, each once; of another file it is told again', () => {
  const problems = [at(3, 'Non va.'), at(5, 'Manca.'), at(4, 'Non va.'), at(3, 'Non va.'), at(3, 'Non va.', 'b.txt')];
  expect(problemSentences(problems)).toEqual([
    'a.txt, pagina 1, riga 3; pagina 1, riga 4: Non va.',
    'a.txt, pagina 1, riga 5: Manca.',
    'b.txt, pagina 1, riga 3: Non va.',
  ]);
});

test('beyond five places the others are counted', () => {
  const places = (count: number) => Array.from({ length: count }, (_, line) => at(line + 1, 'Non va.'));
  const five = 'a.txt, pagina 1, riga 1; pagina 1, riga 2; pagina 1, riga 3; pagina 1, riga 4; pagina 1, riga 5';
  expect(problemSentences(places(5))).toEqual([`${five}: Non va.`]);
  expect(problemSentences(places(6))).toEqual([`${five}; e in un altro punto: Non va.`]);
  expect(problemSentences(places(99))).toEqual([`${five}; e in altri 94 punti: Non va.`]);
});
