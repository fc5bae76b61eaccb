import type { Direction } from '../schemas/indicator.ts';

/** How each reading of a result is said in files that people fill in. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  higher: 'Più è meglio',
  lower: 'Meno è meglio',
  yesNo: 'Sì o no',
};
