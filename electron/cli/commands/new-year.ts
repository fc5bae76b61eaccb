import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { whyNotGoing } from '../../archive/new-year/propose-new-year.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { typedYear } from '../options/typed-year.ts';
import { helpHint } from '../usage-error.ts';

/** Makes the year after from a year. */
export const newYearCommand = defineCommand({
  name: 'new-year',
  summary:
    "Fa il nuovo anno dal vecchio: ogni obiettivo non concluso né annullato continua nell'anno dopo, con fasi, indicatori e soggetti. " +
    "Dell'anno vecchio non cambia niente.",
  options: {
    archive: archiveOption.help,
    from: { value: 'AAAA', help: "L'anno da cui si parte" },
    to: { value: 'AAAA', help: "L'anno nuovo: quello dopo" },
    plan: { value: 'CODICE', help: 'La vista da cui si parte, se più viste hanno obiettivi di quell’anno' },
    'to-plan': {
      value: 'CODICE',
      help: "La vista del nuovo anno; se manca, la stessa se comprende l'anno, altrimenti quella che segue, fatta se non c'è",
    },
    'dry-run': { help: 'Dice che cosa farebbe, senza scrivere niente' },
  },
  input: z.strictObject({
    archive: archiveOption.schema,
    from: typedYear('from'),
    to: typedYear('to'),
    plan: z.string().optional(),
    'to-plan': z.string().optional(),
    'dry-run': z.literal(true).optional(),
  }),
  run: async (input, { useCases }): Promise<CommandResult> => {
    const { archive, from, to, plan } = input;
    if (to !== from + 1)
      throw new AppError(
        'usage',
        `Dal ${from} si fa il ${from + 1}: scrivere --to ${from + 1}. ${helpHint('new-year')}`,
      );
    const typed = { from, plan, toPlan: input['to-plan'] };
    const told = await useCases.proposeYear(archive, typed);
    const left = told.candidates
      .filter(({ goesOn }) => !goesOn)
      .map((one) => ({ code: one.code, why: whyNotGoing(one) }));
    const leftLines = left.map(({ code, why }) => `  ${code} ${why}`);
    if (input['dry-run'] === true) {
      const objectives = told.candidates
        .filter(({ goesOn }) => goesOn)
        .map(({ code, nextCode }) => ({ code: nextCode, continues: code }));
      return {
        json: { from, to, plan: told.plan.code, isNewPlan: told.plan.isNew, objectives, left },
        lines: [
          `Nel ${to} (${told.plan.code}${told.plan.isNew ? ', vista nuova' : ''}) ${objectives.length === 1 ? 'continuerebbe' : 'continuerebbero'} ${objectivesCounted(objectives.length)}:`,
          ...objectives.map(({ code, continues }) => `  ${continues} → ${code}`),
          ...(left.length === 0 ? [] : ['Restano fuori:', ...leftLines]),
        ],
      };
    }
    const made = await useCases.makeYear(archive, typed);
    const objectives = made.objectives.map(({ code, continues }) => ({ code, continues }));
    return {
      json: { from, to, plan: made.plan.code, isNewPlan: made.isNewPlan, objectives, left },
      lines: [
        `Fatto il ${to} in ${made.plan.code}${made.isNewPlan ? ' (vista nuova)' : ''}: ${objectivesCounted(objectives.length)}.`,
        ...(left.length === 0 ? [] : ['Restano fuori:', ...leftLines]),
      ],
    };
  },
});

function objectivesCounted(count: number): string {
  return oneOrCounted(count, 'un obiettivo', 'obiettivi');
}
