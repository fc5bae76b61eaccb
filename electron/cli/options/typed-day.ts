import { z } from 'zod';
import { isoDate } from '../../../shared/schemas/primitives.ts';

/** A day as it is typed after an option. */
export const typedDay = (option: string) =>
  z.iso
    .date({
      error: ({ input }) => `«${String(input)}» non è un giorno del calendario: scrivere --${option} come 2021-06-30.`,
    })
    .pipe(isoDate);
