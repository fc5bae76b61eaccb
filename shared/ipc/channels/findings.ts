import { z } from 'zod';
import { FINDING_KINDS, finding } from '../../schemas/finding.ts';
import { id, year } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { editOutcome } from '../edit-outcome.ts';
import { fileToken } from './archive.ts';

/** Which findings are on screen: of a plan and year, a centre with those below it, a kind; those that were accepted only where asked for. */
export const shownFindings = z.strictObject({
  planId: id.optional(),
  year: year.optional(),
  centreId: id.nullable(),
  kind: z.enum(FINDING_KINDS).nullable(),
  withAccepted: z.boolean(),
});
export type ShownFindings = z.infer<typeof shownFindings>;

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
  /** Says that a finding is well as it is: it is hidden until what it speaks of changes. One step. */
  'findings:accept': channel(
    finding.pick({ kind: true, message: true, objectiveId: true, entity: true, rowId: true, field: true }),
    editOutcome,
  ),
  /** Lets an accepted finding be seen again, as one step. */
  'findings:show-again': channel(z.strictObject({ accepted: id }), editOutcome),
  /**
   * Asks where and writes the findings of a plan and year, narrowed as on screen, heaviest first, to send to an office; null when the person
   * closed the dialog.
   */
  'findings:write': channel(
    z.strictObject({ ...shownFindings.shape, format: z.enum(['pdf', 'xlsx']) }),
    z.strictObject({ token: fileToken, fileName: z.string(), findings: z.number().int() }).nullable(),
  ),
} as const;
