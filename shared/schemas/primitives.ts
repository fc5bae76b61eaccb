import { z } from 'zod';

/** Identity of a row: a UUIDv7 that lives through export, import and merge. */
export const id = z.uuid({ version: 'v7' }).brand<'Id'>();
export type Id = z.infer<typeof id>;

/**
 * A number with two decimals kept as an integer count of hundredths: 1.556,50 is 155650.
 * Bounded so that sums of products stay exact.
 */
export const hundredths = z.number().int().min(-99_999_999_999).max(99_999_999_999).brand<'Hundredths'>();
export type Hundredths = z.infer<typeof hundredths>;

/** A percentage from 0,00 to 100,00, as hundredths. */
export const percentage = z.number().int().min(0).max(10_000).brand<'Hundredths'>();

/** A day of the calendar as `YYYY-MM-DD`. */
export const isoDate = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDate>;

/** A moment as an ISO 8601 timestamp in UTC. */
export const isoInstant = z.iso.datetime().brand<'IsoInstant'>();
export type IsoInstant = z.infer<typeof isoInstant>;

export const year = z.number().int().min(1900).max(2999);

/** Longest text a field may hold: about thirty printed pages. */
export const LONGEST_TEXT = 100_000;

/** One line of text; the empty string is the blank value. */
export const lineText = z
  .string()
  .max(2_000)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Text of any number of lines, separated by `\n`; the empty string is the blank value. */
export const longText = z
  .string()
  .max(LONGEST_TEXT)
  .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u);

/** A code such as `DUP_10_0101` or `2020_A01_00`. */
export const code = lineText.min(1).max(60);

/** Place among its siblings: order is data, never the row number. */
export const position = z.number().int().min(0);
