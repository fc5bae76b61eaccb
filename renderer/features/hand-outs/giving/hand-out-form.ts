import { z } from 'zod';
import type { HandOutChoice } from '../../../../shared/ipc/channels/hand-outs.ts';
import type { InputOf } from '../../../../shared/ipc/contract.ts';
import { HAND_OUT_SCOPES, handOutFormat } from '../../../../shared/schemas/hand-out.ts';
import { lineText } from '../../../../shared/schemas/primitives.ts';
import { dateKind } from '../../../components/values/date-kind.ts';
import { selectionOf } from '../../../pieces/selection/typed-selection.ts';

/** Longest message that travels with a hand-out. */
export const LONGEST_MESSAGE = 4_000;

const typedDeadline = z.string().transform((text, context) => {
  const day = dateKind.parse(text);
  if (day.ok) return day.value;
  context.addIssue({ code: 'custom', message: day.message });
  return z.NEVER;
});

/** What to hand out, to whom and how, as a person fills it in. */
export const handOutForm = z.object({
  /** Objectives that answer to criteria, or the one on screen with those below it. */
  what: z.enum(['selection', 'objective']),
  plan: z.string(),
  year: z.string(),
  level: z.string(),
  text: lineText,
  centre: z.string(),
  receiver: z.string().trim().min(1, 'Scrivere a chi si consegna.').pipe(lineText),
  scope: z.enum(HAND_OUT_SCOPES),
  deadline: typedDeadline,
  message: z.string().max(LONGEST_MESSAGE, 'Il messaggio è troppo lungo: al massimo 4.000 caratteri.'),
  format: handOutFormat,
});
export type HandOutFormInput = z.input<typeof handOutForm>;
export type HandOutForm = z.output<typeof handOutForm>;

type Chosen = Pick<HandOutFormInput, 'what' | 'plan' | 'year' | 'level' | 'text' | 'centre'>;

/** The objectives that the form asks for. @param objectiveIds the one on screen and those below it. */
export function choiceOf(form: Chosen, objectiveIds: readonly string[]): HandOutChoice {
  // They come from the tree: the archive's own ids.
  if (form.what === 'objective') return { objectiveIds: [...objectiveIds] } as HandOutChoice;
  return { selection: selectionOf(form) };
}

/** The hand-out that the form asks for. */
export function orderOf(form: HandOutForm, choice: HandOutChoice): InputOf<'hand-outs:create'> {
  const { receiver, scope, deadline, message, format } = form;
  return { choice, receiver, scope, deadline, message, format };
}
