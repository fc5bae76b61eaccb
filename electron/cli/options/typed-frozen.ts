import { z } from 'zod';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import type { TypedFrozen } from '../use-cases/frozen-named.ts';

/** What froze the objectives, as it is typed after `--of`: a day, or the number of a version. */
export const typedFrozen = z.string().transform((typed, context): TypedFrozen => {
  if (/^[1-9]\d{0,3}$/u.test(typed)) return { number: Number(typed) };
  const date = isoDate.safeParse(typed);
  if (date.success) return { date: date.data };
  const message = `«${typed}» non è un giorno del calendario né il numero di una versione: scrivere --of come 2021-06-30, o come 2.`;
  context.issues.push({ code: 'custom', input: typed, message });
  return z.NEVER;
});

/** What `--of` means, in the help of a command. */
export const FROZEN_HELP =
  "Com'erano, invece che oggi: alla chiusura della verifica di questa data, o nella versione del piano di questa data o numero (1 è l'approvazione)";
