import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../../../renderer/components/values/clean-text.ts';
import { lineText, longText } from '../../../../shared/schemas/primitives.ts';

describe('clean text', () => {
  test.each([
    ['a\r\nb\rc\u2028d\ve', 'a\nb\nc\nd\ne'],
    ['un\u00a0po’ di\u00adviso\u200b\ufeff', 'un po’ diviso'],
    ['\u0000via\u0007 i\u001b controlli\u0090', 'via i controlli'],
    ['famiglia 👩‍👩‍👧 e\u0301', 'famiglia 👩‍👩‍👧 e\u0301'],
    ['mezzo \ud83d carattere', 'mezzo \ufffd carattere'],
    ['<b>non è HTML</b>', '<b>non è HTML</b>'],
  ])('%j becomes %j', (dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
    expect(longText.safeParse(clean).success).toBe(true);
  });

  test('on one line has neither line ends nor spaces at its ends', () => {
    expect(cleanLine('  a \r\n\t b\tc ')).toBe('a b c');
    expect(lineText.safeParse(cleanLine('a\nb')).success).toBe(true);
  });
});
