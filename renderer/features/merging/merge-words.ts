import { counted } from '../../../shared/format/counted.ts';
import type { MergeCounts, MergeGroup, MergeSummary } from '../../../shared/ipc/channels/merging.ts';

/** What comes, goes and changes: `2 righe nuove, 1 riga tolta, 12 valori cambiati`; blank where nothing does. */
export function changesInWords({ added, removed, changed }: MergeCounts): string {
  return [
    added > 0 ? counted(added, 'riga nuova', 'righe nuove') : '',
    removed > 0 ? counted(removed, 'riga tolta', 'righe tolte') : '',
    changed > 0 ? counted(changed, 'valore cambiato', 'valori cambiati') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What is left to decide, for who listens: `3 conflitti da decidere`; where there is no conflict, what was declined. */
export function stillOpen({ conflicts, undecided, declined }: MergeCounts): string {
  if (undecided > 0) return `${counted(undecided, 'conflitto', 'conflitti')} da decidere`;
  return conflicts > 0 ? 'Tutti i conflitti sono decisi' : declinedInWords(declined);
}

/** `3 modifiche rifiutate qui`. */
export function declinedInWords(declined: number): string {
  return declined === 0
    ? 'Nessuna modifica rifiutata'
    : `${counted(declined, 'modifica rifiutata', 'modifiche rifiutate')} qui`;
}

export function groupTitle({ objectiveId, title }: MergeGroup): string {
  if (objectiveId === null) return title || 'Elenchi, viste e impostazioni';
  return title || 'Senza descrizione';
}

/** Whether conflicts left undecided are listed in the register of hand-outs afterwards: those of what comes back from one. */
export function keepsConflicts(kind: MergeSummary['kind']): boolean {
  return kind === 'return' || kind === 'spreadsheet';
}
