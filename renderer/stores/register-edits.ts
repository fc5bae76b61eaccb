import type { ChannelName, InputOf } from '../../shared/ipc/contract.ts';
import { isoInstant } from '../../shared/schemas/primitives.ts';
import type { Settings } from '../../shared/schemas/settings.ts';
import { ask } from '../api.ts';
import { useArchive } from './archive-store.ts';
import { showObjective, useObjective } from './objective-store.ts';
import { reloadArchive } from './reload-archive.ts';

/** Channels that change a register. */
export type RegisterEdit = Exclude<Extract<ChannelName, `registers:${string}`>, `registers:${'read' | 'uses'}`>;

/** Changes a register, and shows it wherever it is named: tree, objective, findings. @throws Refusal; nothing was written then. */
export async function editRegister<Name extends RegisterEdit>(name: Name, input: InputOf<Name>): Promise<void> {
  await ask(name, ...([input] as never));
  await showWritten();
}

/** Changes how the municipality reckons and prints. @throws Refusal; nothing was written then. */
export async function writeSettings(patch: Partial<Settings>): Promise<void> {
  await ask('archive:write-settings', patch);
  await showWritten();
}

async function showWritten(): Promise<void> {
  useArchive.setState({ savedAt: isoInstant.parse(new Date().toISOString()) });
  const { id } = useObjective.getState();
  await Promise.all([reloadArchive(), id === null ? null : showObjective(id)]);
}
