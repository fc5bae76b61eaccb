import { z } from 'zod';
import { archiveOption } from '../archive-option.ts';
import { defineCommand } from '../command.ts';

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Scrive tutto un archivio in un altro formato, detto dal nome del file: .json (schema in docs/schema).',
  options: {
    archive: archiveOption.help,
    out: { value: 'F.json', help: 'Il file da scrivere' },
  },
  input: z.strictObject({ archive: archiveOption.schema, out: z.string() }),
  run: async ({ archive, out }, { application }) => {
    const exported = await application.exportTo(archive, out);
    return { json: exported, lines: [`Esportato: ${exported.path}`] };
  },
});
