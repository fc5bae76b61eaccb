/*
 * The words that the sheet itself prints. They are compared without accents, apostrophes and kinds of dash, which programs that
 * write text out of a document change, but with their case, which tells a heading from the same words in a text.
 */

export const LABELS = {
  sheet: 'SCHEDA OBIETTIVI',
  headerHeads: 'Assessorato Centro di Responsabilità',
  responsible: 'Responsabile',
  links: 'Collegato a',
  implementation: 'Modalità di Attuazione',
  progressReport: 'STATO DI ATTUAZIONE',
  participants: 'Soggetti coinvolti',
  status: 'Stato',
  phases: "FASI - ATTIVITA'",
  phase: 'FASE',
  indicators: 'INDICATORI',
} as const;

export const PARTICIPANT_HEADS = ['Nominativo', 'Relazione', 'Impegno', 'Data Inizio', 'Data Fine'] as const;
export const PHASE_HEADS = [
  'Inizio Previsto',
  'Fine Prevista',
  'Inizio Effettivo',
  'Fine Effettiva',
  'Peso',
  'Avanzamento',
  'Responsabile',
  'Centro di Responsabilità',
  'Note',
] as const;
export const INDICATOR_HEADS = ['Descrizione', 'Tipo', 'Valore Atteso', 'Valore Raggiunto', 'Note'] as const;

/** A text as labels are compared. */
export function labelForm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a line says this label and nothing else. */
export function isLabel(text: string, label: string): boolean {
  return labelForm(text) === labelForm(label);
}

/**
 * What stands before a label that ends a line (`Comune di Esempio SCHEDA OBIETTIVI`): blank when nothing does, null when the
 * line does not end with it.
 */
export function beforeLabel(text: string, label: string): string | null {
  const words = text.split(' ');
  const count = label.split(' ').length;
  if (!isLabel(words.slice(-count).join(' '), label)) return null;
  return words.slice(0, -count).join(' ');
}

/** Whether a line is made of column heads alone, which the text may glue to each other (`NoteInizio Effettivo`). */
export function isMadeOfHeads(text: string, heads: readonly string[]): boolean {
  let rest = labelForm(text);
  if (rest === '') return false;
  const forms = heads.map(labelForm).toSorted((a, b) => b.length - a.length);
  while (rest !== '') {
    const head = forms.find((form) => rest.startsWith(form));
    if (head === undefined) return false;
    rest = rest.slice(head.length).trimStart();
  }
  return true;
}
