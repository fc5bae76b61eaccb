import { folded } from '../../../../shared/format/folded.ts';
import {
  type SheetTarget,
  sheetTarget,
  type TableMatching,
  type TableTarget,
  tableTarget,
} from '../../../../shared/ipc/channels/tables.ts';
import type { TableField } from '../fields/defined-field.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';

type Columns = TableMatching['columns'];

/** What the columns of a table are: those whose heads are names of fields, and those whose heads only hold one. */
export interface SuggestedColumns {
  readonly columns: Columns;
  /** For a person to confirm: «Note del responsabile» may be the person in charge, and may be notes. Never two for one field. */
  readonly guesses: Columns;
}

/** Words too short to be looked for inside a head. */
const SHORTEST_INSIDE = 4;

/**
 * What the heads of a table seem to be: the target that most of them fit, and which column fills which field. Centres and people have few words
 * of their own: a table is theirs only where it can be nothing else, and `withRegisters` says that somebody looks at it.
 */
export function suggestMatching(heads: readonly string[], withRegisters = false): Omit<TableMatching, 'planId'> {
  const best = (targets: readonly TableTarget[]) =>
    targets
      .map((target) => ({ target, ...suggestColumns(heads, target) }))
      .reduce((most, one) => (worth(one) > worth(most) ? one : most));
  const sheet = best(sheetTarget.options);
  const register = best(REGISTERS);
  const { target, columns } = withRegisters && worth(sheet) < 0 && worth(register) > 0 ? register : sheet;
  return { target, columns };
}

const REGISTERS = tableTarget.exclude(sheetTarget.options).options;

/**
 * The column of each field, for one target: by its name, then by another word for it. A head that stands there twice means its first column.
 * What holds a name and more, a year too, is a guess.
 */
export function suggestColumns(heads: readonly string[], target: TableTarget): SuggestedColumns {
  const words = heads.map(headWord).map((word, index, all) => (all.indexOf(word) === index ? word : ''));
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
  pass((word, { synonyms }) => synonyms.some((synonym) => word === headWord(synonym)));
  const columns = [...fields].map(([field, column]) => ({ column, field }));
  const guesses = TABLE_FIELDS[target].flatMap(({ field, head, synonyms }) => {
    if (fields.has(field)) return [];
    const known = [head, ...synonyms].map(headWord);
    const like = words.flatMap((word, column) => {
      return !taken.has(column) && known.some((name) => isInside(name, word)) ? [column] : [];
    });
    return like.map((column) => ({ column, field, isAlone: like.length === 1 }));
  });
  const fits = Map.groupBy(guesses, ({ column }) => column);
  return {
    columns: columns.toSorted((one, other) => one.column - other.column),
    guesses: guesses
      .filter(({ column, isAlone }) => isAlone && fits.get(column)?.length === 1)
      .map(({ column, field }) => ({ column, field })),
  };
}

/** How many of some texts are the heads of fields. */
export function knownHeads(texts: readonly string[]): number {
  const words = new Set(texts.map(headWord));
  const most = sheetTarget.options.map((target) => [...words].filter((word) => KNOWN[target].has(word)).length);
  return Math.max(...most);
}

/** A head as it is compared: what stands in brackets, unless it is a year, and marks around or between the words mean nothing. */
export function headWord(head: string): string {
  const plain = head.replace(/\((?![^)]*(?:19|20)\d\d)[^)]*\)/gu, ' ').replace(/[_\-–—/:*()[\]"“”«»]+/gu, ' ');
  return folded(plain.replace(/\s+/gu, ' ').trim());
}

const KNOWN: Readonly<Record<SheetTarget, ReadonlySet<string>>> = {
  objectives: namesOf('objectives'),
  phases: namesOf('phases'),
  indicators: namesOf('indicators'),
};

function namesOf(target: TableTarget): ReadonlySet<string> {
  return new Set(TABLE_FIELDS[target].flatMap(({ head, synonyms }) => [head, ...synonyms].map(headWord)));
}

function isInside(known: string, word: string): boolean {
  return known.length >= SHORTEST_INSIDE && ` ${word} `.includes(` ${known} `);
}

/** A target without a column for what it cannot do without is worth little; a guess, half a column. */
function worth({ target, columns, guesses }: SuggestedColumns & { readonly target: TableTarget }): number {
  const fields = new Set(columns.map(({ field }) => field));
  const missing = TABLE_FIELDS[target].filter(({ field, required }) => required && !fields.has(field)).length;
  return columns.length + guesses.length / 2 - 3 * missing;
}
