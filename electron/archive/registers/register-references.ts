import { rowNoun } from '../../../shared/format/table-words.ts';
import { type RegisterKind, registerKind } from '../../../shared/ipc/channels/registers.ts';
import type { DocumentRow, DocumentTableName } from '../../../shared/schemas/document-table.ts';
import { TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';

/** The table of each register. */
export const REGISTER_TABLES = {
  plan: 'plans',
  centre: 'centres',
  person: 'people',
  councillor: 'councillors',
  listItem: 'listItems',
  band: 'bands',
} as const satisfies Readonly<Record<RegisterKind, DocumentTableName>>;

/** The register that a table is; undefined for a table that is none. */
export function registerOfTable(table: string): RegisterKind | undefined {
  return registerKind.options.find((kind) => REGISTER_TABLES[kind] === table);
}

/** A column that refers to a register, and how a place that uses it is said: SQL for the words, over the row and its objective. */
export interface RegisterReference {
  readonly table: DocumentTableName;
  readonly column: string;
  /** SQL text expression. */
  readonly where: string;
}

const phaseOf = (role: string): string => `'${role} della fase ' || (phases.position + 1)`;

/** How places are said, as SQL; one that is not here is called as its table calls a row. */
const PLACES: { readonly [Name in DocumentTableName]?: { readonly [Field in keyof DocumentRow<Name>]?: string } } = {
  objectives: {
    planId: `'vista'`,
    centreId: `'centro dell''obiettivo'`,
    responsibleId: `'responsabile dell''obiettivo'`,
    councillorId: `'assessorato'`,
    statusId: `'stato'`,
  },
  phases: { centreId: phaseOf('centro'), responsibleId: phaseOf('responsabile') },
  indicators: { typeId: `'tipo dell''indicatore ' || (indicators.position + 1)` },
  participants: { personId: `'soggetto coinvolto'`, relationId: `'relazione di un soggetto coinvolto'` },
};

/** Everything of objectives that refers to a register: what "where used", merging and refusing to delete go by. */
export function registerReferences(kind: RegisterKind): readonly RegisterReference[] {
  const register: DocumentTableName = REGISTER_TABLES[kind];
  return TABLE_NAMES.filter((table) => table !== register).flatMap((table) => {
    const places: Readonly<Record<string, string>> = PLACES[table] ?? {};
    return Object.entries(tableNamed(table).references).flatMap(([column, reference]) => {
      if (reference?.table !== register) return [];
      return [{ table, column, where: places[column] ?? `'${rowNoun(table).replaceAll("'", "''")}'` }];
    });
  });
}
