import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** A document after an edit; the seed chooses among its rows. */
export type Edit = (document: ArchiveDocument, seed: number) => ArchiveDocument;

/** Texts that trip whoever reads them carelessly: quotes, line breaks, emoji, right to left, formulas, 100,000 characters. */
const HOSTILE_TEXTS = [
  'riga 1\nriga 2;"x"\t\\',
  '😀 più “caffè”',
  'مرحبا',
  "=1+1';--",
  '\u{10FFFD} \uE000',
  'x'.repeat(100_000),
] as const;

/** One of some rows. */
export function pick<T>(rows: readonly T[], seed: number): T | undefined {
  return rows[seed % rows.length];
}

/** Rows of which one has other fields. */
export function changed<Row extends { readonly id: Id }>(
  rows: readonly Row[],
  id: Id | undefined,
  fields: Partial<Row>,
) {
  return rows.map((row) => (row.id === id ? { ...row, ...fields } : row));
}

/** One of the hostile texts. */
export function text(seed: number): string {
  return pick(HOSTILE_TEXTS, seed) ?? '';
}
