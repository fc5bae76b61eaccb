import { z } from 'zod';
import { code } from '../../../shared/schemas/primitives.ts';
import type { ImportedFiles } from '../../official/import-files.ts';
import type { ImportReport } from '../../official/import-report.ts';
import { archiveOption } from '../archive-option.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { knownFailure, problemLines } from '../failure.ts';

/** Takes in one file after the other, each all or nothing; a refused file does not stop the others, and makes the exit 1. */
export const importCommand = defineCommand({
  name: 'import',
  summary: "Accoglie schede ufficiali in un archivio, che nasce se non c'è. Di ogni file entra tutto o niente.",
  operands: { value: 'FILE...', help: 'Schede ufficiali, in testo (.txt) o PDF' },
  options: {
    archive: archiveOption.help,
    plan: { value: 'CODICE', help: 'La vista in cui metterle, quando la copertina non la dice' },
    'on-conflict': {
      value: 'keep|replace',
      help: "Se un obiettivo c'è già ed è diverso: tiene il vecchio o lo cambia",
    },
  },
  input: z.strictObject({
    operands: z.array(z.string()).min(1, 'Manca FILE: indicare almeno un file da importare.'),
    archive: archiveOption.schema,
    plan: code.optional(),
    'on-conflict': z
      .enum(['keep', 'replace'], { error: 'Dopo --on-conflict scrivere keep oppure replace.' })
      .optional(),
  }),
  run: async ({ operands, archive, plan, 'on-conflict': onConflict }, { application, progress, signal }) => {
    const imported = await application.importFiles(archive, operands, {
      ...(plan === undefined ? {} : { plan }),
      ...(onConflict === undefined ? {} : { onConflict }),
      onFile: (done, total) => progress.at('Importazione', done, total),
      signal,
    });
    return importResult(imported);
  },
});

/** With `--json` the first refusal is the document's `error`; every file has its own report or error. */
function importResult({ archive, created, files }: ImportedFiles): CommandResult {
  const outcomes = files.map((file) => {
    if ('report' in file) return { json: { path: file.path, ...file.report }, lines: reportLines(file.report) };
    const failure = knownFailure(file.refusal);
    return { json: { path: file.path, error: failure.json }, lines: [], failure };
  });
  const failures = outcomes.flatMap(({ failure }) => (failure === undefined ? [] : [failure]));
  const [first] = failures;
  return {
    json: {
      ...(first === undefined ? {} : { error: first.json }),
      archive,
      created,
      files: outcomes.map(({ json }) => json),
    },
    lines: outcomes.flatMap(({ lines }) => lines),
    failures,
  };
}

function reportLines({ file, plan, created, replaced, kept, unchanged, problems }: ImportReport): string[] {
  const counts: readonly (readonly [readonly string[], string])[] = [
    [created, 'nuovi'],
    [replaced, 'cambiati'],
    [kept, "diversi, lasciati com'erano"],
    [unchanged, 'uguali'],
  ];
  const done = counts.filter(([codes]) => codes.length > 0).map(([codes, what]) => `${codes.length} ${what}`);
  const doubts = problemLines(problems, 'mild');
  return [
    `${file} → ${plan.code}: obiettivi ${done.join(', ')}.`,
    ...(doubts.length === 0 ? [] : ['  Letto così, da controllare:', ...doubts.map((line) => `    ${line}`)]),
  ];
}
