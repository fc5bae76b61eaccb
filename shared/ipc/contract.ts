import type { z } from 'zod';
import type { Channel } from './channel.ts';
import { acrossChannels } from './channels/across.ts';
import { archiveChannels } from './channels/archive.ts';
import { backupChannels } from './channels/backups.ts';
import { diagnosticsChannels } from './channels/diagnostics.ts';
import { findingChannels } from './channels/findings.ts';
import { handOutChannels } from './channels/hand-outs.ts';
import { healthChannels } from './channels/health.ts';
import { historyChannels } from './channels/history.ts';
import { importingChannels } from './channels/importing.ts';
import { mergingChannels } from './channels/merging.ts';
import { newYearChannels } from './channels/new-year.ts';
import { objectiveChannels } from './channels/objectives.ts';
import { paperChannels } from './channels/papers.ts';
import { printingChannels } from './channels/printing.ts';
import { registerChannels } from './channels/registers.ts';
import { replacingChannels } from './channels/replacing.ts';
import { reviewChannels } from './channels/reviews.ts';
import { rowChannels } from './channels/rows.ts';
import { salvageChannels } from './channels/salvage.ts';
import { tableChannels } from './channels/tables.ts';
import { versionChannels } from './channels/versions.ts';
import { windowChannels } from './channels/window.ts';
import { yearChannels } from './channels/year.ts';

/** Everything the renderer may ask of the application: channel name to its input and output. */
export const contract = {
  ...archiveChannels,
  ...backupChannels,
  ...objectiveChannels,
  ...rowChannels,
  ...replacingChannels,
  ...acrossChannels,
  ...registerChannels,
  ...historyChannels,
  ...findingChannels,
  ...healthChannels,
  ...diagnosticsChannels,
  ...importingChannels,
  ...printingChannels,
  ...paperChannels,
  ...handOutChannels,
  ...reviewChannels,
  ...newYearChannels,
  ...yearChannels,
  ...versionChannels,
  ...mergingChannels,
  ...tableChannels,
  ...salvageChannels,
  ...windowChannels,
} as const satisfies Record<string, Channel>;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
/** What the caller writes (before parsing) and what the handler receives (after). */
export type InputOf<Name extends ChannelName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends ChannelName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends ChannelName> = z.output<Contract[Name]['output']>;

/** One handler a channel: leaving one out, or answering the wrong thing, does not compile. */
export type Handlers = {
  readonly [Name in ChannelName]: (input: ParsedInputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;
};
