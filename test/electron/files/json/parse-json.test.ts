import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonTooLarge } from '../../../../electron/files/json/json-heap.ts';
import { jsonParser, parseJson } from '../../../../electron/files/json/parse-json.ts';

/** A text in pieces of some lengths, round and round. */
function parsedIn(text: string, lengths: readonly number[]): unknown {
  const parser = jsonParser();
  for (let [at, turn] = [0, 0]; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    parser.write(text.slice(at, at + length));
    at += length;
  }
  return parser.end();
}

const outcome = (work: () => unknown): unknown => {
  try {
    return { value: work() };
  } catch (error) {
    return error instanceof SyntaxError ? 'SyntaxError' : error;
  }
};

describe('JSON of a foreign file', () => {
  it('says what JSON.parse says, whatever the pieces and the spaces', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.jsonValue(), lengths, fc.constantFrom(0, 2, '\t'), (value, pieces, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parsedIn(text, pieces)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const lists = fc.record({ a: fc.array(fc.jsonValue(), { maxLength: 3 }), 'b"\\': fc.jsonValue() });
    fc.assert(
      fc.property(lists, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', ':', '{', 'x'), (value, at, put) => {
        const text = JSON.stringify(value);
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + put + text.slice(place + 1);
        expect(outcome(() => parsedIn(changed, [3]))).toEqual(outcome(() => JSON.parse(changed)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is made of each item of a list, which need not be the item', () => {
    const parser = jsonParser({ item: (name, item, index) => `${name} ${index}: ${JSON.stringify(item)}` });
    parser.write('{"rows":[{"a":1},[2]],"other":{"rows":[3]}}');
    expect(parser.end()).toEqual({ rows: ['rows 0: {"a":1}', 'rows 1: [2]'], other: { rows: [3] } });
  });

  it('gives up before the memory is full, also when it comes in pieces', () => {
    const parser = jsonParser({ mostBytes: 10_000 });
    parser.write('{"rows":[');
    expect(() => {
      for (let row = 0; row < 1_000; row += 1) parser.write('{"a":1},');
    }).toThrow(JsonTooLarge);
    expect(() => parseJson(`[${'[],'.repeat(8_000_000)}[]]`)).toThrow(JsonTooLarge);
  });
});
