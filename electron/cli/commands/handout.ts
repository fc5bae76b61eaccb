import { extname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { type HandOutFormat, handOutScope } from '../../../shared/schemas/hand-out.ts';
import { code, isoDate, lineText } from '../../../shared/schemas/primitives.ts';
import type { HandedOutByCentre } from '../../exchange/hand-outs/hand-out-by-centre.ts';
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
    split: {
      value: 'centre',
      help: 'Un file per ciascun centro, con il nome di --out, il codice del centro, anno e giorno; tutti o nessuno',
    },
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
    split: z.literal('centre', { error: 'Dopo --split scrivere centre.' }).optional(),
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
      split,
      ...typed
    } = input;
    const order = { ...typed, objectives, format: formatOf(out), scope, deadline, message };
    const watch = { progress: progress.at, signal };
    if (split !== undefined) {
      if (typed.receiver !== undefined)
        throw new AppError(
          'usage',
          `Con --split centre chi riceve è ciascun centro: togliere --receiver. ${helpHint('handout')}`,
        );
      return byCentre(await useCases.handOutByCentre(archive, order, out, watch));
    }
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

function byCentre({ handedOut, withoutCentre }: HandedOutByCentre) {
  const files = handedOut.map(({ path, handOut }) => ({ path, objectives: handOut.objectiveIds.length, handOut }));
  const lines = files.map(
    ({ path, objectives, handOut }) =>
      `Consegna di ${oneOrCounted(objectives, 'un obiettivo', 'obiettivi')} a «${handOut.receiver}»: ${path}`,
  );
  const left = oneOrCounted(withoutCentre.length, 'Un obiettivo senza centro', 'obiettivi senza centro');
  const told = withoutCentre.length === 0 ? [] : [`${left} in nessun file: ${withoutCentre.join(', ')}`];
  return { json: { files, withoutCentre }, lines: [...lines, ...told] };
}

function formatOf(out: string): HandOutFormat {
  const extension = extname(out).toLowerCase();
  const format = (['package', 'spreadsheet'] as const).find((one) => HAND_OUT_FILES[one].extension === extension);
  if (format !== undefined) return format;
  throw new AppError('usage', `--out deve finire in .pegasoz o .xlsx, non in «${extension}». ${helpHint('handout')}`);
}
