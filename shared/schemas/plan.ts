import { z } from 'zod';
import { code, id, lineText, year } from './primitives.ts';

/** A planning document, on screen and paper `Vista`: code `DUP_2020_2022`, name `DUP 2020 2022`. */
export const plan = z
  .strictObject({ id, code, name: lineText.min(1), firstYear: year, lastYear: year })
  .refine((value) => value.firstYear <= value.lastYear, {
    path: ['lastYear'],
    message: "L'ultimo anno viene prima del primo.",
  });
export type Plan = z.infer<typeof plan>;
