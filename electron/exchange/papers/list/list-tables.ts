import { formatDate } from '../../../../shared/format/dates.ts';
import { weightsInWords } from '../../../../shared/format/weights-in-words.ts';
import { indicatorWeights, phaseWeights, type WeightsSum } from '../../../../shared/rules/papers/weights-sum.ts';
import type { ListOptions } from '../../../../shared/schemas/paper.ts';
import type { Id, IsoDate } from '../../../../shared/schemas/primitives.ts';
import { columnOf, type FigureTable, figureSheet, percentOf, tableOf } from '../../spreadsheets/tables/figure-table.ts';
import type { DraftValue, WorkbookDraft } from '../../spreadsheets/xlsx/workbook-draft.ts';
import { groupedObjectives } from '../grouped-objectives.ts';
import type { PaperObjective, PaperPhase } from '../paper-objectives.ts';
import type { PaperSource } from '../paper-source.ts';
import { ownWeightsInWords, shownObjectives, weightsByCentre } from './list-weights.ts';

/** The list as a workbook: a sheet of objectives, one of their phases and one of what centres weigh, as far as they are asked for. */
export function listWorkbook(source: PaperSource, options: ListOptions): WorkbookDraft {
  const { year, municipality, printedOn } = source;
  const centres = weightsByCentre(source);
  const { order, onlyWrong } = options;
  const shown = shownObjectives(source, options, centres);
  const groups = groupedObjectives({ ...source, objectives: shown }, order);
  const listed = groups.flatMap(({ objectives }) => objectives);
  const names = new Map(groups.flatMap(({ name, objectives }) => objectives.map((one) => [one, name])));
  const hasWeights = options.weights || onlyWrong;
  const tables = [
    objectivesTable(listed, source, hasWeights ? centres : null, order === 'programme' ? names : null),
    ...(options.phases ? [phasesTable(listed)] : []),
    ...(hasWeights ? [centresTable(source, centres)] : []),
  ];
  return {
    title: `Elenco obiettivi ${year.year}: ${municipality}, al ${formatDate(year.on)}`,
    creator: 'Pegaso',
    createdAt: `${printedOn}T00:00:00Z`,
    sheets: tables.map(figureSheet),
  };
}

type Centres = ReadonlyMap<Id | null, WeightsSum>;

function objectivesTable(
  listed: readonly PaperObjective[],
  { year }: PaperSource,
  weights: Centres | null,
  programmes: ReadonlyMap<PaperObjective, string> | null,
): FigureTable {
  const column = columnOf<PaperObjective>;
  const names = new Map<Id | null, (typeof year.centres)[number]>(year.centres.map((one) => [one.id, one]));
  const columns = [
    ...(programmes === null ? [] : [column('Programma', 'programma', 'text', 36, (one) => programmes.get(one) ?? '')]),
    column('Codice', 'codice', 'text', 18, ({ code }) => code),
    column('Descrizione', 'descrizione', 'text', 60, ({ title }) => title),
    column('Assessorato', 'assessorato', 'text', 24, ({ councillor }) => councillor),
    column('Codice centro', 'codice_centro', 'text', 12, ({ centreId }) => names.get(centreId)?.code ?? null),
    column('Centro', 'centro', 'text', 36, ({ centreId }) => names.get(centreId)?.name ?? null),
    column('Responsabile', 'responsabile', 'text', 24, ({ responsible }) => responsible),
    percentOf<PaperObjective>('Peso', 'peso', ({ weight }) => weight),
    column('Stato', 'stato', 'text', 14, ({ status }) => status),
    ...(weights === null
      ? []
      : [
          percentOf<PaperObjective>('Peso delle fasi', 'peso_fasi', ({ phases }) =>
            phases.length === 0 ? null : phaseWeights(phases).total,
          ),
          percentOf<PaperObjective>('Peso degli indicatori', 'peso_indicatori', ({ indicators }) =>
            indicators.length === 0 ? null : indicatorWeights(indicators).total,
          ),
          column('Pesi in parole', 'pesi_in_parole', 'text', 50, (one) => ownWeightsInWords(one, weights)),
        ]),
  ];
  return tableOf('obiettivi', 'Obiettivi', columns, listed);
}

interface ListedPhase extends PaperPhase {
  readonly code: string;
}

function phasesTable(listed: readonly PaperObjective[]): FigureTable {
  const column = columnOf<ListedPhase>;
  const day = (head: string, name: string, of: (phase: ListedPhase) => IsoDate | null) =>
    column(head, name, 'date', 13, (phase): DraftValue => {
      const date = of(phase);
      return date === null ? null : { date };
    });
  const rows = listed.flatMap(({ code, phases }) => phases.map((phase): ListedPhase => ({ ...phase, code })));
  const columns = [
    column('Codice', 'codice', 'text', 18, ({ code }) => code),
    column('N.', 'numero', 'integer', 6, ({ position }) => ({ integer: position + 1 })),
    column('Fase', 'fase', 'text', 60, ({ description }) => description),
    day('Inizio previsto', 'inizio_previsto', ({ plannedStart }) => plannedStart),
    day('Fine prevista', 'fine_prevista', ({ plannedEnd }) => plannedEnd),
    day('Inizio effettivo', 'inizio_effettivo', ({ actualStart }) => actualStart),
    day('Fine effettiva', 'fine_effettiva', ({ actualEnd }) => actualEnd),
    percentOf<ListedPhase>('Peso', 'peso', ({ weight }) => weight),
    percentOf<ListedPhase>('Avanzamento', 'avanzamento', ({ progress }) => progress),
  ];
  return tableOf('fasi', 'Fasi', columns, rows);
}

/** What each centre's objectives of the year weigh, chosen or not. */
function centresTable({ year }: PaperSource, sums: Centres): FigureTable {
  const rows = year.centres.flatMap((centre) => {
    const sum = sums.get(centre.id);
    return sum === undefined ? [] : [{ ...centre, sum }];
  });
  type Row = (typeof rows)[number];
  const column = columnOf<Row>;
  const columns = [
    column('Codice centro', 'codice_centro', 'text', 12, ({ code }) => code),
    column('Centro', 'centro', 'text', 44, ({ name }) => name),
    column('Obiettivi', 'obiettivi', 'integer', 10, ({ sum }) => ({ integer: sum.count })),
    percentOf<Row>('Peso', 'peso', ({ sum }) => sum.total),
    column('Pesi in parole', 'pesi_in_parole', 'text', 40, ({ sum }) => weightsInWords(sum, 'uno')),
  ];
  return tableOf('centri', 'Pesi per centro', columns, rows);
}
