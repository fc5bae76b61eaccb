import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { PAPER_GROUPS, PAPER_KINDS, type PaperOptions } from '../../../shared/schemas/paper.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { selectionOptions } from '../options/selection-options.ts';
import { FROZEN_HELP, typedFrozen } from '../options/typed-frozen.ts';
import { helpHint } from '../usage-error.ts';

const { schema, help } = selectionOptions;
const WITH = ['phases', 'weights'] as const;
const ONLY = ['wrong', 'late'] as const;

const oneOf = <const Word extends string>(option: string, words: readonly [Word, ...Word[]]) =>
  z.enum(words, { error: `Dopo --${option} scrivere ${words.join(' oppure ')}.` });

/** The papers over the objectives of a year: their list, and their phases on an axis of time. */
export const reportCommand = defineCommand({
  name: 'report',
  summary:
    "Scrive l'elenco degli obiettivi di un anno (list), o il cronoprogramma delle loro fasi (gantt): dai dati di oggi, o " +
    "com'erano alla chiusura di una verifica o in una versione del piano.",
  options: {
    archive: archiveOption.help,
    kind: { value: PAPER_KINDS.join('|'), help: 'Che cosa scrivere: elenco degli obiettivi o cronoprogramma' },
    out: { value: 'F', help: 'Il file da scrivere: .pdf; per list anche .xlsx o .ods' },
    year: { value: 'AAAA', help: "L'anno; se manca, l'ultimo che ha obiettivi" },
    plan: { value: 'CODICE', help: "La vista; se manca, l'unica che c'è" },
    of: { value: 'AAAA-MM-GG|N', help: FROZEN_HELP },
    text: help.text,
    centre: help.centre,
    with: { value: 'ELENCO', help: 'Di list: phases per le fasi, weights per i pesi, separati da una virgola' },
    only: {
      value: ONLY.join('|'),
      help: 'wrong, di list: solo quelli con pesi da correggere; late, di gantt: solo ciò che è in ritardo',
    },
    order: {
      value: PAPER_GROUPS.join('|'),
      help: 'Di list: divisi per centro, programma o assessorato; se manca, per centro',
    },
    summary: { help: 'Di gantt: una barra per obiettivo, per centro, invece delle fasi' },
  },
  input: z.strictObject({
    archive: archiveOption.schema,
    kind: oneOf('kind', PAPER_KINDS),
    out: z.string(),
    year: schema.year,
    plan: schema.plan,
    of: typedFrozen.optional(),
    text: schema.text,
    centre: schema.centre,
    with: z
      .string()
      .transform((list) => list.split(',').map((one) => one.trim()))
      .pipe(z.array(oneOf('with', WITH)))
      .optional(),
    only: oneOf('only', ONLY).optional(),
    order: oneOf('order', PAPER_GROUPS).optional(),
    summary: z.literal(true).optional(),
  }),
  run: async ({ archive, out, year, plan, of, text, centre, ...asked }, { useCases }) => {
    const selection = { ...(text === undefined ? {} : { text }), ...(centre === undefined ? {} : { centre }) };
    const written = await useCases.writePaper(archive, { options: optionsOf(asked), selection, plan, year, of }, out);
    const { objectives, pages, path } = written;
    const what = asked.kind === 'list' ? "l'elenco" : 'il cronoprogramma';
    const where = pages === null ? '' : ` in ${oneOrCounted(pages, 'una pagina', 'pagine')}`;
    return {
      json: written,
      lines: [`Scritto ${what} di ${oneOrCounted(objectives, 'un obiettivo', 'obiettivi')}${where}: ${path}`],
    };
  },
});

interface Asked {
  readonly kind: PaperOptions['kind'];
  readonly with?: readonly (typeof WITH)[number][] | undefined;
  readonly only?: (typeof ONLY)[number] | undefined;
  readonly order?: (typeof PAPER_GROUPS)[number] | undefined;
  readonly summary?: true | undefined;
}

/** @throws AppError `usage` for an option of the other paper. */
function optionsOf({ kind, with: parts, only, order, summary }: Asked): PaperOptions {
  if (kind === 'list') {
    if (only === 'late') throw ofOther('--only late è del cronoprogramma: con --kind list scrivere --only wrong.');
    if (summary === true) throw ofOther('--summary è del cronoprogramma: toglierlo, o scrivere --kind gantt.');
    return {
      kind,
      order: order ?? 'centre',
      phases: parts?.includes('phases') ?? false,
      weights: parts?.includes('weights') ?? false,
      onlyWrong: only === 'wrong',
    };
  }
  if (only === 'wrong') throw ofOther("--only wrong è dell'elenco: con --kind gantt scrivere --only late.");
  if (parts !== undefined || order !== undefined)
    throw ofOther("--with e --order sono dell'elenco: toglierli, o scrivere --kind list.");
  return { kind, onlyLate: only === 'late', summary: summary === true };
}

function ofOther(message: string): AppError {
  return new AppError('usage', `${message} ${helpHint('report')}`);
}
