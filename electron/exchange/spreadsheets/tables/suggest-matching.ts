import { folded } from '../../../../shared/format/folded.ts';
import { type TableMatching, type TableTarget, tableTarget } from '../../../../shared/ipc/channels/tables.ts';
import { TABLE_FIELDS, type TableField } from '../fields/table-field.ts';

type Columns = TableMatching['columns'];

/** Words too short to be looked for inside a head. */
const SHORTEST_INSIDE = 4;

/** What the heads of a table seem to be: the target that most of them fit, and which column fills which field. */
export function suggestMatching(heads: readonly string[]): Omit<TableMatching, 'planId'> {
  const suggestions = tableTarget.options.map((target) => ({ target, columns: suggestColumns(heads, target) }));
  return suggestions.reduce((best, suggestion) => (worth(suggestion) > worth(best) ? suggestion : best));
}

/** The column of each field, for one target: by its name, then by another word for it, then by a head that contains one. */
export function suggestColumns(heads: readonly string[], target: TableTarget): Columns {
  const words = heads.map(headWord);
  const fields = new Map<string, number>();
  const taken = new Set<number>();
  const pass = (fits: (word: string, field: TableField) => boolean) => {
    for (const field of TABLE_FIELDS[target]) {
      if (fields.has(field.field)) continue;
      const column = words.findIndex((word, index) => word !== '' && !taken.has(index) && fits(word, field));
      if (column === -1) continue;
      fields.set(field.field, column);
      taken.add(column);
    }
  };
  pass((word, { head }) => word === headWord(head));
  pass((word, { synonyms }) => synonyms.includes(word));
  pass((word, { head, synonyms }) => [headWord(head), ...synonyms].some((known) => isInside(known, word)));
  return [...fields].map(([field, column]) => ({ column, field })).toSorted((one, other) => one.column - other.column);
}

/** How many of some texts are the heads of fields. */
export function knownHeads(texts: readonly string[]): number {
  const most = tableTarget.options.map((target) => {
    const known = new Set(TABLE_FIELDS[target].flatMap(({ head, synonyms }) => [headWord(head), ...synonyms]));
    return new Set(texts.map(headWord).filter((word) => known.has(word))).size;
  });
  return Math.max(...most);
}

/** A head as it is compared: what stands in brackets, and marks around the words, mean nothing. */
const headWord = (head: string): string =>
  folded(head.replace(/\([^)]*\)/gu, ' ')).replace(/^[\s*:-]+|[\s*:-]+$/gu, '');

function isInside(known: string, word: string): boolean {
  return known.length >= SHORTEST_INSIDE && ` ${word} `.includes(` ${known} `);
}

/** A target without a column for what it cannot do without is worth little. */
function worth({ target, columns }: { readonly target: TableTarget; readonly columns: Columns }): number {
  const fields = new Set(columns.map(({ field }) => field));
  const missing = TABLE_FIELDS[target].filter(({ field, required }) => required && !fields.has(field)).length;
  return columns.length - 3 * missing;
}
