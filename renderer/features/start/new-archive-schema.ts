import { z } from 'zod';
import { cleanLine } from '../../../shared/format/clean-text.ts';
import { isPlausibleYear } from '../../../shared/format/dates.ts';
import { code, lineText, year } from '../../../shared/schemas/primitives.ts';

const YEAR = 'Serve un anno di quattro cifre, come 2026.';
const TOO_LONG = 'È troppo lungo: accorciarlo.';

/** Text as it is typed, put in order before it is judged. */
const line = <Schema extends z.ZodType<string, string>>(schema: Schema, missing: string) =>
  z.string().transform(cleanLine).pipe(z.string().min(1, missing)).pipe(withMessage(schema, TOO_LONG));

const typedYear = z
  .string()
  .transform((text) => (/^\d{4}$/u.test(text.trim()) ? Number(text) : Number.NaN))
  .pipe(withMessage(year.refine(isPlausibleYear), YEAR));

/** What a new archive is made from, out of what was typed; messages stand at their fields. */
export const newArchive = z
  .strictObject({
    municipality: line(lineText, "Serve il nome dell'Ente, come si stampa: «Comune di …»."),
    code: line(code, 'Serve un codice, come «DUP_2026_2028».'),
    name: line(lineText, 'Serve un nome, come «DUP 2026 2028».'),
    firstYear: typedYear,
    lastYear: typedYear,
  })
  .refine((plan) => plan.firstYear <= plan.lastYear, {
    path: ['lastYear'],
    message: "L'ultimo anno viene prima del primo.",
  })
  .transform(({ municipality, ...plan }) => ({ municipality, plan }));

export type TypedArchive = z.input<typeof newArchive>;
export type MadeArchive = z.output<typeof newArchive>;

/** The same schema, which refuses with a sentence of its own. */
function withMessage<Schema extends z.ZodType>(schema: Schema, message: string) {
  return z.custom<z.output<Schema>>((value) => schema.safeParse(value).success, message);
}
