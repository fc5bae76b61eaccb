import { direction } from '../schemas/indicator.ts';
import { hundredths, isoDate } from '../schemas/primitives.ts';
import { formatDate } from './dates.ts';
import { formatHundredths } from './numbers.ts';

const DIRECTION_WORDS = { higher: 'più è meglio', lower: 'meno è meglio', yesNo: 'sì o no' } as const;

const HUNDREDTHS = ['weight', 'progress', 'target', 'result', 'commitment', 'value', 'evaluated', 'minimum'];
const DATES = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd', 'fromDate', 'toDate', 'date'];

/** Whether a field has numbers in hundredths, whatever table it is of. */
export const isHundredthsField = (field: string): boolean => HUNDREDTHS.includes(field);
/** Whether a field has days. */
export const isDateField = (field: string): boolean => DATES.includes(field);

/** What stands for the name of a row that is no more. */
export const GONE = '(eliminato)';

/** What stands for what a row goes on from, where the archive does not have it. */
export const ELSEWHERE = 'anno precedente non in questo archivio';

/** A value as the archive holds it, as a person reads it: dates and numbers as on paper, blank where there is none. References are not for this. */
export function plainValueInWords(field: string, value: string | number | null): string {
  if (value === null || value === '') return '';
  if (isDateField(field)) return formatDate(isoDate.parse(value));
  if (isHundredthsField(field)) return formatHundredths(hundredths.parse(value));
  if (field === 'position') return String(Number(value) + 1);
  if (field === 'reachable' || field === 'notAssessable') return value === 1 ? 'sì' : 'no';
  if (field === 'direction') return DIRECTION_WORDS[direction.parse(value)];
  return String(value);
}
