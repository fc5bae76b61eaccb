import { z } from 'zod';
import { finding } from '../../schemas/finding.ts';
import { id, year } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { editOutcome } from '../edit-outcome.ts';

export const findingChannels = {
  /**
   * Those of a plan and year, or of any where absent, page by page, so that a question in between need not wait for all. `version` null asks
   * anew: they are worked out once and then only where something changed; with the version of an answer it goes on in that list. A list that
   * was replaced meanwhile is answered from its beginning: `from` says where in the list of `version` this page stands.
   */
  'findings:page': channel(
    z.strictObject({
      version: z.number().int().nullable(),
      from: z.number().int().min(0),
      planId: id.optional(),
      year: year.optional(),
    }),
    z.strictObject({
      version: z.number().int(),
      from: z.number().int(),
      total: z.number().int(),
      findings: z.array(finding),
    }),
  ),
  /**
   * Takes away the characters that nobody sees, as one step: from one field that a finding points at, or, for null, from every text of the
   * archive.
   */
  'findings:clean-texts': channel(finding.pick({ entity: true, rowId: true, field: true }).nullable(), editOutcome),
  /** Takes away doubts of imports that somebody has looked at, as one step. */
  'findings:dismiss-doubts': channel(z.strictObject({ doubts: z.array(id).min(1) }), editOutcome),
} as const;
