import { z } from 'zod';
import { id, isoDate, longText, percentage, position } from './primitives.ts';

/** One step of an objective. Weight and progress are percentages in hundredths; blank is null, never zero. */
export const phase = z.strictObject({
  id,
  objectiveId: id,
  position,
  description: longText,
  plannedStart: isoDate.nullable(),
  plannedEnd: isoDate.nullable(),
  actualStart: isoDate.nullable(),
  actualEnd: isoDate.nullable(),
  weight: percentage.nullable(),
  progress: percentage.nullable(),
  responsibleId: id.nullable(),
  centreId: id.nullable(),
  note: longText,
});
export type Phase = z.infer<typeof phase>;
