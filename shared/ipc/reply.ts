import { z } from 'zod';
import { ERROR_CODES } from '../errors.ts';

/**
 * The one envelope of every reply. Electron keeps only the message of an error that crosses its border, so errors travel as
 * values: `code` for the program (`internal` is a bug), `message` in Italian for the person, `fields` for the form.
 */
export const replyError = z.strictObject({
  code: z.enum([...ERROR_CODES, 'internal']),
  message: z.string(),
  fields: z.record(z.string(), z.string()),
});
export type ReplyError = z.infer<typeof replyError>;

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };
