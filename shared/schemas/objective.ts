import { z } from 'zod';
import { levelCode } from './level.ts';
import { code, hundredths, id, lineText, longText, year } from './primitives.ts';

/**
 * One objective of the tree, of any level. `year` is the year of a PEG objective, null above it. The print selects by
 * `shortDescription` and shows `title`. `weight` (hundredths) counts in means over objectives; a blank one weighs 1,00. `continuesId` is the
 * objective of the year before that it goes on from, a plain identity: what it names may be in another archive. `changeReason` says why the
 * approved plan is varied, until the variation is adopted.
 */
export const objective = z.strictObject({
  id,
  planId: id,
  level: levelCode,
  parentId: id.nullable(),
  code,
  year: year.nullable(),
  shortDescription: lineText,
  title: longText,
  councillorId: id.nullable(),
  centreId: id.nullable(),
  responsibleId: id.nullable(),
  implementation: longText,
  progressReport: longText,
  statusId: id.nullable(),
  weight: hundredths.min(0).nullable().default(null),
  continuesId: id.nullable().default(null),
  changeReason: longText.default(''),
});
export type Objective = z.infer<typeof objective>;
