import { useCallback, useEffect, useMemo } from 'react';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { useObjective } from '../../stores/objective-store.ts';
import { chosenLines, NOTHING_CHOSEN, stretched, toggled, useTreeChoice } from './tree-choice.ts';
import type { TreeLine } from './tree-lines.ts';

/** The choice of several lines, and what keys and mouse do with it. */
export interface LineChoice {
  readonly isChosen: (id: Id) => boolean;
  /** The chosen rows on screen. */
  readonly rows: readonly TreeRow[];
  readonly toggle: (id: Id) => void;
  /** Chooses from where the choice began, or from the active line, to another one. */
  readonly stretch: (active: number, to: number) => void;
  readonly all: () => void;
  /** @returns whether anything was chosen. */
  readonly clear: () => boolean;
}

/** Chooses lines of the tree, and says how many they are. */
export function useLineChoice(lines: readonly TreeLine[]): LineChoice {
  const choice = useTreeChoice();
  const rows = useMemo(() => chosenLines(lines, choice).map(({ row }) => row), [lines, choice]);
  const { length } = rows;
  useEffect(() => {
    if (length > 1) announce(`${length} obiettivi scelti`);
  }, [length]);
  return {
    isChosen: useCallback((id) => choice.ids.has(id), [choice]),
    rows,
    toggle: useCallback((id) => {
      const { id: shown, objective } = useObjective.getState();
      useTreeChoice.setState((before) => toggled(before, id, objective === null ? null : shown));
    }, []),
    stretch: (active, to) => useTreeChoice.setState((before) => stretched(before, lines, active, to)),
    all: () => useTreeChoice.setState({ ids: new Set(lines.map(({ row }) => row.id)) }),
    clear: useCallback(() => {
      const had = useTreeChoice.getState().ids.size > 0;
      if (had) useTreeChoice.setState(NOTHING_CHOSEN);
      return had;
    }, []),
  };
}
