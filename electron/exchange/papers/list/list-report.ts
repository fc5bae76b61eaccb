import { counted } from '../../../../shared/format/counted.ts';
import { formatDate, formatOptionalDate } from '../../../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../../../shared/format/numbers.ts';
import { weightsInWords } from '../../../../shared/format/weights-in-words.ts';
import type { WeightsSum } from '../../../../shared/rules/papers/weights-sum.ts';
import type { ListOptions, PaperGroup } from '../../../../shared/schemas/paper.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { Report, ReportBlock, ReportColumn, ReportRow, ReportTable } from '../../report/report-model.ts';
import { oneLine } from '../../reviews/report/parts/figures-in-words.ts';
import { groupedObjectives, type ObjectiveGroup } from '../grouped-objectives.ts';
import type { PaperObjective } from '../paper-objectives.ts';
import { type PaperSource, paperFacts } from '../paper-source.ts';
import { ownWeightsInWords, shownObjectives, weightsByCentre } from './list-weights.ts';

type Column = ReportColumn & { readonly of: (one: PaperObjective, centres: CentreNames) => string };
type CentreNames = ReadonlyMap<Id | null, string>;

const text = (head: string, width: number, of: Column['of']): Column => ({ head, width, align: 'left', of });

const COLUMNS: Readonly<
  Record<'code' | 'title' | 'responsible' | 'weight' | 'status' | 'councillor' | 'centre', Column>
> = {
  code: text('Codice', 78, ({ code }) => code),
  title: { ...text('Descrizione', 250, ({ title }) => oneLine(title)), grows: true },
  councillor: text('Assessorato', 84, ({ councillor }) => councillor),
  centre: text('Centro', 120, ({ centreId }, centres) => centres.get(centreId) ?? ''),
  responsible: text('Responsabile', 100, ({ responsible }) => responsible),
  weight: { head: 'Peso', width: 40, align: 'right', of: ({ weight }) => formatOptionalHundredths(weight) },
  status: text('Stato', 70, ({ status }) => status),
};

const PHASE_COLUMNS: readonly ReportColumn[] = [
  { head: 'Fase', width: 366, align: 'left' },
  ...['Inizio prev.', 'Fine prev.', 'Inizio eff.', 'Fine eff.'].map(
    (head) => ({ head, width: 64, align: 'left' }) as const,
  ),
  { head: 'Peso', width: 60, align: 'right' },
  { head: 'Avanz.', width: 60, align: 'right' },
];

const GROUP_NAMES: Readonly<Record<PaperGroup, string>> = {
  centre: 'centro',
  programme: 'programma',
  councillor: 'assessorato',
};

/** The list of the year's objectives, divided as is asked; each column that says nothing gives its room to the description. */
export function listReport(source: PaperSource, options: ListOptions): Report {
  const { year, objectives } = source;
  const centres = weightsByCentre(source);
  const shown = shownObjectives(source, options, centres);
  const names = new Map(year.centres.map(({ id, code, name }) => [id, [code, name].filter(Boolean).join(' ')]));
  const told = { ...options, weights: options.weights || options.onlyWrong };
  const groups = groupedObjectives({ ...source, objectives: shown }, options.order);
  return {
    title: 'ELENCO OBIETTIVI',
    documentTitle: `Elenco obiettivi ${year.year}, elaborato il ${formatDate(source.printedOn)}`,
    facts: [
      ...paperFacts(source),
      ['Obiettivi', `${countsInWords(shown.length, objectives.length, options)}, per ${GROUP_NAMES[options.order]}`],
    ],
    blocks:
      shown.length === 0
        ? [{ kind: 'paragraph', text: 'Nessun obiettivo da correggere: i pesi tornano.' }]
        : [
            ...groups.flatMap((group) => groupBlocks(group, told, names, centres)),
            ...(told.weights && options.order !== 'centre' ? centresBlocks(shown, names, centres) : []),
          ],
  };
}

