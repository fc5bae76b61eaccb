import { z } from 'zod';
import { year } from '../../../shared/schemas/primitives.ts';

/** A year as it is typed after an option. */
export const typedYear = (option: string) =>
  z
    .string()
    .refine((text) => /^\d{4}$/u.test(text), {
      error: ({ input }) => `«${String(input)}» non è un anno: scrivere --${option} come 2020.`,
    })
    .transform(Number)
    .pipe(year);
