import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { lineText, year } from '../../../shared/schemas/primitives.ts';
import { REPORT_PARTS } from '../../../shared/schemas/report-part.ts';
import { reportTitle } from '../../../shared/schemas/report-title.ts';
import type { ReviewState } from '../../../shared/schemas/review.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { typedDay } from '../options/typed-day.ts';
import { helpHint } from '../usage-error.ts';
import type { ListedReview, ReviewAct } from '../use-cases/review-use-cases.ts';
import { printedLines } from './print.ts';

const ACTS = ['list', 'open', 'close', 'reopen', 'validate', 'delete', 'hand-out', 'print', 'export'] as const;
type Act = (typeof ACTS)[number];

const STATES: Readonly<Record<ReviewState, string>> = { open: 'aperta', closed: 'chiusa', validated: 'validata' };
const DONE: Readonly<Record<ReviewAct['kind'], string>> = {
  open: 'Aperta',
  close: 'Chiusa',
  reopen: 'Riaperta',
  validate: 'Validata',
  delete: 'Eliminata',
};

/** Checks of the year: opened, closed, handed out, printed, exported. */
export const reviewCommand = defineCommand({
  name: 'review',
  summary:
    "Le verifiche dell'anno: elenca, apre, chiude, riapre, valida ed elimina; consegna ai centri, stampa, esporta. " +
    'La data dice quale verifica.',
  operands: { value: ACTS.join('|'), help: 'Che cosa fare' },
  options: {
    archive: archiveOption.help,
    date: { value: 'AAAA-MM-GG', help: 'La data della verifica' },
    plan: { value: 'CODICE', help: 'La vista, se più viste hanno una verifica a quella data' },
    year: { value: 'AAAA', help: "L'anno: per list, solo quelle; altrove dev'essere quello della data" },
    reason: { value: '"..."', help: 'Perché si riapre; resta nella storia' },
    deadline: { value: 'AAAA-MM-GG', help: 'Di hand-out: entro quando restituire' },
    message: { value: '"..."', help: 'Di hand-out: un messaggio per i centri' },
    out: {
      value: 'F',
      help: 'Il file da scrivere: .pdf o .odt per print; .json, .xlsx, .ods o .zip per export; per hand-out una cartella, o un nome che finisce in .pegasoz o .xlsx',
    },
    parts: {
      value: 'ELENCO',
      help: `Di print: le parti, separate da virgole, tra ${REPORT_PARTS.join(', ')}; se manca, quelle usuali`,
    },
    title: {
      value: '"..."',
      help: 'Di print: il titolo, come "Relazione sulla performance 2020"; se manca, quello usuale',
    },
    split: { value: 'centre', help: 'Di print: un file per ciascun centro' },
    printed: {
      value: 'AAAA-MM-GG',
      help: 'Di print: la data di elaborazione finché la verifica è aperta; se manca, oggi',
    },
    schede: { help: "Di print: invece del documento, le schede ufficiali com'erano alla chiusura" },
    signatures: { help: 'Di print: sulla verifica finale, le righe per date e firme' },
    evaluation: { help: 'Di print: nelle schede anche ciò che dice il Nucleo' },
    public: { help: 'Di export e print: senza note del Nucleo e nominativi; di export, anche senza criticità' },
  },
  input: z.strictObject({
    operands: z.array(z.string()),
    archive: archiveOption.schema,
    date: typedDay('date').optional(),
    plan: z.string().optional(),
    year: z.coerce.number().pipe(year).optional(),
    reason: lineText.optional(),
    deadline: typedDay('deadline').optional(),
    message: z.string().max(4_000).optional(),
    out: z.string().optional(),
    parts: z
      .string()
      .transform((list) => list.split(',').map((one) => one.trim()))
      .pipe(z.array(z.enum(REPORT_PARTS, { error: `Dopo --parts scrivere parti tra ${REPORT_PARTS.join(', ')}.` })))
      .optional(),
    title: z.string().trim().min(1, 'Dopo --title scrivere il titolo.').pipe(reportTitle).optional(),
    split: z.literal('centre', { error: 'Dopo --split scrivere centre.' }).optional(),
    printed: typedDay('printed').optional(),
    schede: z.literal(true).optional(),
    signatures: z.literal(true).optional(),
    evaluation: z.literal(true).optional(),
    public: z.literal(true).optional(),
  }),
  run: async (input, { useCases, progress, signal }): Promise<CommandResult> => {
    const { archive, date, plan, year: ofYear, reason = '', deadline = null, message = '', out } = input;
    const act = actOf(input.operands);
    if (act === 'list') return reviewList(await useCases.reviews(archive, plan, ofYear));
    if (date === undefined) throw usage('Manca --date, la data della verifica.');
    const typed = { date, plan, year: ofYear };
    if (act === 'export') {
      const written = await useCases.exportReview(archive, typed, needed(out), input.public === true);
      const lines = [
        `Esportata la verifica al ${formatDate(date)} (${objectives(written.objectives)}): ${written.path}`,
      ];
      return { json: written, lines };
    }
    if (act === 'print' && input.schede === true) {
      const others = [input.title, input.parts, input.printed, input.signatures, input.evaluation, input.public];
      if (others.some((other) => other !== undefined))
        throw usage("Con --schede si scrivono solo --out e --split: le schede sono com'erano alla chiusura.");
      const onProgress = (done: number, total: number) => progress.at('Stampa', done, total);
      const watch = { signal, onProgress };
      const printed = await useCases.printReviewed(archive, typed, needed(out), input.split ?? null, watch);
      return { json: printed, lines: printedLines(printed) };
    }
    if (act === 'print') {
      const order = {
        title: input.title ?? null,
        parts: input.parts ?? null,
        isInternal: input.public !== true,
        withSignatures: input.signatures === true,
        withEvaluation: input.evaluation === true,
        printedOn: input.printed ?? null,
      };
      const printed = await useCases.printReview(archive, typed, order, needed(out), input.split ?? null);
      return {
        json: printed,
        lines: [
          `Stampata la verifica al ${formatDate(date)}${printed.pages === null ? '' : ` in ${oneOrCounted(printed.pages, 'una pagina', 'pagine')}`}:`,
          ...printed.files.map((file) => `  ${file}`),
        ],
      };
    }
    if (act === 'hand-out') {
      const watch = { progress: progress.at, signal };
      const made = await useCases.handOutReview(archive, typed, { deadline, message }, needed(out), watch);
      return handedOut(made.handedOut, made.withoutCentre);
    }
    const review = await useCases.actOnReview(archive, typed, act === 'reopen' ? { kind: act, reason } : { kind: act });
    const lines = [
      `${DONE[act]} la verifica al ${formatDate(date)} (${review.plan}, ${objectives(review.objectives)}).`,
    ];
    return { json: review, lines };
  },
});