function countsInWords(shown: number, all: number, { onlyWrong }: ListOptions): string {
  if (!onlyWrong) return String(all);
  return `${shown} da correggere su ${all}`;
}

function groupBlocks(
  { name, centreId, objectives }: ObjectiveGroup,
  options: ListOptions,
  names: CentreNames,
  centres: ReadonlyMap<Id | null, WeightsSum>,
): readonly ReportBlock[] {
  const columns = columnsOf(objectives, options, names);
  const rows = objectives.map((one): ReportRow => {
    return {
      cells: columns.map(({ of }) => of(one, names)),
      ...(options.weights ? { note: ownWeightsInWords(one, centres) } : {}),
      ...(options.phases && one.phases.length > 0 ? { under: phasesTable(one) } : {}),
    };
  });
  const sum = options.weights && centreId !== null ? centres.get(centreId) : undefined;
  return [
    { kind: 'heading', level: 2, text: name },
    {
      kind: 'paragraph',
      text: [counted(objectives.length, 'obiettivo', 'obiettivi'), sum === undefined ? '' : centreWords(sum)]
        .filter(Boolean)
        .join('; '),
    },
    { kind: 'table', columns, rows },
  ];
}

/** The columns but the one that the headings say already, and those without a word; the description takes their room. */
function columnsOf(
  objectives: readonly PaperObjective[],
  { order }: ListOptions,
  names: CentreNames,
): readonly Column[] {
  const { code, title, councillor, centre, responsible, weight, status } = COLUMNS;
  const all = [code, title, councillor, centre, responsible, weight, status];
  const isKept = (column: Column): boolean =>
    column !== (order === 'programme' ? null : COLUMNS[order]) &&
    (column === weight || objectives.some((one) => column.of(one, names) !== ''));
  const room = all.reduce((sum, column) => sum + (isKept(column) ? 0 : column.width), 0);
  return all
    .filter((column) => column === title || isKept(column))
    .map((column) => (column === title ? { ...column, width: column.width + room } : column));
}

function phasesTable({ phases }: PaperObjective): ReportTable {
  const rows = phases.map(
    ({ position, description, plannedStart, plannedEnd, actualStart, actualEnd, weight, progress }) => ({
      cells: [
        `${position + 1}. ${oneLine(description)}`,
        ...[plannedStart, plannedEnd, actualStart, actualEnd].map(formatOptionalDate),
        formatOptionalHundredths(weight),
        formatOptionalHundredths(progress),
      ],
    }),
  );
  return { columns: PHASE_COLUMNS, rows };
}

/** `pesi degli obiettivi del centro 95,00, mancano 5,00`. */
function centreWords(sum: WeightsSum): string {
  if (sum.blank === sum.count && sum.gap === null) return 'nessun obiettivo del centro ha un peso';
  return `pesi degli obiettivi del centro: ${weightsInWords(sum, 'uno')}`;
}

/** What each centre's objectives weigh, where the list is divided by something else. */
function centresBlocks(
  shown: readonly PaperObjective[],
  names: CentreNames,
  centres: ReadonlyMap<Id | null, WeightsSum>,
): readonly ReportBlock[] {
  const ids = [...names.keys()].filter((id) => shown.some(({ centreId }) => centreId === id) && centres.has(id));
  const rows = ids.flatMap((id): ReportRow[] => {
    const sum = centres.get(id);
    return sum === undefined ? [] : [{ cells: [names.get(id) ?? '', String(sum.count), weightsInWords(sum, 'uno')] }];
  });
  const columns: readonly ReportColumn[] = [
    { head: 'Centro', width: 442, align: 'left' },
    { head: 'Obiettivi', width: 60, align: 'right' },
    { head: 'Peso', width: 240, align: 'left' },
  ];
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Pesi degli obiettivi per centro' },
        { kind: 'table', columns, rows },
      ];
}
