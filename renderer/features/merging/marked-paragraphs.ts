import { type DifferenceRun, wordDifferences } from '../../components/text/word-differences.ts';

/** A piece of a value on screen: its words, or a stretch that is the same and is folded away. */
export type Piece =
  | { readonly kind: 'words'; readonly runs: readonly DifferenceRun[] }
  | { readonly kind: 'folded'; readonly paragraphs: number; readonly text: string };

/** What is the same is folded from this many letters on: less is read sooner than opened. */
const WORTH_FOLDING = 160;

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/** A value with the words marked in which it differs from another; whole where nothing is shared, or there is nothing to compare. */
export function markedRuns(reference: string | null, value: string): readonly DifferenceRun[] {
  if (reference === value) return [{ kind: 'same', text: value }];
  if (reference === null || reference === '') return [{ kind: 'added', text: value }];
  // A number, a date or a word that changed is told whole.
  if (!SPACE.test(reference) && !SPACE.test(value)) return [{ kind: 'added', text: value }];
  const runs = wordDifferences(reference, value);
  const sharesWords = runs.some(({ kind, text }) => kind === 'same' && WORD.test(text));
  return sharesWords ? runs : [{ kind: 'added', text: value }];
}

/** A value in pieces; paragraphs without a difference are folded, unless another version differs there. */
export function foldedPieces(
  runs: readonly DifferenceRun[],
  touched: ReadonlySet<number> = new Set(),
): readonly Piece[] {
  const pieces: Piece[] = [];
  let same: string[] = [];
  const settle = () => {
    const text = same.join('');
    if (text.length >= WORTH_FOLDING) pieces.push({ kind: 'folded', paragraphs: same.length, text });
    else if (text !== '') pieces.push({ kind: 'words', runs: [{ kind: 'same', text }] });
    same = [];
  };
  for (const [index, paragraph] of paragraphsOf(runs).entries()) {
    if (!touched.has(index) && paragraph.every(({ kind }) => kind === 'same')) {
      same.push(paragraph.map(({ text }) => text).join(''));
    } else {
      settle();
      pieces.push({ kind: 'words', runs: paragraph });
    }
  }
  settle();
  return pieces;
}

/** Places of the paragraphs of `base` in which another version differs from it. */
export function touchedParagraphs(base: string, other: string): readonly number[] {
  const touched: number[] = [];
  let at = 0;
  for (const { kind, text } of wordDifferences(base, other)) {
    const last = kind === 'added' ? at : at + breaksIn(text);
    if (kind !== 'same') for (let index = at; index <= last; index += 1) touched.push(index);
    at = last;
  }
  return touched;
}

const breaksIn = (text: string) => text.split('\n').length - 1;

/** The runs of each paragraph, with the line break that ends it. */
function paragraphsOf(runs: readonly DifferenceRun[]): readonly (readonly DifferenceRun[])[] {
  const paragraphs: DifferenceRun[][] = [[]];
  for (const { kind, text } of runs) {
    for (const [index, line] of text.split(/(?<=\n)/u).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ kind, text: line });
    }
    if (text.endsWith('\n')) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
