import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedText } from '../../../../../shared/rules/merge/texts/joined-text.ts';

const lines = fc
  .array(fc.constantFrom('', 'a', 'b', 'c', 'd', '😀', 'مرحبا'), { maxLength: 9 })
  .map((all) => all.join('\n'));

test('changes in different places are joined', () => {
  const base = 'uno\ndue\ntre\nquattro\ncinque';
  const mine = 'UNO\ndue\ntre\nquattro\ncinque';
  const theirs = 'uno\ndue\ntre\ncinque\nsei';
  expect(joinedText({ base, mine, theirs })).toBe('UNO\ndue\ntre\ncinque\nsei');
});

test('changes that touch or overlap are not joined', () => {
  const base = 'uno\ndue\ntre';
  expect(joinedText({ base, mine: 'UNO\ndue\ntre', theirs: 'uno\nDUE\ntre' })).toBeNull();
  expect(joinedText({ base, mine: 'uno\nmio\ndue\ntre', theirs: 'uno\nloro\ndue\ntre' })).toBeNull();
  expect(joinedText({ base, mine: 'uno', theirs: 'uno\ndue\ntre\nquattro' })).toBeNull();
  expect(joinedText({ base: '', mine: 'mio', theirs: 'loro' })).toBeNull();
  expect(joinedText({ base, mine: 'uno\n\ntre', theirs: 'uno\ntre' })).toBeNull();
});

test('what both changed alike is there once', () => {
  const base = 'uno\ndue\ntre\nquattro';
  const theirs = 'uno\nDUE\ntre\nquattro\ncinque';
  expect(joinedText({ base, mine: 'uno\nDUE\ntre\nquattro', theirs })).toBe(theirs);
});

test('a joined text that would be too long is not joined', () => {
  const base = 'a\n\n\n\nb';
  const mine = `${'m'.repeat(60_000)}\n\n\n\nb`;
  const theirs = `a\n\n\n\n${'t'.repeat(60_000)}`;
  expect(joinedText({ base, mine, theirs })).toBeNull();
  const joinedWith = (length: number) => joinedText({ base, mine, theirs: `a\n\n\n\n${'t'.repeat(length)}` });
  expect(joinedWith(39_996)).toHaveLength(100_000);
  expect(joinedWith(39_997)).toBeNull();
});

test('joining is the same from both sides, loses no line and leaves a joined text as it is', () => {
  fc.assert(
    fc.property(lines, lines, lines, (base, mine, theirs) => {
      const joined = joinedText({ base, mine, theirs });
      expect(joinedText({ base, mine: theirs, theirs: mine })).toBe(joined);
      expect(joinedText({ base, mine, theirs: base })).toBe(mine);
      if (joined === null) return;
      expect(joinedText({ base, mine: joined, theirs })).toBe(joined);
      const known = new Set(base.split('\n'));
      const written = [mine, theirs].flatMap((side) => side.split('\n').filter((line) => !known.has(line)));
      expect(joined.split('\n')).toEqual(expect.arrayContaining(written));
    }),
    { numRuns: 2_000 },
  );
});

test('long texts are joined at once, also when their lines repeat or have nothing in common', () => {
  const base = Array.from({ length: 10_000 }, (_, at) => `riga ${at}`);
  const join = (mine: readonly string[], theirs: readonly string[]) => {
    const started = performance.now();
    const joined = joinedText({ base: base.join('\n'), mine: mine.join('\n'), theirs: theirs.join('\n') });
    expect(performance.now() - started).toBeLessThan(2_000);
    return joined;
  };
  const mine = base.map((line, at) => (at % 100 === 0 ? 'mia' : line));
  const theirs = base.map((line, at) => (at % 100 === 50 ? 'loro' : line));
  expect(
    join(mine, theirs)
      ?.split('\n')
      .filter((line) => line === 'mia' || line === 'loro'),
  ).toHaveLength(200);
  const strange = base.map((_, at) => `altro ${(at * 7_919) % 97}`);
  expect(join(strange, base.toReversed())).toBeNull();
  expect(join(strange, theirs)).toBeNull();
});

/** Every text of up to four lines over two letters. */
const SHORT_TEXTS = [1, 2, 3, 4].flatMap((length) =>
  Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (__, at) => 'ab'[(bits >> at) & 1]).join('\n'),
  ),
);

test('of all short texts whose lines repeat, each joining is the same from both sides and stays as it is', () => {
  const faults: string[] = [];
  let joinings = 0;
  for (const base of SHORT_TEXTS) {
    for (const mine of SHORT_TEXTS) {
      for (const theirs of SHORT_TEXTS) {
        const joined = joinedText({ base, mine, theirs });
        const turned = joinedText({ base, mine: theirs, theirs: mine });
        if (joined !== turned) faults.push(JSON.stringify({ base, mine, theirs, joined, turned }));
        if (joined === null) continue;
        joinings += 1;
        const again = [mine, theirs].map((side) => joinedText({ base, mine: joined, theirs: side }));
        if (again.some((text) => text !== joined)) faults.push(JSON.stringify({ base, mine, theirs, joined, again }));
      }
    }
  }
  expect(faults).toEqual([]);
  // How many are joined: a rule that joins fewer, or more, is another rule.
  expect(joinings).toBe(4_444);
});
