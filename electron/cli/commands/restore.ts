import { z } from 'zod';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

export const restoreCommand = defineCommand({
  name: 'restore',
  summary: "Rimette una copia di sicurezza al posto di un archivio; l'archivio sostituito resta, con un altro nome.",
  options: {
    from: { value: 'COPIA.pegaso', help: 'La copia da rimettere, che resta dove sta' },
    archive: { ...archiveOption.help, help: "L'archivio da sostituire, o da far nascere" },
  },
  input: z.strictObject({ from: z.string(), archive: archiveOption.schema }),
  run: async ({ from, archive }, { useCases }) => {
    const restored = await useCases.restore(from, archive);
    const kept = restored.replaced === null ? [] : [`L'archivio di prima è in ${restored.replaced}`];
    return { json: restored, lines: [`Ripristinato: ${restored.path}`, ...kept] };
  },
});
