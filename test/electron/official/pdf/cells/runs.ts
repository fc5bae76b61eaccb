import type { SheetRun } from '../../../../../electron/official/pdf/cells/sheet.ts';

/** Characters of this type are half an em wide. */
export const SIZE = 10;
const WIDE = SIZE / 2;

/** A run of words of half an em a character, as a program draws it whole. */
export function run(text: string, x: number, baseline: number, more: Partial<SheetRun> = {}): SheetRun {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const from = x + index * WIDE;
    return { text: word, x: from, right: from + word.length * WIDE, initial: WIDE };
  });
  return { text, x, right: x + text.length * WIDE, baseline, size: SIZE, font: 'Arial', line: 1, words, ...more };
}

export const textsOf = (runs: readonly SheetRun[]): string => runs.map(({ text }) => text).join(' ');
