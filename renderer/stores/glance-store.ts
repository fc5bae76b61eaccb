import { create } from 'zustand';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';

/** The year at a glance as it was last told: shown at once when one comes back to it, and brought up to date behind it. */
interface GlanceState {
  readonly planId: Id | null;
  readonly year: number | null;
  readonly told: OutputOf<'year:glance'> | null;
}

const NO_GLANCE: GlanceState = { planId: null, year: null, told: null };

export const useGlance = create<GlanceState>()(() => NO_GLANCE);

let lastGlance = 0;

/** Asks for the year at a glance of a plan. Rejects with what the application refuses. */
export async function readGlance(planId: Id, year: number): Promise<void> {
  lastGlance += 1;
  const mine = lastGlance;
  const told = await ask('year:glance', { planId, year });
  if (lastGlance === mine) useGlance.setState({ planId, year, told });
}

/** Forgets it: it is of another archive. */
export function forgetGlance(): void {
  lastGlance += 1;
  useGlance.setState(NO_GLANCE);
}
