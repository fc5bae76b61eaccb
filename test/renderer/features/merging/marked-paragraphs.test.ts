import { expect, test } from 'vitest';
import {
  foldedPieces,
  markedRuns,
  touchedParagraphs,
} from '../../../../renderer/features/merging/marked-paragraphs.ts';

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

test('few unchanged words are left to read', () => {
  expect(foldedPieces(markedRuns('uno\ndue parole\ntre', 'uno\ndue frasi\ntre')).map(({ kind }) => kind)).toEqual([
    'words',
    'words',
    'words',
  ]);
});

test('a paragraph that another version changed, took away or broke in two is not folded', () => {
  expect(new Set(touchedParagraphs('a b\nc d\ne f', 'a b\nc x\ne f'))).toEqual(new Set([1]));
  expect(touchedParagraphs('a b\nc d\ne f', 'a b\ne f')).toContain(1);
  const base = [LONG, LONG, 'fine'].join('\n');
  const changed = [LONG, `${LONG} più`, 'fine'].join('\n');
  const pieces = foldedPieces(markedRuns(base, base), new Set(touchedParagraphs(base, changed)));
  expect(pieces.map(({ kind }) => kind)).toEqual(['folded', 'words', 'words']);
});
