import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The tabs of an objective, in their order on screen. */
export const OBJECTIVE_TABS = ['dati', 'modalita', 'stato', 'soggetti', 'fasi', 'indicatori', 'storia'] as const;
export type ObjectiveTab = (typeof OBJECTIVE_TABS)[number];

/** What takes the place of the objective in the middle of the window. */
export type Screen = 'objective' | 'registers' | 'settings' | 'findings';

/** How a person has arranged the window. Widths are in pixels. Kept between runs, for each archive; it is no data of it. */
export interface InterfaceState {
  readonly screen: Screen;
  readonly tab: ObjectiveTab;
  readonly treeFolded: boolean;
  readonly previewFolded: boolean;
  readonly treeWidth: number;
  readonly previewWidth: number;
  /** Text zoom in percent, 100 to 200. */
  readonly zoom: number;
  /** The cell or field that a finding leads to, until it is reached. */
  readonly target: Target | null;
}

/** A field of the objective or of one of its rows. */
export interface Target {
  readonly entity: 'objective' | 'phase' | 'indicator' | 'participant';
  readonly rowId: string;
  readonly field: string | null;
}

export const useInterface = create<InterfaceState>()(
  persist(
    (): InterfaceState => ({
      screen: 'objective',
      tab: 'dati',
      treeFolded: false,
      previewFolded: false,
      treeWidth: 280,
      previewWidth: 380,
      zoom: 100,
      target: null,
    }),
    {
      name: 'pegaso-interface',
      partialize: ({ screen: _screen, target: _target, ...kept }) => kept,
    },
  ),
);
