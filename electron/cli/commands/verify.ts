import { z } from 'zod';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

/** A sound archive is exit 0; with anything wrong the exit is 1 and every problem is told. */
export const verifyCommand = defineCommand({
  name: 'verify',
  summary: 'Controlla a fondo che un archivio sia integro: file, rimandi, cronologia, ricerca. Non scrive nulla.',
  options: { archive: archiveOption.help },
  input: z.strictObject({ archive: archiveOption.schema }),
  run: async ({ archive }, { useCases }) => verdict(archive, await useCases.verify(archive)),
});

function verdict(archive: string, problems: readonly string[]): CommandResult {
  if (problems.length === 0) return { json: { archive, problems }, lines: [`L'archivio «${archive}» è integro.`] };
  const what = oneOrCounted(problems.length, 'un problema', 'problemi');
  const message = `L'archivio «${archive}» ha ${what}: conviene ripristinare una copia di sicurezza.`;
  const error = { code: 'archive-damaged', message, fields: {} } as const;
  return {
    json: { error, archive, problems },
    lines: [],
    failures: [{ message, details: problems, json: error }],
  };
}
