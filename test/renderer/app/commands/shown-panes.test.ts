import { expect, test } from 'vitest';
import { hasRoomForThree, shownPanes, toggledPane } from '../../../../renderer/app/commands/shown-panes.ts';
import type { InterfaceState } from '../../../../renderer/stores/interface-store.ts';

const AT_FIRST = { treeFolded: false, previewFolded: false, sidePane: 'tree', screen: 'objective' } as const;
type Panes = Pick<InterfaceState, keyof typeof AT_FIRST>;

test('a window of 1366 pixels has room for three panes up to letters at 125 %', () => {
  expect([100, 125, 150, 200].map((zoom) => hasRoomForThree(1366, zoom))).toEqual([true, true, false, false]);
});

test.each([
  ['with room for three', true, 'Anteprima: non si vede più.', 'Anteprima: si vede.'],
  ['with room for one', false, "Anteprima: si vede al posto dell'albero.", 'Anteprima: non si vede più.'],
])('%s, Ctrl+3 always shows or folds the preview', (_, hasRoom, first, second) => {
  let state: Panes = AT_FIRST;
  for (const expected of [first, second]) {
    const before = shownPanes(state, hasRoom).preview;
    const { change, words } = toggledPane('preview', state, hasRoom);
    state = { ...state, ...change };
    expect(shownPanes(state, hasRoom).preview).toBe(!before);
    expect(words).toBe(expected);
  }
});

test('the tree comes back in the place of the preview, and by itself when the preview is folded', () => {
  const preview: Panes = { ...AT_FIRST, ...toggledPane('preview', AT_FIRST, false).change };
  expect(shownPanes(preview, false)).toEqual({ tree: false, preview: true });
  const tree = toggledPane('tree', preview, false);
  expect(tree.words).toBe("Albero: si vede al posto dell'anteprima.");
  expect(shownPanes({ ...preview, ...tree.change }, false)).toEqual({ tree: true, preview: false });
  const folded = { ...preview, ...toggledPane('preview', preview, false).change };
  expect(shownPanes(folded, false)).toEqual({ tree: true, preview: false });
});

test('from another screen Ctrl+3 goes back to the objective, where the preview is', () => {
  const { change } = toggledPane('preview', { ...AT_FIRST, screen: 'settings' }, true);
  expect(shownPanes({ ...AT_FIRST, screen: 'settings', ...change }, true)).toEqual({ tree: true, preview: true });
});
