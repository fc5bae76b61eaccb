import { expect, test } from 'vitest';
import { textWidth } from '../../../../electron/paper/layout/cell-lines.ts';
import { printableText } from '../../../../electron/paper/layout/printable-text.ts';

/** The text as printed, and the code points told. */
function printable(text: string): [string, string[]] {
  const told: string[] = [];
  const result = printableText(text, ({ codePoint }) => told.push(codePoint.toString(16)));
  return [result, told];
}

test.each([
  ['composes accents', 'perche\u0301', 'perché', []],
  ['makes tabs and rare spaces spaces', 'a\tb\u3000c', 'a b c', []],
  ['ends lines at Unicode separators', 'a\u2028b\u2029c', 'a\nb\nc', []],
  ['keeps what is invisible', 'ammi\u00adnistra\u200bzione\ufe0f', 'ammi\u00adnistra\u200bzione\ufe0f', []],
  ['gives pasted bullets a real one', '\uf0b7 primo', '• primo', ['f0b7']],
  ['replaces control and private characters', 'a\u0007b\ue123c', 'a\ufffdb\ufffdc', ['7', 'e123']],
  ['replaces half a pair', 'a\ud83d', 'a\ufffd', ['d83d']],
  ['keeps what the font lacks, and tells it', '😀 漢', '😀 漢', ['1f600', '6f22']],
  ['knows the letters of Europe', 'șłđżőЖΩא', 'șłđżőЖΩא', []],
])('%s', (_name, text, expected, told) => {
  expect(printable(text)).toEqual([expected, told]);
});

test('gives invisible characters no width, and lacking ones that of their replacement', () => {
  expect(textWidth('ammi\u00adnistra\u200bzione\ufe0f', 'value')).toBeCloseTo(textWidth('amministrazione', 'value'), 9);
  expect(textWidth('😀', 'value')).toBe(textWidth('\ufffd', 'value'));
});
