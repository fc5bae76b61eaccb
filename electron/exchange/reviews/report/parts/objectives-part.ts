import { formatOptionalHundredths } from '../../../../../shared/format/numbers.ts';
import type { ObjectiveFigures } from '../../../../../shared/schemas/review-figures.ts';
import {
  type ReportBlock,
  type ReportColumn,
  type ReportRow,
  withoutEmptyColumns,
} from '../../../report/report-model.ts';
import type { ReportSource } from '../report-source.ts';
import { byCentre } from './by-centre.ts';
import { oneLine, outcomeWords, paceWords, reachableWords, signed } from './figures-in-words.ts';

const CODE: ReportColumn = { head: 'Codice', width: 72, align: 'left' };
const figure = (head: string, width = 48): ReportColumn => ({ head, width, align: 'right' });

const COLUMNS: readonly ReportColumn[] = [
  CODE,
  { head: 'Obiettivo', width: 216, align: 'left', grows: true },
  { head: 'Responsabile', width: 80, align: 'left' },
  figure('Avanz.'),
  figure('Prec.'),
  figure('Atteso'),
  figure('Scarto'),
  { head: 'Andamento', width: 72, align: 'left' },
  figure('Risultato', 60),
  { head: 'Raggiungibile', width: 50, align: 'left' },
];

const FINAL_COLUMNS: readonly ReportColumn[] = [
  CODE,
  { head: 'Obiettivo', width: 226, align: 'left', grows: true },
  figure('Peso', 40),
  figure('Avanz.'),
  figure('Atteso'),
  figure('Scarto'),
  { head: 'Andamento', width: 70, align: 'left' },
  figure('Calcolato', 50),
  figure('Valutato', 50),
  { head: 'Fascia', width: 90, align: 'left' },
];

/** The objectives, centre by centre; on the final check with what the Nucleo says, and lines to sign. */
export function objectivesPart(source: ReportSource): readonly ReportBlock[] {
  const { isFinal, order } = source;
  const groups = byCentre(source).flatMap(({ centre, objectives }): ReportBlock[] => [
    { kind: 'heading', level: 3, text: centre },
    withoutEmptyColumns(
      isFinal ? FINAL_COLUMNS : COLUMNS,
      objectives.map((one) => (isFinal ? finalRow(one, source) : row(one, source))),
    ),
  ]);
  const signatures: readonly ReportBlock[] =
    isFinal && order.withSignatures
      ? [{ kind: 'signatures', labels: ['Data', 'Il Nucleo di valutazione', 'Il Segretario generale'] }]
      : [];
  return [{ kind: 'heading', level: 2, text: 'Obiettivi' }, ...groups, ...signatures];
}

function row(one: ObjectiveFigures, { previous, isCompared, order }: ReportSource): ReportRow {
  const { code, title, responsible, progress, expected, gap } = one;
  const before = previous?.get(one.objectiveId)?.progress ?? null;
  const fell = before !== null && progress !== null && progress < before;
  return {
    cells: [
      code,
      oneLine(title),
      order.isInternal ? responsible : '',
      formatOptionalHundredths(progress),
      `${formatOptionalHundredths(before)}${fell ? ' (in calo)' : ''}`,
      isCompared ? formatOptionalHundredths(expected) : '',
      isCompared ? signed(gap) : '',
      paceWords(one),
      outcomeWords(one),
      reachableWords(one),
    ],
  };
}

function finalRow(one: ObjectiveFigures, { isCompared, order }: ReportSource): ReportRow {
  const { code, title, weight, progress, expected, gap, computed, evaluated, band, notAssessable, evaluationNote } =
    one;
  const note = order.isInternal ? oneLine(evaluationNote) : '';
  return {
    cells: [
      code,
      oneLine(title),
      formatOptionalHundredths(weight),
      formatOptionalHundredths(progress),
      isCompared ? formatOptionalHundredths(expected) : '',
      isCompared ? signed(gap) : '',
      paceWords(one),
      formatOptionalHundredths(computed),
      notAssessable ? 'non val.' : formatOptionalHundredths(evaluated),
      band ?? '',
    ],
    ...(note === '' ? {} : { note: `Nota del Nucleo: ${note}` }),
  };
}
