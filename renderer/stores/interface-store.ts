import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ChosenFile } from '../../shared/ipc/channels/importing.ts';
import type { SharedPatch } from '../../shared/schemas/objective-patch.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { TextZoom } from '../theme/text-zoom.ts';

/** The tabs of an objective, in their order on screen. */
export const OBJECTIVE_TABS = [
  'dati',
  'modalita',
  'stato',
  'soggetti',
  'fasi',
  'indicatori',
  'verifica',
  'storia',
] as const;
export type ObjectiveTab = (typeof OBJECTIVE_TABS)[number];

/** What takes the place of the objective in the middle of the window. */
export type Screen =
  | 'objective'
  | 'registers'
  | 'settings'
  | 'findings'
  | 'handOuts'
  | 'merge'
  | 'reviews'
  | 'versions'
  | 'phases'
  | 'indicators';

/** The dialogs of the window. */
export type DialogName =
  | 'newObjective'
  | 'newYear'
  | 'duplicate'
  | 'print'
  | 'list'
  | 'gantt'
  | 'changeMany'
  | 'import'
  | 'handOut'
  | 'return'
  | 'comparison'
  | 'bringBack'
  | 'restore'
  | 'check'
  | 'importTable'
  | 'replace'
  | 'exportTable'
  | 'shortcuts'
  | 'diagnostics'
  | 'guide'
  | 'about';

/** How a person has arranged the window. Sizes are in rem. Kept between runs, for each archive; it is no data of it. */
export interface InterfaceState {
  readonly screen: Screen;
  readonly tab: ObjectiveTab;
  readonly treeFolded: boolean;
  readonly previewFolded: boolean;
  /** The one asked for last: where there is room for one alone, it is shown. */
  readonly sidePane: 'tree' | 'preview';
  readonly treeSize: number;
  readonly previewSize: number;
  readonly zoom: TextZoom;
  /** The year last on screen of each plan; null for all of them. A plan that is not here shows its latest. */
  readonly years: Readonly<Record<Id, number | null>>;
  /** Widths that were given to columns, in rem: by grid (`phases`), then by key of the column. */
  readonly columnWidths: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Whether the rows of grids take one line each, their texts cut. */
  readonly oneLineRows: boolean;
  /** The objectives that were on screen, the last first. */
  readonly recentObjectives: readonly Id[];
  /** Whether the lines of the tree have room for two lines of text. */
  readonly twoLineTree: boolean;
  /** The dialog over the window; one at a time. */
  readonly dialog: DialogName | null;
  /** Whether the years of the plan are there to be chosen. */
  readonly yearsOpen: boolean;
  /** The objectives chosen in the tree that the dialog is about; null where it is to ask. */
  readonly chosenIds: readonly Id[] | null;
  /** What the dialog is to change in them. */
  readonly changed: keyof SharedPatch;
  /** The objective that the dialog is to hang a new one from; null where it is about the one on screen. */
  readonly newBelow: Id | null;
  /** The objective to hand out, with those below it; null where the dialog is to ask. */
  readonly handOutOf: Id | null;
  /** The one objective to print; null where the dialog is to ask which. */
  readonly printOf: Id | null;
  /** The frozen version that the comparison begins with; null where the dialog is to ask. */
  readonly comparedWith: Id | null;
  /** The received hand-out to return; null where the dialog is to ask, if there is more than one. */
  readonly returnOf: Id | null;
  /** Dropped files that the dialog begins with. */
  readonly dropped: readonly ChosenFile[];
  /** The cell or field that a finding leads to, until it is reached. */
  readonly target: Target | null;
}

/** A field of the objective or of one of its rows, or a person of the registers. */
export interface Target {
  readonly entity: 'objective' | 'phase' | 'indicator' | 'participant' | 'person';
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
      sidePane: 'tree',
      treeSize: 20,
      previewSize: 26,
      zoom: 100,
      years: {},
      columnWidths: {},
      oneLineRows: false,
      recentObjectives: [],
      twoLineTree: false,
      dialog: null,
      yearsOpen: false,
      chosenIds: null,
      changed: 'responsible',
      newBelow: null,
      handOutOf: null,
      printOf: null,
      comparedWith: null,
      dropped: [],
      returnOf: null,
      target: null,
    }),
    {
      name: 'pegaso-interface',
      partialize: ({
        screen: _screen,
        dialog: _dialog,
        yearsOpen: _yearsOpen,
        chosenIds: _chosenIds,
        changed: _changed,
        newBelow: _newBelow,
        handOutOf: _handOutOf,
        printOf: _printOf,
        comparedWith: _comparedWith,
        dropped: _dropped,
        returnOf: _returnOf,
        target: _target,
        ...kept
      }) => kept,
    },
  ),
);
