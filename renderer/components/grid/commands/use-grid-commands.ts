import { useRef } from 'react';
import { type CellCommands, cellCommands } from './cell-commands.ts';
import { type FillCommands, fillCommands } from './fill-commands.ts';
import type { GridWork } from './grid-work.ts';
import { type RowCommands, rowCommands } from './row-commands.ts';

export type GridCommands = CellCommands & RowCommands & FillCommands;

/** What can be done in a grid, whichever key, button or drag asks for it. */
export function useGridCommands<Row extends { readonly id: string }, Patch extends object>(
  work: GridWork<Row, Patch>,
): GridCommands {
  const before = useRef<string | null>(null);
  return { ...cellCommands(work, before), ...rowCommands(work), ...fillCommands(work) };
}
