import { formatOptionalHundredths } from '../../../../../shared/format/numbers.ts';
import { PACE_NAMES } from '../../../../../shared/format/pace-names.ts';
import { rolledUp } from '../../../../../shared/rules/review/roll-up.ts';
import { PACES } from '../../../../../shared/schemas/pace.ts';
import type { RollUpMeans } from '../../../../../shared/schemas/review-figures.ts';
import type { ReportBlock, ReportColumn, ReportRow } from '../../../report/report-model.ts';
import type { ReportSource } from '../report-source.ts';
import { percentOf, signed } from './figures-in-words.ts';

const columns = (head: string): readonly ReportColumn[] => [
  { head, width: 220, align: 'left' },
  { head: 'n.', width: 60, align: 'right' },
  { head: '%', width: 60, align: 'right' },
];

/** How many objectives go how, and on the final check of which band they are; what the whole comes to, beside the year before. */
export function summaryPart(source: ReportSource): readonly ReportBlock[] {
  const { objectives, isFinal, isCompared, lastYear, figures, order } = source;
  const total = rolledUp(objectives);
  const counted = (label: string, count: number): ReportRow => ({
    cells: [label, String(count), percentOf(count, objectives.length)],
  });
  const paces = PACES.filter((pace) => total.paces[pace] > 0).map((pace) =>
    counted(PACE_NAMES[pace], total.paces[pace]),
  );
  const whole: ReportRow = {
    cells: ['Totale', String(objectives.length), percentOf(objectives.length, objectives.length)],
    isTotal: true,
  };
  return [
    { kind: 'heading', level: 2, text: 'Sintesi' },
    { kind: 'table', columns: columns('Andamento'), rows: [...paces, whole] },
    ...(isFinal
      ? [{ kind: 'table' as const, columns: columns('Fascia'), rows: [...bandRows(source, counted), whole] }]
      : []),
    {
      kind: 'table',
      columns: [
        { head: order.centreIds === null ? "Media dell'Ente" : 'Media dei centri scelti', width: 220, align: 'left' },
        { head: 'Avanz.', width: 60, align: 'right' },
        ...(isCompared
          ? ([
              { head: 'Atteso', width: 60, align: 'right' },
              { head: 'Scarto', width: 60, align: 'right' },
            ] as const)
          : []),
        { head: 'Risultato', width: 60, align: 'right' },
      ],
      rows: [
        { cells: [String(figures.year), ...meanCells(total, isCompared)] },
        ...(lastYear === null ? [] : [{ cells: [String(figures.year - 1), ...meanCells(lastYear, isCompared)] }]),
      ],
    },
  ];
}

function meanCells({ progress, expected, gap, outcome }: RollUpMeans, isCompared: boolean): string[] {
  const compared = isCompared ? [formatOptionalHundredths(expected), signed(gap)] : [];
  return [formatOptionalHundredths(progress), ...compared, formatOptionalHundredths(outcome)];
}

function bandRows(
  { objectives, figures }: ReportSource,
  counted: (label: string, count: number) => ReportRow,
): ReportRow[] {
  const labels = figures.bands.toSorted((one, other) => other.minimum - one.minimum).map(({ label }) => label);
  const rows = labels.map((label) => counted(label, objectives.filter(({ band }) => band === label).length));
  const leftOut = objectives.filter(({ notAssessable }) => notAssessable).length;
  const unmeasured = objectives.filter(({ band, notAssessable }) => band === null && !notAssessable).length;
  return [
    ...rows,
    ...(unmeasured > 0 ? [counted('Non misurabile', unmeasured)] : []),
    ...(leftOut > 0 ? [counted('Non valutabile', leftOut)] : []),
  ];
}
