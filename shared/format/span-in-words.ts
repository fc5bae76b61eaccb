import type { GanttSpan } from '../rules/papers/gantt-bars.ts';
import { formatDate } from './dates.ts';

/** `prevista 01/02/2020 - 31/07/2020`, as far as there are days. @param word `prevista` of a phase, `previsto` of an objective. */
export function plannedInWords({ plannedStart, plannedEnd }: GanttSpan, word: 'prevista' | 'previsto'): string {
  if (plannedStart === null && plannedEnd === null) return 'senza date previste';
  const start = plannedStart === null ? 'senza inizio' : formatDate(plannedStart);
  return `${word} ${start} - ${plannedEnd === null ? 'senza fine' : formatDate(plannedEnd)}`;
}

/** `effettiva 01/02/2020 - in corso`. What has come some way without a day was begun all the same. */
export function actualInWords(span: GanttSpan, word: 'effettiva' | 'effettivo'): string {
  const { actualStart, actualEnd, progress } = span;
  if (actualStart === null && actualEnd === null) {
    if (progress !== null && progress > 0) return 'senza date effettive';
    return word === 'effettiva' ? 'non avviata' : 'non avviato';
  }
  const start = actualStart === null ? 'senza inizio' : formatDate(actualStart);
  return `${word} ${start} - ${actualEnd === null ? 'in corso' : formatDate(actualEnd)}`;
}
