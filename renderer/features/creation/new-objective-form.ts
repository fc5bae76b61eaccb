import { z } from 'zod';
import { cleanLine, cleanText } from '../../../shared/format/clean-text.ts';
import { isPlausibleYear } from '../../../shared/format/dates.ts';
import { plainSigns } from '../../../shared/format/plain-signs.ts';
import { levelCode } from '../../../shared/schemas/level.ts';
import { id } from '../../../shared/schemas/primitives.ts';

const chosen = z
  .string()
  .transform((text) => (text === '' ? null : text))
  .pipe(id.nullable());

const YEAR = 'Un anno si scrive con quattro cifre, come 2026.';

/** A code as a dialog takes it. */
export const typedCode = z
  .string()
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .min(1, "Il codice serve: è il nome con cui si cerca l'obiettivo.")
      .max(60, 'Il codice è troppo lungo: il massimo è 60 caratteri.'),
  );

/** What the dialog of a new objective asks; texts as they are typed. */
export const newObjectiveForm = z
  .object({
    planId: id,
    level: levelCode,
    parentId: chosen,
    centreId: chosen,
    year: z
      .string()
      .transform(plainSigns)
      .refine((text) => text === '' || (/^\d{4}$/u.test(text) && isPlausibleYear(Number(text))), YEAR)
      .transform((text) => (text === '' ? null : Number(text))),
    code: typedCode,
    title: z.string().transform(cleanText).pipe(z.string().max(100_000, 'La descrizione è troppo lunga: accorciarla.')),
  })
  .refine(({ level, year }) => level !== 'PEG' || year !== null, {
    path: ['year'],
    message: "Un obiettivo dell'ultimo livello è di un anno: scriverlo.",
  });

export type NewObjectiveInput = z.input<typeof newObjectiveForm>;
export type NewObjective = z.output<typeof newObjectiveForm>;