function actOf([act, ...more]: readonly string[]): Act {
  const known = ACTS.find((one) => one === act);
  if (known === undefined || more.length > 0)
    throw usage(`Dopo review scrivere una sola parola tra ${ACTS.join(', ')}.`);
  return known;
}

function needed(out: string | undefined): string {
  if (out === undefined) throw usage('Manca --out, dove scrivere.');
  return out;
}

function reviewList(reviews: readonly ListedReview[]): CommandResult {
  const lines = reviews.map(
    ({ date, plan, state, objectives: count }) =>
      `${formatDate(date)}  ${plan}  ${STATES[state]}  ${objectives(count)}`,
  );
  return { json: { reviews }, lines: lines.length === 0 ? ['Nessuna verifica.'] : lines };
}

function handedOut(
  files: Awaited<ReturnType<Parameters<typeof reviewCommand.execute>[1]['useCases']['handOutReview']>>['handedOut'],
  withoutCentre: readonly string[],
): CommandResult {
  const told = files.map(({ path, handOut }) => ({ path, objectives: handOut.objectiveIds.length, handOut }));
  const lines = told.map(
    ({ path, objectives: count, handOut }) => `Consegna di ${objectives(count)} a «${handOut.receiver}»: ${path}`,
  );
  const left = withoutCentre.length === 0 ? [] : [`Senza centro, non consegnati: ${withoutCentre.join(', ')}`];
  return { json: { files: told, withoutCentre }, lines: [...lines, ...left] };
}

const objectives = (count: number): string => oneOrCounted(count, 'un obiettivo', 'obiettivi');

function usage(message: string): AppError {
  return new AppError('usage', `${message} ${helpHint('review')}`);
}
