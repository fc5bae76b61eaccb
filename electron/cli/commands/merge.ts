import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { TakenPackage } from '../../exchange/hand-outs/take-package.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { differenceLine } from '../output/difference-line.ts';
import { isTable } from '../table-import.ts';
import { helpHint } from '../usage-error.ts';

/** Conflicts are no failure: without a word on them they stay as the archive has them, are listed, and the exit is 0. */
export const mergeCommand = defineCommand({
  name: 'merge',
  summary:
    'Accoglie in un archivio un pacchetto di obiettivi restituiti o consegnati. Ciò che solo il pacchetto ha cambiato entra; ' +
    "dove hanno cambiato entrambi resta ciò che ha l'archivio, e il conflitto è elencato.",
  operands: { value: 'FILE', help: 'Il pacchetto (.pegasoz)' },
  options: {
    archive: archiveOption.help,
    'dry-run': { help: 'Dice soltanto che cosa cambierebbe' },
    mine: { help: "Nei conflitti tiene ciò che ha l'archivio, e non sono più da decidere" },
    theirs: { help: 'Nei conflitti prende ciò che ha il pacchetto' },
  },
  input: z.strictObject({
    operands: z
      .array(z.string())
      .length(1, 'Indicare un pacchetto da accogliere, uno solo.')
      .transform(([file = '']) => file),
    archive: archiveOption.schema,
    'dry-run': z.literal(true).optional(),
    mine: z.literal(true).optional(),
    theirs: z.literal(true).optional(),
  }),
  run: async ({ operands: file, archive, 'dry-run': dryRun = false, mine, theirs }, { useCases, progress, signal }) => {
    if (mine === true && theirs === true)
      throw new AppError('usage', `Scegliere --mine o --theirs, non entrambi. ${helpHint('merge')}`);
    if (isTable(file, undefined))
      throw new AppError('usage', `Un foglio compilato si accoglie con il comando import. ${helpHint('import')}`);
    const decide = mine === true ? 'mine' : theirs === true ? 'theirs' : null;
    const watch = { progress: progress.at, signal };
    const merged = await useCases.mergePackage(archive, file, { dryRun, decide }, watch);
    return { json: merged, lines: mergeLines(merged) };
  },
});

function mergeLines({ title, notices, counts, written, changes, undecided, differences }: TakenPackage): string[] {
  const { added, removed, changed, refused } = counts;
  const done = written
    ? `Accolto. Modifiche scritte: ${changes}; conflitti da decidere: ${undecided}; modifiche non ammesse: ${refused}.`
    : `Righe che entrerebbero: ${added}; che uscirebbero: ${removed}; valori che cambierebbero: ${changed}; conflitti: ${undecided}; modifiche non ammesse: ${refused}. Niente è stato scritto.`;
  return [title, ...notices, done, ...differences.map((one) => differenceLine(one, 'nel pacchetto'))];
}
