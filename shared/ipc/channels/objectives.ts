import { z } from 'zod';
import { levelCode } from '../../schemas/level.ts';
import { objectiveDetail } from '../../schemas/objective-detail.ts';
import { objectivePatch, sharedPatch } from '../../schemas/objective-patch.ts';
import { code, hundredths, id, lineText, longText, year } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';
import { editOutcome } from '../edit-outcome.ts';

/** One line of the tree. */
export const treeRow = z.strictObject({
  id,
  parentId: id.nullable(),
  planId: id,
  level: levelCode,
  code,
  year: year.nullable(),
  title: longText,
  shortDescription: lineText,
  status: lineText,
  centreId: id.nullable(),
  councillorId: id.nullable(),
  responsible: lineText,
  weight: hundredths.nullable(),
});
export type TreeRow = z.infer<typeof treeRow>;

/** A part of a text that a search hit: `marked` runs are the hits. */
export const snippet = z.strictObject({
  part: z.enum(['code', 'title', 'texts', 'phases', 'indicators']),
  runs: z.array(z.strictObject({ text: z.string(), marked: z.boolean() })),
});
export const searchHit = z.strictObject({ id, code, title: longText, snippets: z.array(snippet) });
export type SearchHit = z.infer<typeof searchHit>;

export const objectiveChannels = {
  /** Every objective of a plan, in order of code. */
  'objectives:tree': channel(z.strictObject({ planId: id }), z.strictObject({ rows: z.array(treeRow) })),
  /**
   * Which objectives that a plan and year have, or all its years for null, are planned otherwise than the last version that was approved has them;
   * `stamp` names the answer. @param seen the stamp of the last answer: `ids` is null where it still holds.
   */
  'objectives:varied': channel(
    z.strictObject({ planId: id, year: year.nullable(), seen: z.string().nullable() }),
    z.strictObject({ stamp: z.string(), ids: z.array(id).nullable() }),
  ),
  'objectives:search': channel(
    z.strictObject({ query: z.string().max(500), limit: z.number().int().min(1).max(500).default(50) }),
    z.strictObject({ hits: z.array(searchHit) }),
  ),
  'objectives:read': channel(z.strictObject({ id }), objectiveDetail),
  'objectives:create': channel(
    z.strictObject({
      planId: id,
      level: levelCode,
      parentId: id.nullable(),
      code,
      year: year.nullable(),
      title: longText,
      centreId: id.nullable().default(null),
    }),
    editOutcome,
  ),
  'objectives:write': channel(
    z.strictObject({ id, patch: objectivePatch, typing: z.boolean().default(false) }),
    editOutcome,
  ),
  /** Writes the same fields of several objectives as one step: all of them, or none where one does not allow it. */
  'objectives:write-many': channel(z.strictObject({ ids: z.array(id).min(1), patch: sharedPatch }), editOutcome),
  'objectives:duplicate': channel(z.strictObject({ id, code }), editOutcome),
  'objectives:delete': channel(z.strictObject({ id }), editOutcome),
} as const;
