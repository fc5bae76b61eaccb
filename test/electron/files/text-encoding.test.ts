import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodedAs, guessEncoding } from '../../../electron/files/text-encoding.ts';

describe('the encoding of a text', () => {
  test.each([
    'Titolo è nuovo;Più caffè à la carte',
    'Perché no? Già fatto',
    'PERCHÉ',
    'Müller François',
    'così; 3° lotto',
    'Attività di «rete», già così',
  ])('%j is told in each that can write it', (text) => {
    for (const encoding of ['utf-8', 'windows-1252', 'cp850', 'macintosh'] as const) {
      const bytes = iconv.encode(text, encoding);
      expect(guessEncoding(bytes)).toEqual({ encoding, isCertain: true });
      expect(decodedAs(bytes, encoding)).toBe(text);
    }
  });

  test.each(['ecc… e così via', 'l’ente “aperto” – 5 €', '• voce', 'CITTÀ, QUALITÀ'])(
    '%j of Windows leaves no doubt',
    (text) => {
      expect(guessEncoding(iconv.encode(text, 'windows-1252'))).toEqual({ encoding: 'windows-1252', isCertain: true });
    },
  );

  test('is for a person to say where the same bytes make two texts', () => {
    // «Attività» of MS-DOS is «Attivit…» of Windows.
    expect(guessEncoding(iconv.encode('Attività', 'cp850'))).toEqual({ encoding: 'windows-1252', isCertain: false });
  });
});
