import { z } from 'zod';
import {
  newCentre,
  tableChannels,
  tableMatching,
  tablePreview,
  tableReading,
} from '../../../../shared/ipc/channels/tables.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import type { ThreadContract } from '../../../threads/thread-messages.ts';

const path = z.string();

/** A table as it is read, without what only the window's archive knows. */
const lookedAt = tablePreview
  .omit({ token: true, matching: true, remembered: true })
  .extend({ suggested: tableMatching.omit({ planId: true }) });
export type LookedAtTable = z.infer<typeof lookedAt>;

/** What the thread that holds a table while a person matches its columns is asked. Paths are absolute. */
export const tableDeskContract = {
  /** Tells what a file is; of any table, how it seems to be read. `own` is a workbook of ours, or open data. */
  open: {
    input: z.strictObject({ path }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('own') }),
      z.strictObject({ kind: z.literal('table'), reading: tableReading }),
    ]),
  },
  look: { input: z.strictObject({ path, reading: tableReading }), output: lookedAt },
  /** Tries a matching against an archive, read by a connection of its own. */
  check: {
    input: z.strictObject({
      path,
      archivePath: z.string(),
      reading: tableReading,
      matching: tableMatching,
      newCentres: z.array(newCentre).readonly(),
      today: isoDate,
    }),
    output: tableChannels['tables:check'].output,
  },
} as const satisfies ThreadContract;
