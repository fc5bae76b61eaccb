import { linkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heapBytes, textBytes } from '../../../electron/files/json/json-heap.ts';
import { patiently } from '../../../electron/files/patiently.ts';
import { readDocumentBytes, tooLargeForText } from '../../../electron/files/read-document-bytes.ts';
import { sameContents } from '../../../electron/files/same-contents.ts';
import { textChunks } from '../../../electron/files/text-chunks.ts';
import { decodedAs, guessEncoding, isGarbled } from '../../../electron/files/text-encoding.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What two files are held to be that have these bytes. */
function compared(one: Buffer | string, other: Buffer | string): boolean {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'uno'), one);
  writeFileSync(join(folder, 'altro'), other);
  return sameContents(join(folder, 'uno'), join(folder, 'altro'));
}

test('files are the same by their bytes, or as one file of two names; one that is missing is like none', () => {
  const piece = 1_000_000;
  for (const length of [0, 1, piece - 1, piece, piece + 1, 2 * piece]) {
    const bytes = Buffer.alloc(length, 7);
    expect([length, compared(bytes, Buffer.from(bytes))]).toEqual([length, true]);
    if (length === 0) continue;
    const other = Buffer.from(bytes);
    other[length - 1] = 8;
    expect([length, compared(bytes, other)]).toEqual([length, false]);
  }
  expect(compared('uno', 'uno ')).toBe(false);
  const folder = temporaryFolder();
  const [one, linked, none] = ['uno', 'legato', 'nessuno'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(one, 'x');
  linkSync(one, linked);
  expect([sameContents(one, linked), sameContents(one, none), sameContents(none, one)]).toEqual([true, false, false]);
});

describe('a file that is refused', () => {
  const refusal = (code: string, cause?: Error) =>
    Object.assign(new Error(code, { cause }), code === '' ? {} : { code });
  const tried = (...answers: readonly (Error | string)[]) => {
    const waits: number[] = [];
    let at = 0;
    const action = () => {
      const answer = answers[at];
      at += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const patience = { pauses: [1, 2], wait: (pause: number) => void waits.push(pause) };
    let told: unknown;
    try {
      told = patiently(action, patience);
    } catch (error) {
      told = error instanceof Error ? error.message : error;
    }
    return [told, waits, at];
  };

  test.each(['EPERM', 'EBUSY', 'EACCES'])('as %s is tried again after each pause, and once more', (code) => {
    expect(tried('fatto')).toEqual(['fatto', [], 1]);
    expect(tried(refusal(code), 'fatto')).toEqual(['fatto', [1], 2]);
    expect(tried(refusal(code), refusal(code), 'fatto')).toEqual(['fatto', [1, 2], 3]);
    expect(tried(refusal(code), refusal(code), refusal(code), 'tardi')).toEqual([code, [1, 2], 3]);
    expect(tried(refusal('', refusal(code)), 'fatto')).toEqual(['fatto', [1], 2]);
  });

  test('in another way is not tried again', () => {
    expect(tried(refusal('ENOSPC'), 'fatto')).toEqual(['ENOSPC', [], 1]);
    expect(tried(refusal('', refusal('')), 'fatto')).toEqual(['', [], 1]);
  });
});

test('a document is read up to a hundred megabytes, a text up to forty', () => {
  const path = join(temporaryFolder(), 'grande.pdf');
  writeFileSync(path, '');
  truncateSync(path, 100_000_000);
  expect(readDocumentBytes(path)).toHaveLength(100_000_000);
  truncateSync(path, 100_000_001);
  expect(() => readDocumentBytes(path)).toThrow('più grande di 100 MB');
  expect(() => readDocumentBytes(temporaryFolder())).toThrow('non è un file');
  expect(() => readDocumentBytes(`${path}.altro`)).toThrow("non c'è");
  expect(tooLargeForText({ length: 40_000_000 } as Uint8Array)).toBeNull();
  expect(tooLargeForText({ length: 40_000_001 } as Uint8Array)).toContain('più grande di 40 MB');
});

test('a text goes out in pieces of at least so many characters, and nothing for nothing', () => {
  const chunks = (...pieces: readonly string[]) => [...textChunks(pieces, 3)].map(String);
  expect(chunks('a', 'b', 'c', 'd', 'efgh')).toEqual(['abc', 'defgh']);
  expect(chunks('abc', '')).toEqual(['abc']);
  expect(chunks('ab')).toEqual(['ab']);
  expect(chunks()).toEqual([]);
});

test('what a JSON text takes of memory is reckoned by its values and its texts, wide ones twice', () => {
  expect(['', 'ab', 'aÿ', 'aĀ', '😀'].map(textBytes)).toEqual([0, 2, 2, 4, 4]);
  const [value, text] = [56, 16];
  expect(heapBytes('12')).toBe(0);
  expect(heapBytes('{"a":1}')).toBe(value + text + 2);
  expect(heapBytes('[1,2]')).toBe(2 * value);
  expect(heapBytes('"ab"')).toBe(text + 3);
  expect(heapBytes('"aÿ"')).toBe(text + 3);
  expect(heapBytes('"aĀ"')).toBe(text + 6);
  expect(heapBytes('"a€""ab"')).toBe(text + 6 + text + 3);
  // What stands in a text opens nothing, not even after a quotation mark that is of it.
  expect(heapBytes('"{[,"')).toBe(text + 4);
  expect(heapBytes(String.raw`"\"{"`)).toBe(text + 4);
  expect(heapBytes(String.raw`"\\"[`)).toBe(text + 3 + value);
});

describe('the encoding of a text without a mark', () => {
  const encodingOf = (...bytes: readonly number[]) => guessEncoding(Uint8Array.from(bytes)).encoding;
  const repeated = (count: number, ...bytes: readonly number[]) => Array.from({ length: count }, () => bytes).flat();

  test('is UTF-16 where the zeros of its high bytes are more than a third of all, and no other byte is zero', () => {
    expect(encodingOf(...repeated(4, 0x61, 0))).toBe('utf-16le');
    expect(encodingOf(...repeated(4, 0, 0x61))).toBe('utf-16be');
    expect(encodingOf(...repeated(3, 0x61, 0), 0x61)).toBe('utf-8');
    expect(encodingOf(...repeated(4, 0x61, 0, 0x61, 0, 0x61, 0x20))).toBe('utf-8');
    expect(encodingOf(...repeated(4, 0x61, 0, 0x61, 0, 0x61, 0x20), 0x61, 0)).toBe('utf-16le');
    expect(encodingOf(...repeated(4, 0, 0x61, 0, 0x61, 0x20, 0x61))).toBe('utf-8');
    expect(encodingOf(...repeated(4, 0, 0x61, 0, 0x61, 0x20, 0x61), 0, 0x61)).toBe('utf-16be');
    expect(encodingOf(...repeated(4, 0x61, 0), 0, 0)).toBe('utf-8');
    expect(encodingOf(...repeated(4, 0, 0x61), 0, 0)).toBe('utf-8');
    // The first four thousand bytes tell.
    expect(encodingOf(...repeated(2_048, 0x61, 0), 0, 0x61)).toBe('utf-16le');
  });

  test('is told by a mark where there is one', () => {
    expect(encodingOf(0xff, 0xfe)).toBe('utf-16le');
    expect(encodingOf(0xfe, 0xff)).toBe('utf-16be');
    for (const byte of [0xff, 0xfe]) expect(encodingOf(byte, byte)).not.toMatch(/utf/u);
  });

  test('shows where it was taken for another', () => {
    expect(['cittÃ\u00a0', 'lâ€™ente', 'x\ufffd', 'Â°'].map(isGarbled)).toEqual([true, true, true, true]);
    expect(['città', 'Ã', 'â€ '].map(isGarbled)).toEqual([false, false, false]);
    expect(decodedAs(Uint8Array.of(0xe0), 'utf-8')).toBeNull();
  });
});
