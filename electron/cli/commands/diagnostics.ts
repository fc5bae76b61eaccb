import { z } from 'zod';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

export const diagnosticsCommand = defineCommand({
  name: 'diagnostics',
  summary: 'Prepara la diagnostica da inviare a chi aiuta: versioni, misure, fine del registro; senza nomi né testi.',
  options: {
    archive: { ...archiveOption.help, help: "L'archivio di cui dire dimensioni, conteggi e stato" },
    out: { value: 'DIAGNOSTICA.txt', help: 'Dove scriverla; senza, si legge qui' },
  },
  input: z.strictObject({ archive: archiveOption.schema.optional(), out: z.string().min(1).optional() }),
  run: async ({ archive, out }, { useCases }) => {
    const text = await useCases.diagnostics(archive, out);
    if (out === undefined) return { json: { text }, lines: [text.trimEnd()] };
    return { json: { path: out, text }, lines: [`Diagnostica scritta in ${out}: leggerla prima di inviarla.`] };
  },
});
