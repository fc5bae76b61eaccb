import { z } from 'zod';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { id } from '../../../shared/schemas/primitives.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

const handOutOption = z
  .string()
  .refine((typed) => id.safeParse(typed).success, {
    error: "Dopo --handout scrivere l'identità di una consegna, come la dice il comando handouts.",
  })
  .pipe(id);

/** Writes the return of a hand-out that the archive received, at any time and as often as needed. */
export const returnCommand = defineCommand({
  name: 'return',
  summary: 'Scrive il pacchetto che restituisce una consegna ricevuta, tutte le volte che serve.',
  options: {
    archive: archiveOption.help,
    out: { value: 'F.pegasoz', help: 'Il pacchetto da scrivere' },
    handout: { value: 'ID', help: "Quale consegna, se l'archivio ne ha ricevute più d'una" },
  },
  input: z.strictObject({ archive: archiveOption.schema, out: z.string(), handout: handOutOption.optional() }),
  run: async ({ archive, out, handout = null }, { useCases, progress, signal }) => {
    const returned = await useCases.writeReturn(archive, handout, out, { progress: progress.at, signal });
    const { path, objectives, changed } = returned;
    return {
      json: returned,
      lines: [
        `Rientro di ${oneOrCounted(objectives, 'un obiettivo', 'obiettivi')}, con modifiche dall'ultima volta ${changed}: ${path}`,
      ],
    };
  },
});
