import { z } from 'zod';
import { hundredths, id, year } from './primitives.ts';

/** The result of an indicator in an earlier year. */
export const indicatorResult = z.strictObject({ id, indicatorId: id, year, value: hundredths });
export type IndicatorResult = z.infer<typeof indicatorResult>;
