import { extname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { type HandOutFormat, handOutScope } from '../../../shared/schemas/hand-out.ts';
import { code, isoDate, lineText } from '../../../shared/schemas/primitives.ts';
import { HAND_OUT_FILES } from '../../exchange/hand-outs/hand-out-file.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { selectionOptions } from '../options/selection-options.ts';
import { helpHint } from '../usage-error.ts';

const deadlineOption = z.iso
  .date({
    error: ({ input }) => `«${String(input)}» non è un giorno del calendario: scrivere --deadline come 2021-09-30.`,
  })
  .pipe(isoDate);

/** Hands the chosen objectives out in one file and remembers what is in it. */
export const handoutCommand = defineCommand({
  name: 'handout',
  summary:
    'Consegna gli obiettivi scelti a un altro ufficio, in un pacchetto (.pegasoz) o in un foglio da compilare (.xlsx). ' +
    "L'archivio ricorda che cosa è partito.",
  options: {
    archive: archiveOption.help,
    out: { value: 'F.pegasoz|F.xlsx', help: 'Il file da scrivere' },
    ...selectionOptions.help,
    objective: { value: 'CODICE', help: 'Questo obiettivo; si può ripetere', many: true },
    scope: {
      value: 'everything|results',
      help: 'Che cosa si può cambiare: tutto (se manca), o solo avanzamento, risultati e note',
    },
    receiver: { value: 'NOME', help: 'A chi; se manca, il nome del centro scelto' },
    deadline: { value: 'AAAA-MM-GG', help: 'Entro quando restituire' },
    message: { value: '"..."', help: 'Un messaggio per chi riceve' },
  },
  input: z.strictObject({
    archive: archiveOption.schema,
    out: z.string(),
    ...selectionOptions.schema,
    objective: z.array(code).optional(),
    scope: z.enum(handOutScope.options, { error: 'Dopo --scope scrivere everything oppure results.' }).optional(),
    receiver: lineText.min(1).optional(),
    deadline: deadlineOption.optional(),
    message: z.string().max(4_000).optional(),
  }),
  run: async (input, { useCases, progress, signal }) => {
    const {
      archive,
      out,
      objective: objectives,
      scope = 'everything',
      deadline = null,
      message = '',
      ...typed
    } = input;
    const order = { ...typed, objectives, format: formatOf(out), scope, deadline, message };
    const watch = { progress: progress.at, signal };
    const { path, handOut } = await useCases.handOut(archive, order, out, watch);
    const { length } = handOut.objectiveIds;
    return {
      json: { path, objectives: length, handOut },
      lines: [
        `Consegna di ${oneOrCounted(length, 'un obiettivo', 'obiettivi')} a «${handOut.receiver}» (${handOut.selection}): ${path}`,
      ],
    };
  },
});

function formatOf(out: string): HandOutFormat {
  const extension = extname(out).toLowerCase();
  const format = (['package', 'spreadsheet'] as const).find((one) => HAND_OUT_FILES[one].extension === extension);
  if (format !== undefined) return format;
  throw new AppError('usage', `--out deve finire in .pegasoz o .xlsx, non in «${extension}». ${helpHint('handout')}`);
}
