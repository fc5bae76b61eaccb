import { z } from 'zod';
import { dateKind } from '../../components/values/date-kind.ts';
import { today } from '../../components/values/today.ts';
import { EVERY, partOnScreen } from '../../pieces/selection/typed-selection.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { type PrintFormInput, printForm } from './print-form.ts';

/** The day is always today's, plan and year those on screen, one objective alone what was just asked for; the rest is as it was printed last. */
const remembered = printForm.omit({ date: true, plan: true, year: true, alone: true });
type Remembered = z.infer<typeof remembered>;

/**
 * What the print form begins with: the objectives of the plan and year on screen, by the choices of the last print from this archive as far as
 * they are still there; the first time, those of the PEG.
 */
export function firstChoices(): PrintFormInput {
  const { archive, registers } = useArchive.getState();
  const begin: Remembered = {
    level: 'PEG',
    text: '',
    centre: EVERY,
    split: 'none',
    pageNumbers: archive?.settings.pageNumbers ?? false,
  };
  const last = readLast(keyOf(archive?.fileName)) ?? begin;
  return {
    ...last,
    ...partOnScreen(),
    centre: registers.centres.some(({ code }) => code === last.centre) ? last.centre : EVERY,
    date: dateKind.format(today()),
    alone: useInterface.getState().printOf !== null,
  };
}

/** Keeps the choices of a print for the next one. */
export function rememberChoices(form: PrintFormInput): void {
  const { date: _date, plan: _plan, year: _year, alone: _alone, ...choices } = form;
  localStorage.setItem(keyOf(useArchive.getState().archive?.fileName), JSON.stringify(choices));
}

function readLast(key: string): Remembered | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  // What an older version wrote, or nobody can read, counts as nothing remembered.
  const read = z
    .string()
    .transform((json, context) => {
      try {
        return JSON.parse(json);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(remembered)
    .safeParse(text);
  return read.success ? read.data : null;
}

const keyOf = (fileName: string | undefined) => `pegaso-print ${fileName ?? ''}`;
