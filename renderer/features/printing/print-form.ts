import { z } from 'zod';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import { type Id, lineText } from '../../../shared/schemas/primitives.ts';
import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import { dateKind } from '../../components/values/date-kind.ts';
import { EVERY, selectionOf, type TypedSelection } from '../../pieces/selection/typed-selection.ts';

const typedDate = z.string().transform((text, context) => {
  const day = dateKind.parse(text);
  if (day.ok && day.value !== null) return day.value;
  context.addIssue({ code: 'custom', message: day.ok ? 'Scrivere la data da stampare sulla copertina.' : day.message });
  return z.NEVER;
});

/** What to print, as a person fills it in; the blank is everything. */
export const printForm = z.object({
  plan: z.string(),
  year: z.string(),
  level: z.enum([EVERY, ...LEVEL_CODES]),
  text: lineText,
  centre: z.string(),
  date: typedDate,
  split: z.enum(['none', 'centre', 'objective']),
  pageNumbers: z.boolean(),
  /** Whether the objective on screen alone is printed, whatever else is chosen. */
  alone: z.boolean(),
});
export type PrintFormInput = z.input<typeof printForm>;
export type PrintForm = z.output<typeof printForm>;

/** What the form selects. @param shown the objective on screen; null where there is none. */
export function printedSelection(form: Pick<PrintForm, 'alone'> & TypedSelection, shown: Id | null): PrintSelection {
  return form.alone && shown !== null ? { only: [shown] } : selectionOf(form);
}

/** The print that the form asks for, but for its job. @param shown the objective on screen. */
export function orderOf(form: PrintForm, shown: Id | null): Omit<InputOf<'printing:start'>, 'job'> {
  const { date, split, pageNumbers } = form;
  return { selection: printedSelection(form, shown), date, split: split === 'none' ? null : split, pageNumbers };
}
