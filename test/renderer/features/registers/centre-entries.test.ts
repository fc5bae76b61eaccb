import { expect, test } from 'vitest';
import { centreEntries, possibleParents } from '../../../../renderer/features/registers/centre-entries.ts';
import { type Centre, centre } from '../../../../shared/schemas/centre.ts';

const id = (last: number) => `01890000-0000-7000-8000-00000000000${last}`;
function some(number: number, parent: number | null): Centre {
  return centre.parse({
    id: id(number),
    code: `C${number}`,
    longName: `Centro ${number}`,
    shortName: '',
    parentId: parent === null ? null : id(parent),
    position: number,
  });
}

test('each centre stands under its own, and one in a ring is not lost', () => {
  const centres = [some(1, null), some(2, 4), some(3, 1), some(4, 1), some(5, 6), some(6, 5)];
  const shown = centreEntries(centres).map(({ note, depth }) => `${'.'.repeat(depth ?? 0)}${note}`);
  expect(shown).toEqual(['C1', '.C3', '.C4', '..C2', 'C5', '.C6']);
});

test('a centre may not stand under itself nor under what is below it', () => {
  const centres = [some(1, null), some(2, 1), some(3, 2), some(4, null)];
  expect(possibleParents(centres, some(1, null).id).map(({ code }) => code)).toEqual(['C4']);
});
