import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedOrder } from '../../../../../shared/rules/merge/writing/joined-order.ts';

const joined = (lead: string, other: string) => joinedOrder([...lead], [...other]).join('');

test('rows follow the row they followed, in the order of the one that leads', () => {
  expect(joined('abc', 'abc')).toBe('abc');
  expect(joined('cba', 'abxc')).toBe('cbxa');
  expect(joined('xab', 'aby')).toBe('xaby');
  expect(joined('axb', 'ab')).toBe('axb');
});

test('rows put in one place by both are taken by turns, each side in its order', () => {
  expect(joined('apb', 'aqb')).toBe('apqb');
  expect(joined('aqb', 'apb')).toBe('apqb');
  expect(joined('azpb', 'aqb')).toBe('aqzpb');
});

test('it makes no difference in which order several come in', () => {
  const letters = (all: string) => fc.shuffledSubarray([...all]).map((chosen) => `X${chosen.join('')}Y`);
  fc.assert(
    fc.property(letters('adgk'), letters('behl'), letters('cfim'), (one, other, third) => {
      expect(joined(joined(one, other), third)).toBe(joined(joined(one, third), other));
      expect(joined(one, other)).toBe(joined(other, one));
    }),
  );
});
