import { levelCode } from '../../../shared/schemas/level.ts';
import type { ComparedPart, Selection } from '../../../shared/schemas/selection.ts';
import { useArchive } from '../../stores/archive-store.ts';

/** What stands for no choice in a list. */
export const EVERY = '';

/** A plan by its code and a year, as a person chooses them; the blank is all. */
export interface TypedPart {
  readonly plan: string;
  readonly year: string;
}

/** A selection as a person fills it in; the blank is everything. */
export interface TypedSelection extends TypedPart {
  readonly level: string;
  readonly text: string;
  readonly centre: string;
}

/** The plan and year that were asked for. */
export function partOf({ plan, year }: TypedPart): ComparedPart {
  return { ...(plan === EVERY ? {} : { plan }), ...(year === EVERY ? {} : { year: Number(year) }) };
}

/** The objectives that were asked for. */
export function selectionOf({ level, text, centre, ...part }: TypedSelection): Selection {
  const chosenLevel = levelCode.safeParse(level);
  return {
    ...partOf(part),
    ...(chosenLevel.success ? { level: chosenLevel.data } : {}),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(centre === EVERY ? {} : { centre }),
  };
}

/** The plan and year on screen: what a dialog begins with. */
export function partOnScreen(): TypedPart {
  const { registers, planId, year } = useArchive.getState();
  return {
    plan: registers.plans.find(({ id }) => id === planId)?.code ?? EVERY,
    year: year === null ? EVERY : String(year),
  };
}
