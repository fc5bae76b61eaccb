import { assertNever } from '../assert-never.ts';
import type { PaceDetail } from '../rules/review/phase-pace.ts';
import { lateness } from '../rules/review/phase-pace.ts';
import type { ObjectiveFigures } from '../schemas/review-figures.ts';
import { counted } from './counted.ts';

const days = (count: number): string => counted(count, 'giorno', 'giorni');

/** What is told beside a pace: `scaduta da 3 giorni`. */
export function detailInWords(detail: PaceDetail): string {
  switch (detail.kind) {
    case 'onTime':
      return 'nei tempi';
    case 'notBegun':
      return 'non avviata';
    case 'noProgress':
      return 'senza avanzamento';
    case 'endedLate':
      return `con ${days(detail.days)} di ritardo`;
    case 'endedEarly':
      return `con ${days(detail.days)} di anticipo`;
    case 'overdue':
      return `scaduta da ${days(detail.days)}`;
    default:
      return assertNever(detail);
  }
}

/** What is told beside the pace of an objective: how it ended, or which of its phases are past their end or say nothing; blank where nothing is. */
export function objectivePaceDetail({
  pace,
  lateBy,
  overdue,
  blank,
}: Pick<ObjectiveFigures, 'pace' | 'lateBy' | 'overdue' | 'blank'>): string {
  if (pace === 'completed') return lateBy === null ? '' : detailInWords(lateness(lateBy));
  const told = [
    overdue === 0 ? '' : counted(overdue, 'fase scaduta', 'fasi scadute'),
    blank === 0 ? '' : `${counted(blank, 'fase', 'fasi')} senza avanzamento`,
  ];
  return told.filter((words) => words !== '').join(', ');
}
