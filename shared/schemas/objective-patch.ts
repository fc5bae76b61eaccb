import { z } from 'zod';
import { listLabel } from './list-label.ts';
import { code, hundredths, id, lineText, longText, year } from './primitives.ts';

/** Fields of an objective as a form writes them: people and lists by the name that was typed, blank to clear. */
export const objectivePatch = z
  .strictObject({
    code,
    year: year.nullable(),
    parentId: id.nullable(),
    shortDescription: lineText,
    title: longText,
    councillor: lineText,
    centreId: id.nullable(),
    responsible: lineText,
    implementation: longText,
    progressReport: longText,
    status: listLabel,
    weight: hundredths.min(0).nullable(),
    changeReason: longText,
  })
  .exactPartial();
export type ObjectivePatch = z.infer<typeof objectivePatch>;

/** What several objectives may be given at once. */
export const sharedPatch = objectivePatch.pick({
  responsible: true,
  centreId: true,
  status: true,
  parentId: true,
  year: true,
  weight: true,
});
export type SharedPatch = z.infer<typeof sharedPatch>;
