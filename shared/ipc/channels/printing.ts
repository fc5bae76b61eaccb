import { z } from 'zod';
import { frozenBy } from '../../schemas/frozen-by.ts';
import { id, isoDate } from '../../schemas/primitives.ts';
import { printSelection } from '../../schemas/selection.ts';
import { channel } from '../channel.ts';
import { fileToken } from './archive.ts';

export const printedFile = z.strictObject({ token: fileToken, fileName: z.string() });

export const printingChannels = {
  'printing:count': channel(
    z.strictObject({ selection: printSelection }),
    z.strictObject({ objectives: z.number().int() }),
  ),
  /** The pages of one objective, the same bytes as its print without the cover. */
  'printing:preview': channel(
    z.strictObject({ objectiveId: id }),
    z.strictObject({ pdf: z.base64(), pages: z.number().int() }),
  ),
  /** Asks where, then prints; null when the person closed the dialog. Progress comes as `printing:progress` with this job. */
  'printing:start': channel(
    z.strictObject({
      job: z.string().min(1),
      selection: printSelection,
      /** What froze the schede, whose date then stands on the cover; as they are today when absent. */
      of: frozenBy.optional(),
      date: isoDate,
      split: z.enum(['objective', 'centre']).nullable(),
      pageNumbers: z.boolean(),
    }),
    z
      .strictObject({
        files: z.array(printedFile),
        objectives: z.number().int(),
        pages: z.number().int(),
        problems: z.array(z.string()),
      })
      .nullable(),
  ),
  'printing:cancel': channel(z.strictObject({ job: z.string().min(1) }), z.void()),
  'printing:open': channel(z.strictObject({ token: fileToken }), z.void()),
  'printing:reveal': channel(z.strictObject({ token: fileToken }), z.void()),
  'printing:send-to-printer': channel(z.strictObject({ token: fileToken }), z.void()),
} as const;
