import { create } from 'zustand';
import type { ObjectiveDetail } from '../../shared/schemas/objective-detail.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { refusalMessage } from '../refusal.ts';

/** The objective on screen: `id` is the one that was asked for, `objective` what came, `failure` why nothing did. */
export interface ObjectiveState {
  readonly id: Id | null;
  readonly objective: ObjectiveDetail | null;
  readonly failure: string | null;
}

export const useObjective = create<ObjectiveState>()(() => ({ id: null, objective: null, failure: null }));

/** Puts an objective on screen; the last one asked for wins, however late answers come. */
export async function showObjective(id: Id | null): Promise<void> {
  useObjective.setState({ id, failure: null, ...(id === null ? { objective: null } : {}) });
  if (id === null) return;
  try {
    const objective = await ask('objectives:read', { id });
    if (useObjective.getState().id === id) useObjective.setState({ objective });
  } catch (thrown) {
    if (useObjective.getState().id === id) useObjective.setState({ objective: null, failure: refusalMessage(thrown) });
  }
}

/** Takes in what an edit answered, if it is about the objective on screen. */
export function refreshObjective(detail: ObjectiveDetail): void {
  if (useObjective.getState().id === detail.id) useObjective.setState({ objective: detail, failure: null });
}
