import { z } from 'zod';
import { direction } from './indicator.ts';
import { listLabel } from './list-label.ts';
import { hundredths, id, isoDate, lineText, longText, percentage, year } from './primitives.ts';

/* The rows of an objective as the grids write them: people, types and relations by name, blank to clear; types and
 * relations that their lists lack may be added to them. */

export const phasePatch = z
  .strictObject({
    description: longText,
    plannedStart: isoDate.nullable(),
    plannedEnd: isoDate.nullable(),
    actualStart: isoDate.nullable(),
    actualEnd: isoDate.nullable(),
    weight: percentage.nullable(),
    progress: percentage.nullable(),
    responsible: lineText,
    centreId: id.nullable(),
    note: longText,
  })
  .exactPartial();
export type PhasePatch = z.infer<typeof phasePatch>;

export const indicatorPatch = z
  .strictObject({
    description: longText,
    type: listLabel,
    unit: lineText,
    direction,
    weight: hundredths,
    target: hundredths.nullable(),
    result: hundredths.nullable(),
    /** Results of earlier years: null takes a year away; a year that is not named stays. */
    results: z.array(z.strictObject({ year, value: hundredths.nullable() })),
    note: longText,
  })
  .exactPartial();
export type IndicatorPatch = z.infer<typeof indicatorPatch>;

export const participantPatch = z
  .strictObject({
    name: lineText,
    relation: listLabel,
    commitment: percentage.nullable(),
    fromDate: isoDate.nullable(),
    toDate: isoDate.nullable(),
  })
  .exactPartial();
export type ParticipantPatch = z.infer<typeof participantPatch>;
