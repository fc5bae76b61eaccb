import { BEYOND_YEARS, formatDate, isPlausibleYear } from '../../format/dates.ts';
import { fieldName } from '../../format/field-names.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import type { IsoDate } from '../../schemas/primitives.ts';
import { objectiveFinding, phaseFinding } from './new-finding.ts';

const PHASE_DAYS = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd'] as const;
const KIND = 'year-beyond';

/** Days and years that no plan speaks of, such as 31/12/0206, which came in before they were refused. */
export function yearFindings(detail: ObjectiveDetail): Finding[] {
  const { year } = detail;
  return [
    ...(year === null || isPlausibleYear(year)
      ? []
      : [objectiveFinding(detail, KIND, `L'anno ${year} ${BEYOND_YEARS}`, 'year')]),
    ...detail.phases.flatMap((phase) =>
      PHASE_DAYS.flatMap((field) => {
        const day = phase[field];
        if (!isBeyond(day)) return [];
        return [
          phaseFinding(detail, phase, KIND, field, `${fieldName('phases', field)} ${formatDate(day)} ${BEYOND_YEARS}`),
        ];
      }),
    ),
    ...detail.participants.flatMap(({ name, fromDate, toDate }) =>
      [fromDate, toDate].flatMap((day) =>
        isBeyond(day)
          ? [objectiveFinding(detail, KIND, `Soggetto coinvolto «${name}»: ${formatDate(day)} ${BEYOND_YEARS}`)]
          : [],
      ),
    ),
  ];
}

function isBeyond(day: IsoDate | null): day is IsoDate {
  return day !== null && !isPlausibleYear(Number(day.slice(0, 4)));
}
