import { commonLines } from '../../../../shared/rules/merge/texts/common-lines.ts';
import { type DifferenceRun, wordDifferences } from '../../../components/text/word-differences.ts';

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
  // A number, a date or a word that changed is shown whole.
  if (!SPACE.test(reference) && !SPACE.test(value)) return [{ kind: 'added', text: value }];
  const runs = differencesByLine(reference, value);
  const sharesWords = runs.some(({ kind, text }) => kind === 'same' && WORD.test(text));
  return sharesWords ? runs : [{ kind: 'added', text: value }];
}

/** Lines that both have are the same; what is between them is compared word by word. */
function differencesByLine(before: string, after: string): readonly DifferenceRun[] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  const runs: DifferenceRun[] = [];
  let [from, start] = [0, 0];
  for (const [to, end] of [...commonLines(old, young), [old.length, young.length] as const]) {
    runs.push(...wordDifferences(withBreaks(old, from, to), withBreaks(young, start, end)));
    if (end < young.length) runs.push({ kind: 'same', text: withBreaks(young, end, end + 1) });
    [from, start] = [to + 1, end + 1];
  }
  return runs;
}

/** Some lines of a text, with the breaks that end them there. */
function withBreaks(lines: readonly string[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line, index) => (from + index < lines.length - 1 ? `${line}\n` : line))
    .join('');
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
    const paragraphs = same.filter((paragraph) => WORD.test(paragraph)).length;
    if (text.length >= WORTH_FOLDING) pieces.push({ kind: 'folded', paragraphs, text });
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

/** Places of the paragraphs of `base` that another version has differently, or not at all. */
export function touchedParagraphs(base: string, other: string): readonly number[] {
  const lines = base.split('\n');
  const kept = new Set(commonLines(lines, other.split('\n')).map(([place]) => place));
  return [...lines.keys()].filter((place) => !kept.has(place));
}

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
