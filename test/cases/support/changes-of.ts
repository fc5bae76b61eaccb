import { TABLE_NAMES } from '../../../shared/schemas/table-names.ts';
import type { ImportedCase } from './field-cases.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Fields that differ from a row of before, by objective code or name; new rows by their table, without what is blank. */
export interface CaseChanges {
  readonly changed: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly born: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly gone: number;
}

/** Fields that say nothing to who reads what a case did. */
const SILENT: ReadonlySet<string> = new Set(['id', 'position', 'objectiveId', 'planId', 'level', 'direction']);

/** What an import changed, row by row. */
export function changesOf({ before, after }: Pick<ImportedCase, 'before' | 'after'>): CaseChanges {
  const changed: Record<string, Record<string, unknown>> = {};
  const born: Record<string, Record<string, unknown>[]> = {};
  let gone = 0;
  for (const name of TABLE_NAMES) {
    const then = new Map<string, Row>((before[name] as readonly Row[]).map((row) => [row.id, row]));
    for (const row of after[name] as readonly Row[]) {
      const old = then.get(row.id);
      then.delete(row.id);
      const fields = Object.entries(row).filter(([field, value]) =>
        old === undefined ? !SILENT.has(field) && value !== null && value !== '' : value !== old[field],
      );
      if (old === undefined) born[name] = [...(born[name] ?? []), Object.fromEntries(fields)];
      else if (fields.length > 0)
        changed[String(row['code'] ?? row['name'] ?? row['description'])] = Object.fromEntries(fields);
    }
    gone += then.size;
  }
  return { changed, born, gone };
}
