import { z } from 'zod';
import { frozenBy } from '../../schemas/frozen-by.ts';
import { paperKind, paperOptions } from '../../schemas/paper.ts';
import { code, id, isoDate, lineText, year } from '../../schemas/primitives.ts';
import { printSelection } from '../../schemas/selection.ts';
import { channel } from '../channel.ts';
import { writtenFile } from './hand-outs.ts';

export const paperChannels = {
  /**
   * Asks where, then writes a paper over the objectives of a year: as they are today, or as a closed check or a version froze them. Null when the person closed
   * the dialog; a workbook has no pages. Progress comes as that of any exchange.
   */
  'papers:write': channel(
    z.strictObject({
      planId: id,
      year,
      of: frozenBy.nullable(),
      selection: printSelection.pick({ text: true, centre: true, only: true }),
      options: paperOptions,
      format: z.enum(['pdf', 'xlsx', 'ods']),
    }),
    z.strictObject({ file: writtenFile, objectives: z.number().int(), pages: z.number().int().nullable() }).nullable(),
  ),
  /** The versions of a plan and year, of which papers can be printed, the last first. */
  'papers:versions': channel(
    z.strictObject({ planId: id, year }),
    z.strictObject({ versions: z.array(z.strictObject({ id, date: isoDate, act: lineText })) }),
  ),
  /** Asks where, then writes what is varied since the last version, as the ending of the chosen file says. */
  'papers:write-proposal': channel(
    z.strictObject({ planId: id, year }),
    z.strictObject({ file: writtenFile, objectives: z.number().int(), pages: z.number().int().nullable() }).nullable(),
  ),
  /** Asks where, then prints the official schede as a closed check or a version froze them, with its date. */
  'papers:print-schede': channel(
    z.strictObject({ of: frozenBy, centre: code.nullable(), split: z.literal('centre').nullable() }),
    z.strictObject({ files: z.array(writtenFile), pages: z.number().int() }).nullable(),
  ),
  /** The pages of a paper of today: the phases of one objective on their axis, or the list of its centre. */
  'papers:preview': channel(
    z.strictObject({ objectiveId: id, kind: paperKind }),
    z.strictObject({ pdf: z.base64(), pages: z.number().int() }),
  ),
} as const;
