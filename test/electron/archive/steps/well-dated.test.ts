import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellDated } from '../../../../electron/archive/steps/well-dated.ts';

const dated = (moments: string) => wellDated([...moments], (moment) => moment).join('');

test('things dated in their order stay, those that a wrong clock dated do not', () => {
  expect(dated('')).toBe('');
  expect(dated('aabc')).toBe('aabc');
  expect(dated('bcade')).toBe('bcde');
  expect(dated('bzcde')).toBe('bcde');
  expect(dated('zbc')).toBe('bc');
});

test('as many stay as can, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }), (numbers) => {
      const kept = wellDated(numbers, String);
      expect(kept).toEqual(kept.toSorted((one, other) => one - other));
      // Every subset in order, by brute force.
      let most = 0;
      for (let set = 0; set < 2 ** numbers.length; set += 1) {
        const some = numbers.filter((_, index) => (set >> index) & 1);
        if (some.every((number, index) => index === 0 || number >= (some[index - 1] ?? 0)))
          most = Math.max(most, some.length);
      }
      expect(kept).toHaveLength(most);
    }),
  );
});
