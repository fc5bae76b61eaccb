import { z } from 'zod';
import { paperKind, paperOptions } from '../../schemas/paper.ts';
import { id, year } from '../../schemas/primitives.ts';
import { printSelection } from '../../schemas/selection.ts';
import { channel } from '../channel.ts';
import { writtenFile } from './hand-outs.ts';

export const paperChannels = {
  /**
   * Asks where, then writes a paper over the objectives of a year: as they are today, or as a closed check froze them. Null when the person closed
   * the dialog; a workbook has no pages. Progress comes as that of any exchange.
   */
  'papers:write': channel(
    z.strictObject({
      planId: id,
      year,
      reviewId: id.nullable(),
      selection: printSelection.pick({ text: true, centre: true, only: true }),
      options: paperOptions,
      format: z.enum(['pdf', 'xlsx', 'ods']),
    }),
    z.strictObject({ file: writtenFile, objectives: z.number().int(), pages: z.number().int().nullable() }).nullable(),
  ),
  /** The pages of a paper of today: the phases of one objective on their axis, or the list of its centre. */
  'papers:preview': channel(
    z.strictObject({ objectiveId: id, kind: paperKind }),
    z.strictObject({ pdf: z.base64(), pages: z.number().int() }),
  ),
} as const;
