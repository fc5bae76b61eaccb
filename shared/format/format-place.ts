import type { Place } from '../schemas/problem.ts';

/** Says a place as a person would look for it: `schede.txt, pagina 3, riga 120, Peso della fase 2`; the file may be known already. */
export function formatPlace(
  { file, page, line, cell }: Place,
  told: 'with its file' | 'in its file' = 'with its file',
): string {
  const parts = told === 'with its file' ? [file] : [];
  if (page !== undefined) parts.push(`pagina ${page}`);
  if (line !== undefined) parts.push(`riga ${line}`);
  if (cell !== undefined) parts.push(cell);
  return parts.join(', ');
}
