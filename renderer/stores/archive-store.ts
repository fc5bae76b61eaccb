import { create } from 'zustand';
import type { ArchiveSummary } from '../../shared/ipc/channels/archive.ts';
import type { Registers } from '../../shared/ipc/channels/registers.ts';
import type { UndoState } from '../../shared/ipc/edit-outcome.ts';
import type { Plan } from '../../shared/schemas/plan.ts';
import type { Id, IsoInstant } from '../../shared/schemas/primitives.ts';

/** What the window knows of the open archive. The archive itself owns the data; this is the last answer it gave. */
export interface ArchiveState {
  readonly archive: ArchiveSummary | null;
  readonly registers: Registers;
  /** The plan on screen. */
  readonly planId: Id | null;
  /** The year on screen; null for all of the plan's. */
  readonly year: number | null;
  readonly undoState: UndoState;
  /** When something was last written from this window. */
  readonly savedAt: IsoInstant | null;
}

const NO_REGISTERS: Registers = { plans: [], centres: [], people: [], councillors: [], listItems: [], bands: [] };

export const NO_ARCHIVE: ArchiveState = {
  archive: null,
  registers: NO_REGISTERS,
  planId: null,
  year: null,
  undoState: { undo: null, redo: null },
  savedAt: null,
};

export const useArchive = create<ArchiveState>()(() => NO_ARCHIVE);

/** The plan on screen, as the registers have it now. */
export function usePlan(): Plan | null {
  return useArchive(({ registers, planId }) => registers.plans.find(({ id }) => id === planId) ?? null);
}

/** Whether the open archive may be written; fields and commands that write are disabled when it may not. */
export function useWritable(): boolean {
  return useArchive(({ archive }) => archive?.access === 'write');
}
