import type { InterfaceState } from '../../stores/interface-store.ts';

/** Which panes stand beside the objective. */
export interface ShownPanes {
  readonly tree: boolean;
  readonly preview: boolean;
}

type PaneState = Pick<InterfaceState, 'treeFolded' | 'previewFolded' | 'sidePane' | 'screen'>;

/** Narrower than this, in rem, three panes would leave the objective no room: then it is tree or preview. */
const LEAST = 68;
const REM_PX = 16;

/** Whether a window is wide enough for tree, objective and preview, letters at `zoom` percent. */
export function hasRoomForThree(widthPx: number, zoom: number): boolean {
  return widthPx / ((REM_PX * zoom) / 100) >= LEAST;
}

/** The panes to show; where there is room for one alone, the one that was asked for last. */
export function shownPanes({ treeFolded, previewFolded, sidePane, screen }: PaneState, hasRoom: boolean): ShownPanes {
  // Grids across objectives take the whole window.
  if (takesAll(screen)) return { tree: false, preview: false };
  const preview = !previewFolded && screen === 'objective';
  const both = !treeFolded && preview;
  if (!both || hasRoom) return { tree: !treeFolded, preview };
  return { tree: sidePane === 'tree', preview: sidePane === 'preview' };
}

/** What Ctrl+1 and Ctrl+3 change: what is seen is folded, what is not is shown, in the place of the other where need be. */
export function toggledPane(
  pane: keyof ShownPanes,
  state: PaneState,
  hasRoom: boolean,
): { readonly change: Partial<PaneState>; readonly words: string } {
  const name = pane === 'tree' ? 'Albero' : 'Anteprima';
  if (shownPanes(state, hasRoom)[pane]) {
    return {
      change: pane === 'tree' ? { treeFolded: true } : { previewFolded: true },
      words: `${name}: non si vede più.`,
    };
  }
  const change: Partial<PaneState> =
    pane === 'tree'
      ? { treeFolded: false, sidePane: pane, ...(takesAll(state.screen) ? { screen: 'objective' } : {}) }
      : // The preview stands beside the objective alone.
        { previewFolded: false, sidePane: pane, screen: 'objective' };
  const { tree, preview } = shownPanes({ ...state, ...change }, hasRoom);
  const hidden =
    pane === 'tree' ? state.screen === 'objective' && !state.previewFolded && !preview : !state.treeFolded && !tree;
  const place = hidden ? (pane === 'tree' ? " al posto dell'anteprima" : " al posto dell'albero") : '';
  return { change, words: `${name}: si vede${place}.` };
}

function takesAll(screen: PaneState['screen']): boolean {
  return screen === 'phases' || screen === 'indicators';
}
