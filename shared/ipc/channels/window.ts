import { z } from 'zod';
import { channel } from '../channel.ts';
import { chosenFile } from './importing.ts';

/** What the program around the page knows or can do, and the page by itself cannot. */
export const windowChannels = {
  /** The files that a person dropped on the window since this was last asked, once the bridge has handed each to the host. */
  'dropped:take': channel(z.void(), z.strictObject({ files: z.array(chosenFile) })),
  /** Pastes what the system's clipboard holds where the focus is, as its keys would: a page may not read the clipboard. */
  'clipboard:paste': channel(z.void(), z.void()),
} as const;
