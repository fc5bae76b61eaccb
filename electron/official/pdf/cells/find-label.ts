import { labelText } from './label.ts';
import type { SheetLine } from './sheet.ts';

/** A word of the page with the style it is set in. `text` is folded as labels are. */
export interface LabelWord {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly line: number;
}

/** A label where it stands: the box of its words. Baselines of its first and last line. */
export interface FoundLabel {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly words: readonly LabelWord[];
}

/** Within a label, in em: the widest gap between words, and how far below the next line may stand. */
const WORD_GAP = 0.8;
const LINE_PITCH = { least: 0.6, most: 2 };
const SAME_LINE = 0.3;

/** The words of some lines, folded for comparison with labels. */
export function labelWords(lines: readonly SheetLine[]): readonly LabelWord[] {
  return lines.flatMap(({ runs }) =>
    runs.flatMap(({ words, baseline, size, line }) =>
      words.map(({ text, x, right }) => ({ text: labelText(text), x, right, baseline, size, line })),
    ),
  );
}

/**
 * Finds a label of several words. When it stands on one line anywhere, only such places are given; else those where it is
 * wrapped within a narrow column head.
 * @param label words as `labelText` gives them, or patterns.
 */
export function findLabels(words: readonly LabelWord[], label: readonly (string | RegExp)[]): FoundLabel[] {
  const [first, ...rest] = label;
  if (first === undefined) return [];
  const found = words.flatMap((word) => {
    const all = matches(word, first) ? followed([word], rest, words) : null;
    return all === null ? [] : [boxOf(all)];
  });
  const onOneLine = found.filter((box) => box.bottom - box.top < SAME_LINE * box.size);
  return onOneLine.length > 0 ? onOneLine : found;
}

function followed(
  found: readonly LabelWord[],
  [next, ...rest]: readonly (string | RegExp)[],
  words: readonly LabelWord[],
): readonly LabelWord[] | null {
  if (next === undefined) return found;
  const last = found.at(-1);
  if (last === undefined) return null;
  const box = boxOf(found);
  const after = words.find((word) => matches(word, next) && (isRightOf(last, word) || isBelow(box, last, word)));
  return after === undefined ? null : followed([...found, after], rest, words);
}

function isRightOf(last: LabelWord, word: LabelWord): boolean {
  const gap = word.x - last.right;
  return (
    Math.abs(word.baseline - last.baseline) < SAME_LINE * last.size &&
    gap > -0.1 * last.size &&
    gap < WORD_GAP * last.size
  );
}

function isBelow(box: FoundLabel, last: LabelWord, word: LabelWord): boolean {
  const pitch = (word.baseline - last.baseline) / last.size;
  return pitch > LINE_PITCH.least && pitch < LINE_PITCH.most && word.right > box.x && word.x < box.right;
}

function matches(word: LabelWord, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? word.text === wanted : wanted.test(word.text);
}

function boxOf(words: readonly LabelWord[]): FoundLabel {
  return {
    x: Math.min(...words.map((word) => word.x)),
    right: Math.max(...words.map((word) => word.right)),
    top: Math.min(...words.map((word) => word.baseline)),
    bottom: Math.max(...words.map((word) => word.baseline)),
    size: Math.max(...words.map((word) => word.size)),
    words,
  };
}
