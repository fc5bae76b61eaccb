import { oneOrCounted } from '../../../shared/format/counted.ts';
import type { ComparisonReport, ReportedDifference } from './comparison-report.ts';

/** `3 righe aggiunte, una tolta, 12 valori cambiati.` */
export function countsInWords({ added, removed, changed }: ComparisonReport['counts']): string {
  if (added + removed + changed === 0) return 'Nessuna differenza.';
  const parts = [
    added > 0 ? [oneOrCounted(added, 'una riga aggiunta', 'righe aggiunte')] : [],
    removed > 0 ? [oneOrCounted(removed, 'una riga tolta', 'righe tolte')] : [],
    changed > 0 ? [oneOrCounted(changed, 'un valore cambiato', 'valori cambiati')] : [],
  ];
  const text = parts.flat().join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Which row and field a difference is about: `Fase 2 «Supporto», avanzamento`, or `Fase 2 «Supporto»: aggiunta`. */
export function placeInWords(difference: ReportedDifference): string {
  const { subject, field, what } = difference;
  if (what !== 'modifica') return `${rowInWords(difference)}: ${what}`;
  return [subject, field].filter((part) => part !== '').join(', ');
}

/** Which row a difference is about; an objective has no name among its own rows. */
export function rowInWords({ subject }: ReportedDifference): string {
  return subject === '' ? 'Obiettivo' : subject;
}
