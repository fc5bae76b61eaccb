import { DEFAULT_LEVEL_LABELS, LEVEL_CODES } from '../../../../shared/schemas/level.ts';
import { newId } from '../../tables/new-id.ts';
import type { Stored } from './read-record.ts';

/** A row as its table keeps it. */
export type PlainRow = Readonly<Record<string, Stored>>;

/**
 * What must be there for much else to stay, put together from what its indexes still say: the rest is what can be told from it, and the
 * person is told. Null for a row of which there is not enough, or on which nothing hangs.
 * @param position after all that are there.
 */
export function standIn(table: string, known: Readonly<Record<string, unknown>>, position: number): PlainRow | null {
  const { id, code, kind, label, parentId } = known;
  if (typeof id !== 'string') return null;
  switch (table) {
    case 'plans':
      return typeof code === 'string' ? standInPlan(id, code, []) : null;
    case 'centres':
      return typeof code === 'string'
        ? {
            id,
            code,
            longName: code,
            shortName: '',
            parentId: typeof parentId === 'string' ? parentId : null,
            position,
          }
        : null;
    case 'listItems':
      return typeof kind === 'string' && typeof label === 'string' ? { id, kind, label, position } : null;
    default:
      return null;
  }
}

/** @param years of the objectives of the plan, for a code that names none. */
export function standInPlan(id: string, code: string, years: readonly number[]): PlainRow | null {
  const named = [...code.matchAll(/(?:19|2\d)\d{2}/gu)].map(([year]) => Number(year));
  const told = named.length > 0 ? named : years;
  if (told.length === 0) return null;
  return { id, code, name: code.replaceAll('_', ' '), firstYear: Math.min(...told), lastYear: Math.max(...told) };
}

/** The levels that are not among those that were read: objectives name them by their codes. */
export function missingLevels(found: readonly PlainRow[]): readonly PlainRow[] {
  const codes = new Set(found.map(({ code }) => code));
  return LEVEL_CODES.flatMap((code, position) =>
    codes.has(code) ? [] : [{ id: newId(), code, label: DEFAULT_LEVEL_LABELS[code], position }],
  );
}
