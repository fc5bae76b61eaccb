import { z } from 'zod';
import { code } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { fileToken } from './archive.ts';
import { mergeSummary } from './merging.ts';

export const chosenFile = z.strictObject({ token: fileToken, fileName: z.string() });
export type ChosenFile = z.infer<typeof chosenFile>;

/** One field that the archive has otherwise than the file; values as they are printed. */
export const importDifference = z.strictObject({
  code,
  field: z.string(),
  inArchive: z.string(),
  inFile: z.string(),
});

/** What became of one file: all of it came in, or nothing. Problems are Italian sentences that say where they are. */
export const importOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('taken'),
    created: z.number().int(),
    unchanged: z.number().int(),
    problems: z.array(z.string()),
  }),
  /** The archive has some of its objectives with other values: they are looked at in a merge. */
  z.strictObject({
    kind: z.literal('conflict'),
    objectives: z.number().int(),
    differences: z.array(importDifference),
  }),
  /** Its schede are of another municipality, and nobody has said that they are to come in all the same. */
  z.strictObject({ kind: z.literal('otherMunicipality'), inFile: z.string(), inArchive: z.string() }),
  z.strictObject({ kind: z.literal('refused'), message: z.string(), problems: z.array(z.string()) }),
]);
export type ImportOutcome = z.infer<typeof importOutcome>;

export const importingChannels = {
  /** Asks for official schede (text or PDF); null when the person closed the dialog. */
  'importing:choose': channel(z.void(), z.strictObject({ files: z.array(chosenFile) }).nullable()),
  /**
   * Takes one file in, unless the archive has some of its objectives with other values. @param otherMunicipality whether it comes in also
   * when its schede are of another municipality.
   */
  'importing:take': channel(
    z.strictObject({ token: fileToken, otherMunicipality: z.boolean().optional() }),
    importOutcome,
  ),
  /** Begins one merge of files that the archive has otherwise. */
  'importing:merge': channel(z.strictObject({ tokens: z.array(fileToken).min(1) }), mergeSummary),
  /** Gives up the file that is being read, which is then refused with nothing of it taken; nothing to do where none is. */
  'importing:cancel': channel(z.void(), z.void()),
} as const;
