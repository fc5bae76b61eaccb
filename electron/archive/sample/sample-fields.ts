import { z } from 'zod';
import { parsePrintedDate } from '../../../shared/format/dates.ts';
import { parseHundredths } from '../../../shared/format/numbers.ts';
import type { Parsed } from '../../../shared/format/parsed.ts';
import { type IsoDate, percentage, year } from '../../../shared/schemas/primitives.ts';

/*
 * Fields of the sample's YAML. It is read without YAML's own types, so every scalar arrives as the text that stands in the file
 * and numbers and dates are written as on paper: `1.556,00`, `31/12/2026`.
 */

/** A text read by one of the Italian formats; what the format refuses is the field's error. */
function readBy<T>(parse: (text: string) => Parsed<T>) {
  return z.string().transform((text, context) => {
    const value = parse(text);
    if (value.ok) return value.value;
    context.addIssue({ code: 'custom', message: value.message });
    return z.NEVER;
  });
}

export const sampleHundredths = readBy(parseHundredths);
export const samplePercentage = sampleHundredths.transform((value): number => value).pipe(percentage);
export const sampleDate = readBy(parsePrintedDate);
export const sampleYear = z
  .string()
  .regex(/^\d{4}$/u)
  .transform(Number)
  .pipe(year);

/** `[start]` or `[start, end]`; an absent one is blank. */
export const samplePeriod = z
  .tuple([sampleDate, sampleDate.optional()])
  .transform(([start, end]): SamplePeriod => ({ start, end: end ?? null }));

export interface SamplePeriod {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}
