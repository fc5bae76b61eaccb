import { z } from 'zod';
import { formatDate } from '../../../shared/format/dates.ts';
import { lineText } from '../../../shared/schemas/primitives.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { typedDay } from '../options/typed-day.ts';
import { typedYear } from '../options/typed-year.ts';

/** Adopts the plan of a year, or a variation of it. */
export const approveCommand = defineCommand({
  name: 'approve',
  summary:
    "Fissa il piano di un anno com'è adesso, con la data e l'atto che lo adotta: la prima volta è l'approvazione, poi le variazioni.",
  options: {
    archive: archiveOption.help,
    year: { value: 'AAAA', help: "L'anno del piano" },
    date: { value: 'AAAA-MM-GG', help: "La data dell'atto" },
    act: { value: '"..."', help: 'L\'atto, per esempio "Delibera di Giunta n. 12"' },
    plan: { value: 'CODICE', help: 'La vista, se più viste hanno obiettivi di quell’anno' },
  },
  input: z.strictObject({
    archive: archiveOption.schema,
    year: typedYear('year'),
    date: typedDay('date'),
    act: lineText,
    plan: z.string().optional(),
  }),
  run: async ({ archive, year, plan, ...by }, { useCases }): Promise<CommandResult> => {
    const { version, notice } = await useCases.approvePlan(archive, { year, plan }, by);
    const { date, act } = version;
    return {
      json: { year, date, act, notice },
      lines: [`Fissato il piano ${year}: ${act}, ${formatDate(date)}.`, ...(notice === null ? [] : [notice])],
    };
  },
});
