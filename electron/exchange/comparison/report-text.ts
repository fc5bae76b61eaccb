import type { ComparisonReport, ReportedDifference } from './comparison-report.ts';

/** `3 righe aggiunte, una tolta, 12 valori cambiati.` */
export function countsInWords({ added, removed, changed }: ComparisonReport['counts']): string {
  if (added + removed + changed === 0) return 'Nessuna differenza.';
  const parts = [
    counted(added, 'una riga aggiunta', 'righe aggiunte'),
    counted(removed, 'una riga tolta', 'righe tolte'),
    counted(changed, 'un valore cambiato', 'valori cambiati'),
  ].filter((part) => part !== '');
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Which row and field a difference is about: `Fase 2 «Supporto», avanzamento`. */
export function placeInWords({ subject, field, what }: ReportedDifference): string {
  const place = [subject, field].filter((part) => part !== '').join(', ');
  return what === 'modifica' ? place : [place, what].filter((part) => part !== '').join(': ');
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return count === 1 ? one : `${count} ${many}`;
}
