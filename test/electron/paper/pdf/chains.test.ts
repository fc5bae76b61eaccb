import { expect, test } from 'vitest';
import { Chains } from '../../../../electron/paper/pdf/chains.ts';

test('each owner holds what it was given, in order, however much more it is than was known and in whatever order it is numbered', () => {
  const chains = new Chains(3, 2);
  const given = [
    [0, 2],
    [1, 0],
    [0, 1],
    [1, 9],
    [0, 5],
    [1, 3],
  ] as const;
  for (const [owner, thing] of given) chains.add(owner, thing);
  const heldBy = (owner: number) => {
    const held: number[] = [];
    for (let thing = chains.first(owner); thing !== -1; thing = chains.next(thing)) held.push(thing);
    return held;
  };
  expect([heldBy(0), heldBy(1), heldBy(2), heldBy(7)]).toEqual([[2, 1, 5], [0, 9, 3], [], []]);
});
