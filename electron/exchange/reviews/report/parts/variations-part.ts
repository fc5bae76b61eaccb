import type { ReportBlock } from '../../../report/report-model.ts';
import { ADOPTED_COLUMNS, variationRows, withoutPeople } from '../../../versions/variation-rows.ts';
import type { ReportSource } from '../report-source.ts';

/** What each act varied of the plan, from each version against the one before; nothing where no version varied what is printed. */
export function variationsPart({ versions, wantedCentres, order }: ReportSource): readonly ReportBlock[] {
  const rows = versions().flatMap(({ version, varied }) => {
    const printed = varied.filter(
      ({ centreIds }) => wantedCentres === null || centreIds.some((id) => wantedCentres.has(id)),
    );
    return (order.isInternal ? printed : withoutPeople(printed)).flatMap((one) => variationRows(one, version));
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'ELENCO DELLE VARIAZIONI' },
    { kind: 'table', columns: ADOPTED_COLUMNS, rows },
  ];
}
