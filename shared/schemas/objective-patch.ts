import { z } from 'zod';
import { listLabel } from './list-label.ts';
import { code, id, lineText, longText, year } from './primitives.ts';

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
  })
  .exactPartial();
export type ObjectivePatch = z.infer<typeof objectivePatch>;
