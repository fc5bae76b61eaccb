import type { DraftSheet, DraftValue } from '../../../../electron/exchange/spreadsheets/xlsx/workbook-draft.ts';
import { assertNever } from '../../../../shared/assert-never.ts';

/** A sheet as plain values, ready before the clock runs. */
export interface PeerSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | Date | null)[])[];
}

/** The rows of a sheet of ours as any library takes them. */
export function peerSheet({ name, rows }: DraftSheet): PeerSheet {
  return { name, rows: Array.from(rows, ({ cells }) => cells.map(({ value }) => peerValue(value))) };
}

function peerValue(value: DraftValue): PeerSheet['rows'][number][number] {
  if (value === null || typeof value === 'string') return value;
  if ('hundredths' in value) return value.hundredths / 100;
  if ('integer' in value) return value.integer;
  if ('date' in value) return new Date(`${value.date}T00:00:00Z`);
  return assertNever(value);
}
