import { extname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { problemSentences } from '../../../shared/format/problem-sentences.ts';
import { tableTarget } from '../../../shared/ipc/channels/tables.ts';
import { code } from '../../../shared/schemas/primitives.ts';
import { textEncoding } from '../../../shared/schemas/text-encoding.ts';
import type { ImportedPackage } from '../../exchange/hand-outs/import-package.ts';
import type { ImportedFiles } from '../../official/import/import-files.ts';
import type { ImportReport } from '../../official/import/import-report.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { differenceLine } from '../output/difference-line.ts';
import { knownFailure } from '../output/failure.ts';
import { isTable, tableLines } from '../table-import.ts';
import { helpHint } from '../usage-error.ts';

/**
 * Takes in one file after the other, each all or nothing; a refused file does not stop the others, and makes the exit 1. A package is
 * taken in alone: it may be what the archive is made of.
 */
export const importCommand = defineCommand({
  name: 'import',
  summary:
    "Accoglie schede ufficiali in un archivio, che nasce se non c'è. Di ogni file entra tutto o niente. " +
    "Un pacchetto o una tabella si importano da soli; da un pacchetto, o da dati esportati, l'archivio può nascere.",
  operands: {
    value: 'FILE...',
    help: 'Schede ufficiali, in testo (.txt) o PDF; oppure un pacchetto (.pegasoz), o una tabella (.xlsx, .xlsm, .ods, .csv, .zip, .json)',
  },
  options: {
    archive: archiveOption.help,
    plan: { value: 'CODICE', help: 'La vista in cui metterle, quando il file non la dice' },
    target: {
      value: tableTarget.options.join('|'),
      help: 'Che cosa sono le righe di una tabella, quando le intestazioni non lo dicono',
    },
    matching: {
      value: '"INTESTAZIONE=CAMPO"',
      help: 'Che cosa è una colonna di una tabella; si può ripetere',
      many: true,
    },
    sheet: { value: 'NOME', help: 'Il foglio di una cartella di lavoro; se manca, quello con intestazioni note' },
    encoding: {
      value: textEncoding.options.join('|'),
      help: 'Come sono scritte le lettere di una tabella di testo, quando non si capisce',
    },
    'on-conflict': {
      value: 'keep|replace',
      help: "Se un obiettivo c'è già ed è diverso: tiene il vecchio o lo cambia",
    },
    'other-municipality': {
      help: "Importa anche schede che portano il nome di un altro ente; l'archivio tiene il suo",
    },
    'create-missing': { help: "Crea i centri che una tabella nomina e l'archivio non ha" },
  },
  input: z.strictObject({
    operands: z.array(z.string()).min(1, 'Manca FILE: indicare almeno un file da importare.'),
    archive: archiveOption.schema,
    plan: code.optional(),
    target: z
      .enum(tableTarget.options, {
        error: 'Dopo --target scrivere objectives, phases, indicators, centres oppure people.',
      })
      .optional(),
    matching: z.array(z.string()).optional(),
    sheet: z.string().min(1, 'Dopo --sheet scrivere il nome di un foglio.').optional(),
    encoding: z
      .enum(textEncoding.options, { error: `Dopo --encoding scrivere ${textEncoding.options.join(', ')}.` })
      .optional(),
    'on-conflict': z
      .enum(['keep', 'replace'], { error: 'Dopo --on-conflict scrivere keep oppure replace.' })
      .optional(),
    'other-municipality': z.literal(true).optional(),
    'create-missing': z.literal(true).optional(),
  }),
  run: async (
    {
      operands,
      archive,
      plan,
      target,
      matching,
      sheet,
      encoding,
      'on-conflict': onConflict,
      'other-municipality': otherMunicipality,
      'create-missing': createMissing,
    },
    { useCases, progress, signal },
  ) => {
    if (operands.some((file) => isTable(file, target))) {
      refuseFor('Una tabella', { 'other-municipality': otherMunicipality });
      const order = { target, plan, matching, sheet, encoding, onConflict, createMissing };
      const imported = await useCases.importTable(archive, alone(operands, 'Una tabella si importa da sola'), order, {
        progress: progress.at,
        signal,
      });
      return { json: imported, lines: tableLines(imported) };
    }
    if (operands.some(isPackage)) {
      const others = { 'other-municipality': otherMunicipality, 'create-missing': createMissing };
      const file = onlyPackage(operands, { plan, target, matching, sheet, encoding, ...others });
      const decide = onConflict === undefined ? null : SIDES[onConflict];
      const imported = await useCases.importPackage(archive, file, decide, { progress: progress.at, signal });
      return { json: imported, lines: packageLines(imported) };
    }
    refuseFor('Una scheda', { 'create-missing': createMissing });
    const imported = await useCases.importFiles(archive, operands, {
      ...(otherMunicipality === true ? { otherMunicipality } : {}),
      ...(plan === undefined ? {} : { plan }),
      ...(onConflict === undefined ? {} : { onConflict }),
      onFile: (done, total) => progress.at('Importazione', done, total),
      signal,
    });
    return importResult(imported);
  },
});

/** Which side a conflict with a package takes. */
const SIDES = { keep: 'mine', replace: 'theirs' } as const;

const isPackage = (file: string): boolean => extname(file).toLowerCase() === '.pegasoz';

function onlyPackage(files: readonly string[], forOthers: Readonly<Record<string, unknown>>): string {
  const file = alone(files, 'Un pacchetto si importa da solo');
  const [foreign] = Object.keys(forOthers).filter((name) => forOthers[name] !== undefined);
  if (foreign === undefined) return file;
  throw new AppError('usage', `Un pacchetto sa già che cosa contiene: togliere --${foreign}. ${helpHint('import')}`);
}

/** An option that means nothing for files of a kind is a mistake, not to be passed over. */
function refuseFor(what: string, options: Readonly<Record<string, unknown>>): void {
  const [foreign] = Object.keys(options).filter((name) => options[name] !== undefined);
  if (foreign !== undefined)
    throw new AppError('usage', `${what} si importa senza --${foreign}: toglierlo. ${helpHint('import')}`);
}

function alone([file, another]: readonly string[], what: string): string {
  if (file !== undefined && another === undefined) return file;
  throw new AppError('usage', `${what}, senza altri file. ${helpHint('import')}`);
}

function packageLines(imported: ImportedPackage): string[] {
  const { path, archive, created, objectives, changes, notices, differences } = imported;
  const done = created
    ? `archivio nuovo con ${oneOrCounted(objectives, 'un obiettivo', 'obiettivi')}`
    : `modifiche scritte ${changes}`;
  return [
    ...notices,
    `${path} → ${archive}: ${done}.`,
    ...differences.map((one) => differenceLine(one, 'nel pacchetto')),
  ];
}

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
  const doubts = problemSentences(problems.filter(({ severity }) => severity === 'mild'));
  return [
    `${file} → ${plan.code}: obiettivi ${done.join(', ')}.`,
    ...(doubts.length === 0 ? [] : ['  Letto così, da controllare:', ...doubts.map((line) => `    ${line}`)]),
  ];
}
