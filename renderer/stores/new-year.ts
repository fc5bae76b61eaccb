import { counted } from '../../shared/format/counted.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { ask } from '../api.ts';
import { useArchive } from './archive-store.ts';
import { bringHistory } from './edits.ts';
import { useInterface } from './interface-store.ts';
import { showObjective } from './objective-store.ts';
import { reloadArchive } from './reload-archive.ts';
import { loadPlan, showYear } from './year-on-screen.ts';

/** Makes the year after, and brings it on screen. @throws Refusal; nothing was written then. */
export async function makeNewYear(wanted: InputOf<'new-year:make'>): Promise<OutputOf<'new-year:make'>> {
  const made = await ask('new-year:make', wanted);
  await reloadArchive();
  if (useArchive.getState().planId !== made.planId) await loadPlan(made.planId);
  await showYear(made.year);
  useArchive.setState({ savedAt: made.savedAt, undoState: made.undoState });
  useInterface.setState({ screen: 'objective' });
  await showObjective(made.objectiveIds[0] ?? null);
  return made;
}

/** Brings results of the year before over to the indicators of the year on screen. @returns what came of it, in words. @throws Refusal. */
export async function bringHistoryOfYear(): Promise<string> {
  const { planId, year } = useArchive.getState();
  if (planId === null || year === null)
    return 'Prima si sceglie un anno: sono i suoi valori degli anni precedenti che si aggiornano.';
  const { indicators } = await ask('new-year:behind', { planId, year });
  if (indicators === 0) return `I valori degli anni precedenti del ${year} sono già quelli del ${year - 1}.`;
  await bringHistory({ planId, year });
  return `Aggiornati i valori del ${year - 1} in ${counted(indicators, 'indicatore', 'indicatori')} del ${year}. Ctrl+Z li rimette.`;
}
