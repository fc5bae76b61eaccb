import { formatHundredths, formatOptionalHundredths, formatSigned } from '../../../../../shared/format/numbers.ts';
import { objectivePaceDetail } from '../../../../../shared/format/pace-in-words.ts';
import { PACE_NAMES } from '../../../../../shared/format/pace-names.ts';
import type { Hundredths } from '../../../../../shared/schemas/primitives.ts';
import type { ObjectiveFigures, Reckoning } from '../../../../../shared/schemas/review-figures.ts';

/** A gap with its sign; blank where there is none. */
export const signed = (gap: Hundredths | null): string => (gap === null ? '' : formatSigned(gap));

/** `In ritardo, 2 fasi scadute`. */
export function paceWords(figures: Pick<ObjectiveFigures, 'pace' | 'lateBy' | 'overdue' | 'blank'>): string {
  return [PACE_NAMES[figures.pace], objectivePaceDetail(figures)].filter((words) => words !== '').join(', ');
}

/** The outcome that counts, with an N where it is the Nucleo's. */
export function outcomeWords({ outcome, evaluated, notAssessable }: ObjectiveFigures): string {
  if (notAssessable) return 'n.v.';
  return `${formatOptionalHundredths(outcome)}${outcome !== null && evaluated !== null ? ' N' : ''}`;
}

/** `sì`, `no`, blank where nobody said. */
export const reachableWords = ({ reachable }: ObjectiveFigures): string =>
  reachable === null ? '' : reachable ? 'sì' : 'no';

/** A share of a whole with one decimal, rounded half up: `33,3`. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '';
  const tenths = Math.floor((part * 2_000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}

/** A text as one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const EXPECTED: Readonly<Record<Reckoning['expectedProgress'], string>> = {
  linear: 'lineare',
  milestone: 'alla fine di ogni fase',
  none: 'non calcolato',
};

/** How paces were reckoned: printed with them, since it changes the verdict. */
export function criteriaWords({ expectedProgress, tolerance, blankProgress }: Reckoning): string {
  const blank = blankProgress === 'zero' ? 'zero' : 'non contano';
  return `Atteso: ${EXPECTED[expectedProgress]}; tolleranza ${formatHundredths(tolerance)}; fasi senza avanzamento: ${blank}`;
}
