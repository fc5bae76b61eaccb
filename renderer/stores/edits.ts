import type { AcrossOutcome } from '../../shared/ipc/channels/across.ts';
import type { ChannelName, InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { EditOutcome } from '../../shared/ipc/edit-outcome.ts';
import type { SharedPatch } from '../../shared/schemas/objective-patch.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { refreshAcross } from './across-store.ts';
import { useArchive } from './archive-store.ts';
import { refreshFindings } from './findings-store.ts';
import { refreshObjective, showObjective, useObjective } from './objective-store.ts';
import { reloadArchive } from './reload-archive.ts';
import { dropTreeRow, updateTreeRow, useTree } from './tree-store.ts';
import { doubtVersions } from './versions-store.ts';
import { followObjective } from './year-on-screen.ts';

/** Channels that write rows of several objectives. */
type AcrossChannel = {
  [Name in ChannelName]: OutputOf<Name> extends AcrossOutcome ? Name : never;
}[ChannelName];

/** Channels that write and answer how things then stand. */
export type EditChannel = {
  [Name in ChannelName]: OutputOf<Name> extends EditOutcome ? Name : never;
}[ChannelName];

/**
 * Writes an edit and shows what came of it: the objective, its line in the tree, what can be undone. Resolves when all of it
 * is on screen. @throws Refusal; nothing was written then.
 */
export async function edit<Name extends EditChannel>(name: Name, input: InputOf<Name>): Promise<EditOutcome> {
  const outcome: EditOutcome = await ask(name, ...([input] as never));
  await showOutcome(outcome);
  return outcome;
}

/** Deletes an objective, and leaves the screen if it was on it. */
export async function deleteObjective(id: Id): Promise<void> {
  await edit('objectives:delete', { id });
  dropTreeRow(id);
  doubtVersions();
  if (useObjective.getState().id === id) await showObjective(null);
}

/** Takes back or does again one step, and shows where it happened. @returns its label, or null when there is none. */
export async function travel(direction: 'undo' | 'redo'): Promise<string | null> {
  const outcome = direction === 'undo' ? await ask('history:undo') : await ask('history:redo');
  if (outcome === null) return null;
  // It may be of another plan than the one on screen, and may have touched any number of objectives, registers and settings.
  if (outcome.objective !== null) useArchive.setState({ planId: outcome.objective.planId });
  await reloadArchive();
  const shown = outcome.objectiveId ?? useObjective.getState().id;
  await showObjective(useTree.getState().rows.some(({ id }) => id === shown) ? shown : null);
  followObjective();
  await showOutcome(outcome);
  return outcome.label;
}

/** Writes the same fields of several objectives: one step. @throws Refusal; none of them was written then. */
export async function writeMany(ids: readonly Id[], patch: SharedPatch): Promise<void> {
  await shownAnew(await ask('objectives:write-many', { ids: [...ids], patch }));
}

/** Takes the characters that nobody sees from what a finding points at, or from all of the archive when null: one step. */
export async function cleanTexts(target: InputOf<'findings:clean-texts'>): Promise<void> {
  await shownAnew(await ask('findings:clean-texts', target));
}

/** Brings results of the year before over, to a whole year or to one indicator: one step. */
export async function bringHistory(target: InputOf<'new-year:bring-history'>): Promise<void> {
  await shownAnew(await ask('new-year:bring-history', target));
}

/** Shows what came of an edit that may have touched any number of objectives and registers. */
async function shownAnew(outcome: EditOutcome): Promise<void> {
  await reloadArchive();
  await showObjective(useObjective.getState().id);
  followObjective();
  await showOutcome(outcome);
}

/** Replaces words over the archive, as one step. @throws Refusal; nothing was written then. */
export async function replaceOverArchive(wanted: InputOf<'replacing:write'>): Promise<void> {
  const outcome = await ask('replacing:write', wanted);
  await reloadArchive();
  await showObjective(useObjective.getState().id);
  await showOutcome(outcome);
}

/** Reads the registers again. */
export async function loadRegisters(): Promise<void> {
  useArchive.setState({ registers: await ask('registers:read') });
}

async function showOutcome({ objective, ...outcome }: EditOutcome): Promise<void> {
  await showObjectives({ ...outcome, objectives: objective === null ? [] : [objective] });
}

/** Writes rows of several objectives in one step, and shows all that came of it. @throws Refusal; nothing was written then. */
export async function editAcross<Name extends AcrossChannel>(name: Name, input: InputOf<Name>): Promise<void> {
  await showObjectives(await ask(name, ...([input] as never)));
}

async function showObjectives({ objectives, savedAt, undoState }: AcrossOutcome): Promise<void> {
  useArchive.setState({ savedAt, undoState });
  refreshFindings();
  for (const objective of objectives) {
    refreshObjective(objective);
    updateTreeRow(objective);
    refreshAcross(objective);
  }
  followObjective();
  if (objectives.some(namesWhatIsNew)) await loadRegisters();
}

/** Whether an objective names someone, or a value of a list, that the registers do not have yet: typed for the first time. */
function namesWhatIsNew(objective: AcrossOutcome['objectives'][number]): boolean {
  const { people, councillors, listItems } = useArchive.getState().registers;
  const known = new Set<Id | null>([null, ...[people, councillors, listItems].flat().map(({ id }) => id)]);
  const named = [
    objective.responsibleId,
    objective.councillorId,
    ...objective.phases.map(({ responsibleId }) => responsibleId),
    ...objective.participants.flatMap(({ personId, relationId }) => [personId, relationId]),
    objective.statusId,
    ...objective.indicators.map(({ typeId }) => typeId),
  ];
  return named.some((id) => !known.has(id));
}
