import { z } from 'zod';
import type { Finding } from '../../../shared/schemas/finding.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { selectionOptions } from '../options/selection-options.ts';

/** Findings are warnings: with any number of them the command has done its work, and exits 0. */
export const checkCommand = defineCommand({
  name: 'check',
  summary:
    'Elenca ciò che è da guardare negli obiettivi scelti, uno per uno; senza criteri, in tutti. Sono avvisi: non impediscono nulla.',
  options: { archive: archiveOption.help, ...selectionOptions.help },
  input: z.strictObject({ archive: archiveOption.schema, ...selectionOptions.schema }),
  run: async ({ archive, ...selection }, { useCases }) => {
    const findings = await useCases.check(archive, selection);
    return { json: findings, lines: findingLines(findings) };
  },
});

function findingLines(findings: readonly Finding[]): string[] {
  const groups = Map.groupBy(findings, ({ objectiveCode }) => objectiveCode ?? "Tutto l'archivio");
  const listed = [...groups].flatMap(([title, group]) => [title, ...group.map(({ message }) => `  ${message}`), '']);
  const sum = findings.length === 1 ? 'Una cosa da guardare.' : `${findings.length} cose da guardare.`;
  return [...listed, findings.length === 0 ? 'Niente da guardare.' : sum];
}
