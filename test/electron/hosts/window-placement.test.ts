import { expect, test } from 'vitest';
import { reachablePlacement } from '../../../electron/hosts/window-placement.ts';

const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 };
const BESIDE = { x: 1366, y: -200, width: 1920, height: 1040 };
const remembered = { x: 1500, y: 0, width: 1400, height: 900, maximized: false };

test('the window comes back where it was while that place is on a screen', () => {
  expect(reachablePlacement(remembered, [LAPTOP, BESIDE])).toEqual(remembered);
  expect(reachablePlacement({ ...remembered, x: -1250 }, [LAPTOP])).toMatchObject({ x: -1250 });
});

test('a place that is gone, or a title bar out of reach, becomes the middle of the main screen', () => {
  const middle = { x: 0, y: 0, width: 1366, height: 728, maximized: false };
  expect(reachablePlacement(remembered, [LAPTOP])).toEqual(middle);
  expect(reachablePlacement({ ...remembered, x: 0, y: -40 }, [LAPTOP])).toEqual(middle);
  expect(reachablePlacement(null, [BESIDE])).toEqual({ x: 1643, y: -64, width: 1366, height: 768, maximized: false });
});

test('the window is never larger than its screen, and stays maximised', () => {
  const large = { x: 0, y: 0, width: 3000, height: 2000, maximized: true };
  expect(reachablePlacement(large, [LAPTOP])).toEqual({ ...LAPTOP, maximized: true });
});
