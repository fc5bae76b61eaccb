import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { schedeOfText } from '../../support/schede-of-text.ts';
import { utf8, VALLECHIARA } from './vallechiara.ts';

const LINES = VALLECHIARA.split('\n');
const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme' }));
const place = fc.nat(LINES.length - 1);

/** Reads bytes; an expected failure is an AppError, anything else fails the test. */
function read(bytes: Uint8Array): void {
  try {
    const { schede, problems } = schedeOfText(bytes, 'a.txt');
    expect(schede.length + problems.length).toBeGreaterThan(0);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
}

describe('whatever is given to the text reader', () => {
  test('bytes are read or refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), read), { numRuns: 200 });
  });

  test('lines of schede in any order are read or refused', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120 }), (lines) => read(utf8(lines.join('\n')))),
      { numRuns: 200 },
    );
  });

  test('a scheda with lines lost, doubled or put in is read or refused', () => {
    const edit = fc.record({ at: place, remove: fc.nat(4), insert: fc.array(line, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const lines = [...LINES];
        for (const { at, remove, insert } of edits) lines.splice(at, remove, ...insert);
        read(utf8(lines.join('\n')));
      }),
      { numRuns: 100 },
    );
  });
});
