import { z } from 'zod';
import { code, lineText } from '../../../shared/schemas/primitives.ts';

/** The options that choose objectives, the same in every command. The level is by its code or label. */
export const selectionOptions = {
  schema: {
    plan: code.optional(),
    level: z.string().optional(),
    text: lineText.min(1).optional(),
    centre: code.optional(),
  },
  help: {
    plan: { value: 'CODICE', help: 'Solo gli obiettivi di questa vista, per esempio DUP_2020_2022' },
    level: { value: 'LIVELLO', help: 'Solo quelli di questo livello: PEG, o la sua etichetta' },
    text: { value: '"..."', help: 'Solo quelli con questo testo nella descrizione sintetica' },
    centre: { value: 'CODICE', help: 'Solo quelli di questo centro di responsabilità e dei suoi sottocentri' },
  },
} as const;
