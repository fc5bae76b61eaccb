import { folded } from '../../../../shared/format/folded.ts';

/** The fixed words of the sheet, as `labelText` compares them. */
export const LABELS = {
  sheet: 'scheda obiettivi',
  councillor: 'assessorato',
  centre: 'centro di responsabilita',
  responsible: 'responsabile',
  links: 'collegato a',
  implementation: 'modalita di attuazione',
  progressReport: 'stato di attuazione',
  participants: 'soggetti coinvolti',
  status: 'stato',
  phases: 'fasi - attivita',
  indicators: 'indicatori',
  phase: 'fase',
} as const;

/** A text as labels are compared: case, accents, apostrophes and a final colon do not count, dashes are all alike. */
export function labelText(text: string): string {
  return folded(text)
    .replace(/['’‘`´]/gu, '')
    .replace(/\s*[-‐‑–—]\s*/gu, ' - ')
    .replace(/\s*:$/u, '')
    .trim();
}
