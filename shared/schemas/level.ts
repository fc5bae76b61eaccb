import { z } from 'zod';
import { id, lineText, position } from './primitives.ts';

/** The four levels of the chain, from the top. Codes are fixed; what is printed is the label. */
export const LEVEL_CODES = ['MANDATO', 'MISSIONE', 'PROGRAMMA', 'PEG'] as const;
export const levelCode = z.enum(LEVEL_CODES);
export type LevelCode = z.infer<typeof levelCode>;

/** Labels as the official sheet prints them; a municipality may change them. */
export const DEFAULT_LEVEL_LABELS: Readonly<Record<LevelCode, string>> = {
  MANDATO: 'OBIETTIVO DI MANDATO',
  MISSIONE: 'OBIETTIVO DI MISSIONE',
  PROGRAMMA: 'OBIETTIVO DI PROGRAMMA',
  PEG: 'OBIETTIVO DI PEG',
};

export const level = z.strictObject({ id, code: levelCode, label: lineText.min(1), position });
export type Level = z.infer<typeof level>;
