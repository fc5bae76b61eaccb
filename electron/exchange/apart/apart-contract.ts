import { z } from 'zod';
import { sheetChoice } from '../../../shared/ipc/channels/tables.ts';
import { packageManifest } from '../../../shared/schemas/package-manifest.ts';
import { problem } from '../../../shared/schemas/problem.ts';
import { keptContent } from '../../archive/hand-outs/package-contents.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';
import type { ChosenTableFile } from '../spreadsheets/read-chosen-table.ts';

/** Parsed where it was read, and as large as an archive: only that it is there is looked at. */
const ours = <Value extends object>() => z.custom<Value>((value) => typeof value === 'object' && value !== null);

const path = z.string();

/** What the thread that reads files between offices is asked. Paths are absolute. */
export const apartContract = {
  /** The content comes packed: copied from thread to thread as it is, it would be in memory three times. */
  package: {
    input: z.strictObject({ path }),
    output: z.strictObject({ manifest: packageManifest, content: keptContent }),
  },
  /** What refuses a table cell by cell comes as its problems, since an error loses them between threads. */
  table: {
    input: z.strictObject({ path, reading: sheetChoice.nullable() }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('read'), chosen: ours<ChosenTableFile>() }),
      z.strictObject({ kind: z.literal('refused'), problems: z.array(problem) }),
    ]),
  },
} as const satisfies ThreadContract;
