import { folded } from '../../../shared/format/folded.ts';
import type { TableMatching, TablePreview, TableTarget } from '../../../shared/ipc/channels/tables.ts';

/** What the rows can be, as they are chosen. */
export const TARGETS: readonly { readonly value: TableTarget; readonly label: string; readonly meaning: string }[] = [
  { value: 'objectives', label: 'Obiettivi', meaning: 'Una riga per obiettivo.' },
  { value: 'phases', label: 'Fasi', meaning: 'Una riga per fase: una colonna dice il codice del suo obiettivo.' },
  {
    value: 'indicators',
    label: 'Indicatori',
    meaning: 'Una riga per indicatore: una colonna dice il codice del suo obiettivo.',
  },
  {
    value: 'centres',
    label: 'Centri',
    meaning: 'Una riga per centro di responsabilità: codice, nomi e il centro sopra.',
  },
  {
    value: 'people',
    label: 'Persone',
    meaning: "Una riga per persona; chi c'è già, comunque sia scritto, resta com'è.",
  },
];

/** The field that a column fills; null where it is left out. */
export function fieldOf({ columns }: TableMatching, column: number): string | null {
  return columns.find((one) => one.column === column)?.field ?? null;
}

/** The field that a head may mean, while no other column fills it; null where nothing is to be asked. */
export function guessOf(matching: TableMatching, { guesses }: TablePreview, column: number): string | null {
  const guess = guesses[matching.target].find((one) => one.column === column)?.field ?? null;
  return matching.columns.some(({ field }) => field === guess) ? null : guess;
}

/** The same matching with one column filling another field, or none. */
export function matched(matching: TableMatching, column: number, field: string | null): TableMatching {
  const others = matching.columns.filter((one) => one.column !== column);
  const columns = field === null ? others : [...others, { column, field }];
  return { ...matching, columns: columns.toSorted((one, other) => one.column - other.column) };
}

/** The matching for rows of another kind: fields that it has too stay, and heads that name one of its fields take it. */
export function retargeted(
  matching: TableMatching,
  target: TableTarget,
  { heads, fields }: TablePreview,
): TableMatching {
  const offered = fields[target];
  const taken = new Set<string>();
  const columns = heads.flatMap((head, column) => {
    const before = fieldOf(matching, column);
    const found =
      offered.find(({ field }) => field === before) ?? offered.find(({ name }) => folded(name) === folded(head));
    if (found === undefined || taken.has(found.field)) return [];
    taken.add(found.field);
    return [{ column, field: found.field }];
  });
  return { ...matching, target, columns };
}

/** What is wrong with a matching before any cell is looked at, one sentence; null when it can be tried. */
export function matchingProblem(matching: TableMatching, { heads, fields }: TablePreview): string | null {
  const offered = fields[matching.target];
  const nameOf = (field: string) => offered.find((one) => one.field === field)?.name ?? field;
  const chosen = matching.columns.map(({ field }) => field);
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index);
  if (twice !== undefined) {
    const where = matching.columns
      .filter(({ field }) => field === twice)
      .map(({ column }) => `«${heads[column] ?? ''}»`);
    return `«${nameOf(twice)}» è scelto per ${where.join(' e ')}: lasciarlo a una colonna sola.`;
  }
  const missing = offered.find(({ field, required }) => required && !chosen.includes(field));
  if (missing !== undefined) return `Manca «${missing.name}»: dire quale colonna lo contiene.`;
  return null;
}
