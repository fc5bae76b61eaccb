import { extname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { handOutScope } from '../../../shared/schemas/hand-out.ts';
import { lineText } from '../../../shared/schemas/primitives.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { selectionOptions } from '../options/selection-options.ts';
import { helpHint } from '../usage-error.ts';

/** Writes an archive, or a part of it, in another format. A workbook to fill in is a hand-out, and is remembered as one. */
export const exportCommand = defineCommand({
  name: 'export',
  summary:
    'Scrive un archivio, o gli obiettivi scelti, in un altro formato, detto dal nome del file: .json (schema in docs/schema), .ods, ' +
    '.zip (tabelle CSV con datapackage.json), .xlsx (foglio da compilare: è una consegna, come con handout). ' +
    'Con --readable, .xlsx oppure .ods da leggere: nomi, avanzamento e raggiungimento, un foglio per obiettivi, fasi e indicatori.',
  options: {
    archive: archiveOption.help,
    out: { value: 'F.json|ods|zip|xlsx', help: 'Il file da scrivere' },
    ...selectionOptions.help,
    readable: { help: 'Scrive per chi legge, e non per altri programmi; il foglio si può importare di nuovo' },
    scope: {
      value: 'everything|results',
      help: 'Di un foglio .xlsx: se vi si può cambiare tutto (se manca), o solo avanzamento, risultati e note',
    },
    receiver: { value: 'NOME', help: 'Di un foglio .xlsx: per chi è; se manca, il nome del centro scelto' },
  },
  input: z.strictObject({
    archive: archiveOption.schema,
    out: z.string(),
    ...selectionOptions.schema,
    readable: z.literal(true).optional(),
    scope: z.enum(handOutScope.options, { error: 'Dopo --scope scrivere everything oppure results.' }).optional(),
    receiver: lineText.min(1).optional(),
  }),
  run: async ({ archive, out, readable = false, scope, receiver, ...selection }, { useCases, progress, signal }) => {
    if (extname(out).toLowerCase() === '.xlsx' && !readable) {
      const what = { format: 'spreadsheet', scope: scope ?? 'everything', deadline: null, message: '' } as const;
      const order = { ...selection, ...what, receiver };
      const { path, handOut } = await useCases.handOut(archive, order, out, { progress: progress.at, signal });
      const objectives = handOut.objectiveIds.length;
      return {
        json: { path, objectives, handOut },
        lines: [
          `Consegna di ${oneOrCounted(objectives, 'un obiettivo', 'obiettivi')} a «${handOut.receiver}»: ${path}`,
        ],
      };
    }
    if (scope !== undefined || receiver !== undefined)
      throw new AppError(
        'usage',
        `--scope e --receiver valgono per un foglio .xlsx da compilare: toglierle, o cambiare --out. ${helpHint('export')}`,
      );
    const exported = await useCases.exportTo(archive, out, selection, readable);
    return {
      json: exported,
      lines: [`Esportato (${oneOrCounted(exported.objectives, 'un obiettivo', 'obiettivi')}): ${exported.path}`],
    };
  },
});
