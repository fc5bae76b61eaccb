import { z } from 'zod';
import { id, isoDate, percentage, position } from './primitives.ts';

/** A person involved in an objective (Soggetti coinvolti); commitment is a percentage in hundredths. */
export const participant = z.strictObject({
  id,
  objectiveId: id,
  position,
  personId: id.nullable(),
  relationId: id.nullable(),
  commitment: percentage.nullable(),
  fromDate: isoDate.nullable(),
  toDate: isoDate.nullable(),
});
export type Participant = z.infer<typeof participant>;
