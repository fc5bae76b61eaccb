import type { InputOf } from '../../../../shared/ipc/contract.ts';
import type { FrozenBy } from '../../../../shared/schemas/frozen-by.ts';
import type { PaperGroup, PaperKind } from '../../../../shared/schemas/paper.ts';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { PrintSelection } from '../../../../shared/schemas/selection.ts';
import { partYears } from '../../../pieces/selection/part-years.ts';
import { EVERY, partOnScreen, selectionOf } from '../../../pieces/selection/typed-selection.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { useTree } from '../../../stores/tree-store.ts';

/** A paper as a person fills it in: of one plan and year; the blank is every centre and every word. */
export interface PaperForm {
  readonly plan: string;
  readonly year: string;
  readonly centre: string;
  readonly text: string;
  /** What froze the data that are printed; null for those of today. */
  readonly of: FrozenBy | null;
  readonly order: PaperGroup;
  readonly phases: boolean;
  readonly weights: boolean;
  readonly onlyWrong: boolean;
  readonly onlyLate: boolean;
  readonly summary: boolean;
  readonly format: string;
}

/** What the form begins with: the plan and year on screen, all of it as a PDF of today. */
export function firstPaper(): PaperForm {
  const { registers } = useArchive.getState();
  const shown = partOnScreen();
  const plan = shown.plan === EVERY ? (registers.plans[0]?.code ?? EVERY) : shown.plan;
  const year =
    shown.year === EVERY ? (partYears(registers.plans, plan, useTree.getState()).at(-1) ?? EVERY) : shown.year;
  return {
    plan,
    year,
    centre: EVERY,
    text: '',
    of: null,
    order: 'centre',
    phases: false,
    weights: false,
    onlyWrong: false,
    onlyLate: false,
    summary: false,
    format: 'pdf',
  };
}

/** What the form asks for; null while there is no year to print. @param chosenIds objectives that were chosen in the tree instead. */
export function paperInput(
  kind: PaperKind,
  form: PaperForm,
  plans: readonly Plan[],
  chosenIds: readonly Id[] | null,
): InputOf<'papers:write'> | null {
  const plan = plans.find(({ code }) => code === form.plan);
  if (plan === undefined || form.year === EVERY) return null;
  const { order, phases, weights, onlyWrong, onlyLate, summary, format } = form;
  const { text, centre } = selectionOf({ ...form, level: EVERY });
  return {
    planId: plan.id,
    year: Number(form.year),
    of: form.of,
    selection:
      chosenIds === null
        ? { ...(text === undefined ? {} : { text }), ...(centre === undefined ? {} : { centre }) }
        : { only: [...chosenIds] },
    options: kind === 'list' ? { kind, order, phases, weights, onlyWrong } : { kind, onlyLate, summary },
    format: kind === 'list' && (format === 'xlsx' || format === 'ods') ? format : 'pdf',
  };
}

/** The same objectives, to be counted. */
export function countedSelection(form: PaperForm, chosenIds: readonly Id[] | null): PrintSelection {
  const { plan, year, ...more } = selectionOf({ ...form, level: 'PEG' });
  const part = {
    ...(plan === undefined ? {} : { plan }),
    ...(year === undefined ? {} : { year }),
    level: 'PEG',
  } as const;
  return chosenIds === null ? { ...part, ...more } : { ...part, only: [...chosenIds] };
}
