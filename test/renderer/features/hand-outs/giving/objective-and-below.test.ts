import { expect, test } from 'vitest';
import { objectiveAndBelow } from '../../../../../renderer/features/hand-outs/giving/objective-and-below.ts';
import { objectiveLike } from '../../../../support/objective-details.ts';

test('an objective goes with all that hangs from it, however far down, and with nothing else', () => {
  const mission = objectiveLike({ code: 'DUP_01' });
  const programme = objectiveLike({ code: 'DUP_01_0101', parentId: mission.id });
  const peg = objectiveLike({ code: '2026_A01_01', parentId: programme.id });
  const other = objectiveLike({ code: 'DUP_02' });
  const rows = [peg, other, programme, mission];
  expect(objectiveAndBelow(rows, mission.id)).toEqual([mission.id, programme.id, peg.id]);
  expect(objectiveAndBelow(rows, peg.id)).toEqual([peg.id]);
});
