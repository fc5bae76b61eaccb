import { z } from 'zod';
import { code, lineText, year } from '../../../shared/schemas/primitives.ts';

const yearOption = z.string().transform((typed, context) => {
  const read = year.safeParse(/^\d{4}$/u.test(typed) ? Number(typed) : Number.NaN);
  if (read.success) return read.data;
  const message = `«${typed}» non è un anno: scrivere --year come 2026.`;
  context.issues.push({ code: 'custom', input: typed, message });
  return z.NEVER;
});

/** The options that choose objectives, the same in every command. The level is by its code or label; without a year, those of all years. */
export const selectionOptions = {
  schema: {
    plan: code.optional(),
    year: yearOption.optional(),
    level: z.string().optional(),
    text: lineText.min(1).optional(),
    centre: code.optional(),
  },
  help: {
    plan: { value: 'CODICE', help: 'Solo gli obiettivi di questa vista, per esempio DUP_2020_2022' },
    year: { value: 'AAAA', help: 'Solo quelli di questo anno; se manca, quelli di tutti gli anni' },
    level: { value: 'LIVELLO', help: 'Solo quelli di questo livello: PEG, o la sua etichetta' },
    text: { value: '"..."', help: 'Solo quelli con questo testo nella descrizione sintetica' },
    centre: { value: 'CODICE', help: 'Solo quelli di questo centro di responsabilità e dei suoi sottocentri' },
  },
} as const;
