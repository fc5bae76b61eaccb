import { create } from 'zustand';
import type { Id } from '../../shared/schemas/primitives.ts';

/** Which objectives of the plan and year on screen are in the tree. Blank and null let everything through. */
export interface TreeFilter {
  /** Looked for in code and descriptions, case and accents ignored; every word must be there. */
  readonly text: string;
  /** A centre, with those below it. */
  readonly centreId: Id | null;
  readonly councillorId: Id | null;
  readonly responsible: string;
  readonly status: string;
  /** Only those with something to look at. */
  readonly found: boolean;
}

export const NO_FILTER: TreeFilter = {
  text: '',
  centreId: null,
  councillorId: null,
  responsible: '',
  status: '',
  found: false,
};

export const useTreeFilter = create<TreeFilter>()(() => NO_FILTER);
