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

/** Room for accents, apostrophes and double spaces that a line may have more than the label. */
const SLACK = 8;
const forms = new Map<string, string>();

/** Whether a line says this label and nothing else. */
export function isLabel(text: string, label: string): boolean {
  return Math.abs(text.length - label.length) <= SLACK && labelForm(text) === knownForm(label);
}

/** The form of one of the sheet's own words, worked out once. */
function knownForm(label: string): string {
  const known = forms.get(label);
  if (known !== undefined) return known;
  const form = labelForm(label);
  forms.set(label, form);
  return form;
}

/**
 * What stands before a label that ends a line (`Comune di Esempio SCHEDA OBIETTIVI`): blank when nothing does, null when the
 * line does not end with it.
 */
export function beforeLabel(text: string, label: string): string | null {
  const lastWord = (line: string): string => line.slice(line.lastIndexOf(' ') + 1);
  if (!isLabel(lastWord(text), lastWord(label))) return null;
  const words = text.split(' ');
  const count = label.split(' ').length;
  if (!isLabel(words.slice(-count).join(' '), label)) return null;
  return words.slice(0, -count).join(' ');
}

/** Whether a line is made of column heads alone, which the text may glue to each other (`NoteInizio Effettivo`). */
export function isMadeOfHeads(text: string, heads: readonly string[]): boolean {
  let rest = /^\p{Lu}/u.test(text) ? labelForm(text) : '';
  if (rest === '') return false;
  const known = heads.map(knownForm).toSorted((a, b) => b.length - a.length);
  while (rest !== '') {
    const head = known.find((form) => rest.startsWith(form));
    if (head === undefined) return false;
    rest = rest.slice(head.length).trimStart();
  }
  return true;
}
