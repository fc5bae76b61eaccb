import { z } from 'zod';
import { salvageInWords } from '../../../shared/format/salvage-in-words.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

/** What could not be read is told and no failure: the exit is 1 only where nothing could. */
export const salvageCommand = defineCommand({
  name: 'salvage',
  summary:
    "Salva in un archivio nuovo tutto ciò che si può leggere di uno danneggiato, ed elenca ciò che manca. Quello danneggiato resta com'è.",
  options: {
    archive: { ...archiveOption.help, help: "L'archivio danneggiato, che resta com'è" },
    out: { value: 'NUOVO.pegaso', help: "L'archivio nuovo, dove non c'è ancora nulla" },
  },
  input: z.strictObject({ archive: archiveOption.schema, out: z.string().min(1) }),
  run: async ({ archive, out }, { useCases, progress, signal }) => {
    const report = await useCases.salvage(archive, out, { progress: progress.at, signal });
    return { json: report, lines: [`Salvato in ${report.path}`, ...salvageInWords(report)] };
  },
});
