import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foldedPieces,
  markedRuns,
  touchedParagraphs,
} from '../../../../../renderer/features/merging/entries/marked-paragraphs.ts';

const LONG = 'Una frase che non cambia e che nessuno vuole leggere di nuovo. '.repeat(4);

test('a number, a date or a word is marked whole, a sentence by its words', () => {
  expect(markedRuns('20,00', '25,00')).toEqual([{ kind: 'added', text: '25,00' }]);
  expect(markedRuns('', '25,00')).toEqual([{ kind: 'added', text: '25,00' }]);
  expect(markedRuns('25,00', '25,00')).toEqual([{ kind: 'same', text: '25,00' }]);
  expect(markedRuns('entro il mese di marzo', 'entro il mese di aprile').map(({ kind }) => kind)).toEqual([
    'same',
    'removed',
    'added',
  ]);
  expect(markedRuns('tutto diverso', 'altre parole')).toEqual([{ kind: 'added', text: 'altre parole' }]);
});

test('unchanged paragraphs are folded where there is much to fold, and none of the text is lost', () => {
  const before = ['Prima riga.', LONG, LONG, 'Ultima riga.'].join('\n');
  const after = ['Prima riga nuova.', LONG, LONG, 'Ultima riga.'].join('\n');
  const pieces = foldedPieces(markedRuns(before, after));
  expect(pieces.map(({ kind }) => kind)).toEqual(['words', 'folded']);
  expect(pieces[1]).toMatchObject({ paragraphs: 3 });
  const text = pieces.map((piece) =>
    piece.kind === 'folded'
      ? piece.text
      : piece.runs.flatMap((run) => (run.kind === 'removed' ? [] : [run.text])).join(''),
  );
  expect(text.join('')).toBe(after);
});

test('whatever two texts are, the marked one keeps all of its letters', () => {
  const text = fc
    .array(fc.constantFrom('uno', 'due ', '\n', '\n\n', ', ', 'tre'), { maxLength: 20 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = markedRuns(before, after);
      expect(runs.flatMap((run) => (run.kind === 'removed' ? [] : [run.text])).join('')).toBe(after);
      const read = foldedPieces(runs).flatMap((piece) =>
        piece.kind === 'folded'
          ? [piece.text]
          : piece.runs.flatMap((run) => (run.kind === 'removed' ? [] : [run.text])),
      );
      expect(read.join('')).toBe(after);
    }),
  );
});

test('a change at either end of a text of a hundred thousand letters leaves its middle folded', () => {
  const middle = Array.from({ length: 600 }, (_, index) => `${LONG} ${index}`);
  const runs = markedRuns(['Da qui', ...middle, 'fin qui'].join('\n'), ['Da lì', ...middle, 'fin lì'].join('\n'));
  expect(foldedPieces(runs).map(({ kind }) => kind)).toEqual(['words', 'folded', 'words']);
});

test('few unchanged words are left to read', () => {
  expect(foldedPieces(markedRuns('uno\ndue parole\ntre', 'uno\ndue frasi\ntre')).map(({ kind }) => kind)).toEqual([
    'words',
    'words',
    'words',
  ]);
});

test('a paragraph that another version changed, took away or broke in two is not folded', () => {
  expect(touchedParagraphs('a b\nc d\ne f', 'a b\nc x\ne f')).toEqual([1]);
  expect(touchedParagraphs('a b\nc d\ne f', 'a b\ne f')).toEqual([1]);
  expect(touchedParagraphs('a b\nc d', 'a b\nnuovo\nc d')).toEqual([]);
  const base = [LONG, LONG, 'fine'].join('\n');
  const changed = [LONG, `${LONG} più`, 'fine'].join('\n');
  const pieces = foldedPieces(markedRuns(base, base), new Set(touchedParagraphs(base, changed)));
  expect(pieces.map(({ kind }) => kind)).toEqual(['folded', 'words', 'words']);
});
