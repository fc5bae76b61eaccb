import { z } from 'zod';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

export const backupCommand = defineCommand({
  name: 'backup',
  summary: 'Fa una copia di sicurezza verificata di un archivio, nella cartella delle sue copie o dove dice --out.',
  options: {
    archive: archiveOption.help,
    out: { value: 'COPIA.pegaso', help: 'Il nome della copia, che non deve esistere' },
  },
  input: z.strictObject({ archive: archiveOption.schema, out: z.string().optional() }),
  run: async ({ archive, out }, { useCases }) => {
    const backup = await useCases.backup(archive, out);
    return { json: { backup }, lines: [`Copia di sicurezza fatta e verificata: ${backup}`] };
  },
});
