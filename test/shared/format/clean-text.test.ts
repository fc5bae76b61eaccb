import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, cleanValue, isSameText } from '../../../shared/format/clean-text.ts';
import { lineText, longText } from '../../../shared/schemas/primitives.ts';
import { ODD_SPACES, UNSEEN_CHARACTERS } from './unseen-characters.ts';

describe('clean text', () => {
  test.each([
    ['a\r\nb\rc\u2028d\ve\u0085f\r\r\ng', 'a\nb\nc\nd\ne\nf\ng'],
    ['un\u00a0po’ di\u00adviso\u200b\ufeff', 'un po’ diviso'],
    ['\u0000via\u0007 i\u001b controlli\u0090', 'via i controlli'],
    ['Nicolo\u0300 e\u0301', 'Nicolò é'],
    ['famiglia 👩‍👩‍👧 cuore ❤️‍🔥 tasto 1️⃣ Scozia 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', null],
    ['نمی‌خواهم क्‍ष 葛\u{e0100}', null],
    ['mezzo \ud83d carattere', 'mezzo \ufffd carattere'],
    ['<b>non è HTML</b>', '<b>non è HTML</b>'],
  ])('%j becomes %j', (dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean ?? dirty);
    expect(longText.safeParse(clean ?? dirty).success).toBe(true);
  });

  test.each(ODD_SPACES)('%j is a space', (space) => {
    expect(cleanText(`un${space}testo`)).toBe('un testo');
    expect(cleanValue(`${space}${space}`)).toBe('');
  });

  test.each(UNSEEN_CHARACTERS)('%j is not there', (unseen) => {
    expect(cleanText(`2026_B02_01${unseen}`)).toBe('2026_B02_01');
    expect(cleanText(`te${unseen}sto`)).toBe('testo');
    expect(isSameText(`${unseen}`, '')).toBe(true);
  });

  test('a value of which nothing is seen is blank, a piece of one is not', () => {
    expect(cleanValue(' \t')).toBe('');
    expect(cleanValue('\n\n')).toBe('\n\n');
    expect(cleanText('\n ')).toBe('\n ');
    expect(cleanValue(' a ')).toBe(' a ');
  });

  test('two texts are the same where what differs is not seen', () => {
    expect(isSameText('un\u00a0testo\u200b', 'un testo')).toBe(true);
    expect(isSameText(' \t\u2060', '')).toBe(true);
    expect(isSameText('\n\n', '')).toBe(false);
    expect(isSameText('a ', 'a')).toBe(false);
  });

  test('on one line has neither line ends nor spaces at its ends', () => {
    expect(cleanLine('  a \r\n\t b\tc ')).toBe('a b c');
    expect(lineText.safeParse(cleanLine('a\nb')).success).toBe(true);
  });
});
