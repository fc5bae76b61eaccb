import type { ReportBlock } from '../../../report/report-model.ts';
import { variationTable, withoutPeople } from '../../../versions/variation-rows.ts';
import type { ReportSource } from '../report-source.ts';

/** What each act varied of the plan, from each version against the one before; nothing where no version varied what is printed. */
export function variationsPart({ versions, wantedCentres, order }: ReportSource): readonly ReportBlock[] {
  const told = versions().flatMap(({ version, varied }) => {
    const ofCentres = varied.filter(
      ({ centreIds }) => wantedCentres === null || centreIds.some((id) => wantedCentres.has(id)),
    );
    const printed = order.isInternal ? ofCentres : withoutPeople(ofCentres);
    return printed.length === 0 ? [] : [{ act: version, varied: printed }];
  });
  if (told.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: 'ELENCO DELLE VARIAZIONI' }, variationTable(told)];
}
