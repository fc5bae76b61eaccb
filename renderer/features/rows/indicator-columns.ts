import { formatHundredths } from '../../../shared/format/numbers.ts';
import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import { indicatorAttainment } from '../../../shared/rules/indicator-attainment.ts';
import type { Direction } from '../../../shared/schemas/indicator.ts';
import type { IndicatorDetail } from '../../../shared/schemas/objective-detail.ts';
import type { Hundredths } from '../../../shared/schemas/primitives.ts';
import type { IndicatorPatch } from '../../../shared/schemas/row-patches.ts';
import type { Settings } from '../../../shared/schemas/settings.ts';
import { computedColumn, type GridColumn, gridColumn } from '../../components/grid/grid-column.ts';
import { choiceKind } from '../../components/values/choice-kind.ts';
import { numberKind, positiveNumberKind, yesNoKind } from '../../components/values/number-kind.ts';
import { requiredKind } from '../../components/values/required-kind.ts';
import { longTextKind, textKind } from '../../components/values/text-kind.ts';
import { listValueKind } from '../../pieces/registers/list-value-kind.ts';

type IndicatorColumn = GridColumn<IndicatorDetail, IndicatorPatch>;

const DIRECTIONS: readonly { readonly value: Direction; readonly label: string }[] = [
  { value: 'higher', label: 'Più è meglio' },
  { value: 'lower', label: 'Meno è meglio' },
  { value: 'yesNo', label: 'Sì o no' },
];

/** What an indicator says by yes or no is typed so. */
const kindIn = ({ direction }: IndicatorDetail) => (direction === 'yesNo' ? yesNoKind : numberKind);

/** The columns of Indicatori: what is measured and what it comes to first, so that they are seen beside tree and preview. */
export function indicatorColumns(
  { listItems }: Registers,
  year: number,
  settings: Settings,
): readonly IndicatorColumn[] {
  const number = (key: 'target' | 'result', label: string) =>
    gridColumn<IndicatorDetail, IndicatorPatch, Hundredths | null>(numberKind, {
      key,
      label,
      width: 5.25,
      grows: 1,
      value: (indicator) => indicator[key],
      patch: (value) => ({ [key]: value }),
      kindIn,
    });
  const earlier = (of: number) =>
    gridColumn<IndicatorDetail, IndicatorPatch, Hundredths | null>(numberKind, {
      key: `results:${of}`,
      label: `Valore raggiunto ${of}`,
      shortLabel: String(of),
      width: 5,
      grows: 1,
      value: ({ results }) => results.find((result) => result.year === of)?.value ?? null,
      patch: (value) => ({ results: [{ year: of, value }] }),
      kindIn,
    });
  return [
    gridColumn(longTextKind, {
      key: 'description',
      label: 'Descrizione',
      width: 14,
      grows: 8,
      value: (indicator: IndicatorDetail) => indicator.description,
      patch: (description): IndicatorPatch => ({ description }),
    }),
    gridColumn(listValueKind(listItems, 'indicatorType'), {
      key: 'typeId',
      label: 'Tipo',
      width: 6.75,
      value: (indicator: IndicatorDetail) => indicator.type,
      patch: (type): IndicatorPatch => ({ type }),
    }),
    gridColumn(textKind, {
      key: 'unit',
      label: 'Unità di misura',
      shortLabel: 'Unità',
      width: 4.25,
      value: (indicator: IndicatorDetail) => indicator.unit,
      patch: (unit): IndicatorPatch => ({ unit }),
    }),
    number('target', 'Valore atteso'),
    number('result', 'Valore raggiunto'),
    computedColumn({
      key: 'attainment',
      label: 'Raggiungimento',
      shortLabel: 'Ragg. %',
      width: 4.25,
      text: (indicator: IndicatorDetail) => {
        const attainment = indicatorAttainment(indicator, settings);
        return attainment === null ? '' : formatHundredths(attainment);
      },
    }),
    earlier(year - 1),
    earlier(year - 2),
    gridColumn(longTextKind, {
      key: 'note',
      label: 'Note',
      width: 6,
      grows: 4,
      value: (indicator: IndicatorDetail) => indicator.note,
      patch: (note): IndicatorPatch => ({ note }),
    }),
    gridColumn(choiceKind(DIRECTIONS), {
      key: 'direction',
      label: 'Lettura del risultato',
      shortLabel: 'Lettura',
      width: 6.5,
      grows: 1,
      value: (indicator: IndicatorDetail) => indicator.direction,
      patch: (direction): IndicatorPatch => ({ direction }),
    }),
    gridColumn(requiredKind(positiveNumberKind, 'Il peso serve: scrivere 1 se tutti contano uguale.'), {
      key: 'weight',
      label: 'Peso nella media',
      shortLabel: 'Peso',
      width: 3.75,
      value: (indicator: IndicatorDetail) => indicator.weight,
      patch: (weight): IndicatorPatch => ({ weight }),
    }),
  ];
}
