import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../electron/official/text/decode-text.ts';
import { utf8 } from '../vallechiara.ts';

const TEXT = 'Modalità: «già» l’8% è più di così, perché no?\r\nFine\f';
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
/** The characters of Windows-1252 that are not their own code point and that these tests use. */
const IN_1252: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94, '€': 0x80 };
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => IN_1252[character] ?? character.charCodeAt(0));

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian with its mark', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 big-endian with its mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 little-endian', utf16(TEXT, false)],
    ['UTF-16 big-endian', utf16(TEXT, true)],
    ['Windows-1252', windows1252(TEXT)],
    ['decomposed accents', utf8(TEXT.normalize('NFD'))],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes, 'a.txt')).toBe(TEXT);
  });

  test('reads what consoles of MS-DOS and old Macs write', () => {
    expect(decodeText(Uint8Array.from([0x8f, 0x20, 0x70, 0x69, 0x9d]), 'a.txt')).toBe('è più');
    expect(decodeText(Uint8Array.from([0x50, 0x69, 0x97, 0x20, 0x63, 0x6f, 0x73, 0x8d]), 'a.txt')).toBe('Più così');
  });

  test.each([
    ['two encodings mixed', Uint8Array.from([...utf8('Modalità '), ...windows1252('è')])],
    ['accents garbled before', utf8('ModalitÃ\u00a0 di attuazione')],
    ['accents lost before', utf8('Modalit\ufffd')],
    ['bytes of no encoding', Uint8Array.from([0x8f, 0x20, 0x90, 0x69, 0x9d, 0x81])],
    ['a UTF-16 file cut in the middle of a character', utf16(`\ufeff${TEXT}`, false).subarray(0, 21)],
    ['half a surrogate pair', utf16('\ufeffab\ud83d', false)],
    ['binary data', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0])],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(/^«a\.txt» .*: salvarlo come testo UTF-8, o importare il PDF\.$/u);
  });
});
