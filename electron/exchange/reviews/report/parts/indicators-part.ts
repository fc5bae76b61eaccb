import { formatOptionalHundredths } from '../../../../../shared/format/numbers.ts';
import { indicatorAttainment } from '../../../../../shared/rules/indicator-attainment.ts';
import type { IndicatorDetail } from '../../../../../shared/schemas/objective-detail.ts';
import { type Hundredths, hundredths } from '../../../../../shared/schemas/primitives.ts';
import { readIndicatorsOf } from '../../../../archive/objectives/objective-detail.ts';
import {
  type ReportBlock,
  type ReportColumn,
  type ReportRow,
  withoutEmptyColumns,
} from '../../../report/report-model.ts';
import type { ReportSource } from '../report-source.ts';
import { byCentre } from './by-centre.ts';
import { oneLine, signed } from './figures-in-words.ts';

/** Every indicator with its results of the two years before, and whether it got better. */
export function indicatorsPart(source: ReportSource): readonly ReportBlock[] {
  const { year } = source.figures;
  const figure = (head: string, width: number): ReportColumn => ({ head, width, align: 'right' });
  const columns: readonly ReportColumn[] = [
    { head: 'Codice', width: 72, align: 'left' },
    { head: 'Descrizione', width: 230, align: 'left', grows: true },
    { head: 'Um', width: 50, align: 'left' },
    figure(String(year - 2), 55),
    figure(String(year - 1), 55),
    figure('Atteso', 60),
    figure('Raggiunto', 60),
    figure('Ragg. %', 50),
    figure('Variazione', 60),
    { head: 'Verso', width: 50, align: 'left' },
  ];
  const indicators = readIndicatorsOf(
    source.db,
    source.objectives.map(({ objectiveId }) => objectiveId),
  );
  const groups = byCentre(source).flatMap(({ centre, objectives }): ReportBlock[] => {
    const rows = objectives.flatMap(({ objectiveId, code }) =>
      (indicators.get(objectiveId) ?? []).map((indicator) => row(indicator, code, source)),
    );
    return rows.length === 0 ? [] : [{ kind: 'heading', level: 3, text: centre }, withoutEmptyColumns(columns, rows)];
  });
  return groups.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Indicatori' }, ...groups];
}

function row(indicator: IndicatorDetail, code: string, { figures: { year, reckoning } }: ReportSource): ReportRow {
  const { description, unit, target, result } = indicator;
  const before = resultOf(indicator, year - 1);
  const change = result === null || before === null ? null : hundredths.parse(result - before);
  return {
    cells: [
      code,
      oneLine(description),
      unit,
      formatOptionalHundredths(resultOf(indicator, year - 2)),
      formatOptionalHundredths(before),
      formatOptionalHundredths(target),
      formatOptionalHundredths(result),
      formatOptionalHundredths(indicatorAttainment(indicator, reckoning)),
      signed(change),
      change === null ? '' : trend(change, indicator.direction),
    ],
  };
}

const resultOf = ({ results }: IndicatorDetail, year: number): Hundredths | null =>
  results.find((one) => one.year === year)?.value ?? null;

function trend(change: number, direction: IndicatorDetail['direction']): string {
  if (change === 0) return 'stabile';
  return change > 0 === (direction !== 'lower') ? 'migliora' : 'peggiora';
}
