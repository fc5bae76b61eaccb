import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { problemSentences } from '../../../shared/format/problem-sentences.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import type { Printed } from '../../scheda/print/print-request.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { selectionOptions } from '../options/selection-options.ts';
import { FROZEN_HELP, typedFrozen } from '../options/typed-frozen.ts';
import { helpHint } from '../usage-error.ts';

const dateOption = z.iso
  .date({ error: ({ input }) => `«${String(input)}» non è un giorno del calendario: scrivere --date come 2021-02-28.` })
  .pipe(isoDate);

/** Prints the selected objectives; without criteria, all of them. The date is today's unless given. Without a file it only counts them. */
export const printCommand = defineCommand({
  name: 'print',
  summary:
    'Stampa in PDF le schede ufficiali degli obiettivi scelti; senza criteri, di tutti. Senza --out li conta soltanto.',
  options: {
    archive: archiveOption.help,
    out: { value: 'F.pdf', help: 'Il PDF da scrivere' },
    ...selectionOptions.help,
    of: { value: 'AAAA-MM-GG|N', help: `${FROZEN_HELP}; sulla copertina la sua data` },
    date: { value: 'AAAA-MM-GG', help: 'La data di elaborazione; se manca, oggi' },
    split: { value: 'objective|centre', help: 'Un file per obiettivo o per centro, con il nome di --out e il codice' },
    'page-numbers': { help: 'Aggiunge i numeri di pagina' },
  },
  input: z.strictObject({
    archive: archiveOption.schema,
    out: z.string().optional(),
    ...selectionOptions.schema,
    of: typedFrozen.optional(),
    date: dateOption.optional(),
    split: z.enum(['objective', 'centre'], { error: 'Dopo --split scrivere objective oppure centre.' }).optional(),
    'page-numbers': z.literal(true).optional(),
  }),
  run: async (
    { archive, out, of, date, split, 'page-numbers': pageNumbers, ...selection },
    { useCases, progress, signal },
  ) => {
    if (out === undefined) {
      if (of !== undefined || date !== undefined || split !== undefined || pageNumbers !== undefined)
        throw new AppError('usage', `Manca --out, il PDF da scrivere. ${helpHint('print')}`);
      const objectives = await useCases.count(archive, selection);
      const counted = oneOrCounted(objectives, 'Un obiettivo da stampare', 'obiettivi da stampare');
      return { json: { files: [], objectives }, lines: [`${counted}.`] };
    }
    if (of !== undefined && date !== undefined)
      throw new AppError('usage', `Con --of la data è quella di allora: togliere --date. ${helpHint('print')}`);
    if (of !== undefined && selection.level !== undefined)
      throw new AppError('usage', `Con --of si stampano obiettivi del PEG: togliere --level. ${helpHint('print')}`);
    const request = { ...selection, of, date, split, out, ...(pageNumbers === undefined ? {} : { pageNumbers }) };
    const onProgress = (done: number, total: number) => progress.at('Stampa', done, total);
    const printed = await useCases.print(archive, request, { signal, onProgress });
    return { json: printed, lines: printedLines(printed) };
  },
});

/** What is said of a print. */
export function printedLines({ files, objectives, pages, problems }: Printed): string[] {
  const what = objectives === 1 ? 'Stampato un obiettivo' : `Stampati ${objectives} obiettivi`;
  const where = oneOrCounted(pages, 'una pagina', 'pagine');
  return [`${what} in ${where}:`, ...files.map((file) => `  ${file}`), ...problemSentences(problems)];
}
