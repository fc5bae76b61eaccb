import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type IsoInstant, isoDate, isoInstant } from '../../../shared/schemas/primitives.ts';
import type { ComparedVersions } from '../../exchange/comparison/compare-versions.ts';
import type { ReportedDifference } from '../../exchange/comparison/comparison-report.ts';
import { type ComparisonSource, fileSource, pastSource } from '../../exchange/comparison/comparison-source.ts';
import { countsInWords, placeInWords, rowInWords } from '../../exchange/comparison/report-text.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { selectionOptions } from '../options/selection-options.ts';
import { shortened } from '../output/failure.ts';
import { helpHint } from '../usage-error.ts';

/** A day means its end, a minute its end, where the machine is. */
const momentOption = z.string().transform((typed, context): IsoInstant => {
  const [, day = '', hours = '23', minutes = '59'] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/u.exec(typed) ?? [];
  const moment = isoDate.safeParse(day).success ? new Date(`${day}T${hours}:${minutes}:59.999`) : new Date(Number.NaN);
  if (!Number.isNaN(moment.getTime())) return isoInstant.parse(moment.toISOString());
  const message = `«${typed}» non è un momento: scrivere --at come 2021-02-28 o 2021-02-28T17:30.`;
  context.issues.push({ code: 'custom', input: typed, message });
  return z.NEVER;
});

/** Whether there are differences or not, the command has done its work, and exits 0. */
export const diffCommand = defineCommand({
  name: 'diff',
  summary:
    "Dice che cosa è stato aggiunto, tolto e cambiato da una versione a un'altra: archivi, copie di sicurezza, pacchetti. " +
    "Con --archive e --at, da come un archivio era a quel momento a com'è ora, o a DOPO. Nessun file cambia.",
  operands: { value: '[PRIMA] [DOPO]', help: 'Archivi o copie (.pegaso), pacchetti (.pegasoz)' },
  options: {
    archive: { ...archiveOption.help, help: "L'archivio di cui guardare il passato" },
    at: { value: 'AAAA-MM-GG[THH:MM]', help: 'Il momento del passato; di un giorno vale la fine' },
    plan: selectionOptions.help.plan,
    year: selectionOptions.help.year,
    out: { value: 'F.pdf|F.xlsx', help: 'Scrive il confronto anche in PDF o in un foglio di calcolo' },
  },
  input: z.strictObject({
    operands: z.array(z.string()),
    archive: archiveOption.schema.optional(),
    at: momentOption.optional(),
    plan: selectionOptions.schema.plan,
    year: selectionOptions.schema.year,
    out: z.string().optional(),
  }),
  run: async ({ operands, archive, at, out, ...part }, { useCases, progress, signal }) => {
    const [before, after] = versions(operands, archive, at);
    const watch = { progress: progress.at, signal };
    const compared = await useCases.compare(before, after, { part, out }, watch);
    return { json: compared, lines: comparisonLines(compared) };
  },
});

function versions(
  operands: readonly string[],
  archive: string | undefined,
  at: IsoInstant | undefined,
): readonly [ComparisonSource, ComparisonSource] {
  const [first, second, ...more] = operands;
  const isPast = archive !== undefined && at !== undefined;
  if (isPast && second === undefined) return [pastSource(archive, at), fileSource(first ?? archive)];
  const isPair = archive === undefined && at === undefined && more.length === 0;
  if (isPair && first !== undefined && second !== undefined) return [fileSource(first), fileSource(second)];
  throw new AppError(
    'usage',
    `Indicare due file da confrontare, oppure --archive e --at per il passato di un archivio. ${helpHint('diff')}`,
  );
}

function comparisonLines({ title, notices, counts, groups, file }: ComparedVersions): string[] {
  return [
    title,
    ...notices,
    ...groups.flatMap(({ code, title: name, differences }) => [
      '',
      code === '' ? name : `${code} ${shortened(name)}`,
      ...differences.map((difference) => `  ${differenceLine(difference)}`),
    ]),
    '',
    countsInWords(counts),
    ...(file === null ? [] : [`Scritto: ${file}`]),
  ];
}

function differenceLine(difference: ReportedDifference): string {
  const { what, before, after } = difference;
  const place = what === 'modifica' ? placeInWords(difference) : rowInWords(difference);
  switch (what) {
    case 'aggiunta':
      return `+ ${place}: ${shortened(after ?? '')}`;
    case 'eliminazione':
      return `- ${place}: ${shortened(before ?? '')}`;
    case 'modifica':
      return `${place}: da ${shortened(before ?? '')} a ${shortened(after ?? '')}`;
  }
}
