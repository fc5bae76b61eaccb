import { levelCode } from '../../../shared/schemas/level.ts';
import type { Selection } from '../../../shared/schemas/selection.ts';

/** What stands for no choice in a list. */
export const EVERY = '';

/** A selection as a person fills it in; the blank is everything. */
export interface TypedSelection {
  readonly plan: string;
  readonly level: string;
  readonly text: string;
  readonly centre: string;
}

/** The objectives that were asked for. */
export function selectionOf({ plan, level, text, centre }: TypedSelection): Selection {
  const chosenLevel = levelCode.safeParse(level);
  return {
    ...(plan === EVERY ? {} : { plan }),
    ...(chosenLevel.success ? { level: chosenLevel.data } : {}),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(centre === EVERY ? {} : { centre }),
  };
}
