import type { SalvageLoss } from '../../../../shared/schemas/salvage.ts';
import { TABLE_NAMES, tableNamed } from '../../../../shared/schemas/table-names.ts';
import type { FoundRow } from './found-table.ts';
import { nounOf, saidBy } from './loss-words.ts';

type Kind = SalvageLoss['kind'];

/** What could not be read, as it is found out; and of which objective it was. */
export class SalvageLosses {
  readonly all: SalvageLoss[] = [];
  /** By table, how many rows are known to have been there and are not. */
  readonly counts = new Map<string, number>();
  readonly #told = new Set<string>();
  /** Codes of objectives, also of those that are lost. */
  readonly #codes = new Map<unknown, string>();
  /** Of rows that others belong to: the owner of each. */
  readonly #owners = new Map<unknown, unknown>();

  /** Hears of a row, read or lost, to which others may belong. */
  heard(table: string, row: FoundRow): void {
    const { id, code } = row;
    if (table === 'objectives' && typeof code === 'string') this.#codes.set(id, code);
    else if (table === 'indicators') this.#owners.set(id, row['objectiveId']);
  }

  /** @param fields those of a row that is there which are not as they were. */
  tell(kind: Kind, table: string, row: FoundRow, fields = ''): void {
    const id = typeof row['id'] === 'string' ? row['id'] : null;
    const isMissing = kind !== 'cut' && kind !== 'rebuilt';
    if (isMissing) {
      if (id !== null && this.isTold(table, id)) return;
      this.#told.add(`${table} ${id}`);
      this.counts.set(table, (this.counts.get(table) ?? 0) + 1);
    }
    const [head = '', ...rest] = saidBy(table, row).split('\n');
    const says = [head, ...(isMissing ? rest : []), fields].filter((line) => line !== '').join('\n');
    this.all.push({ kind, noun: nounOf(table), id, objective: this.#objectiveOf(table, row), says });
  }

  isTold(table: string, id: string): boolean {
    return this.#told.has(`${table} ${id}`);
  }

  #objectiveOf(table: string, row: FoundRow): string | null {
    if (table === 'objectives') return this.#codes.get(row['id']) ?? null;
    const name = TABLE_NAMES.find((known) => known === table);
    const field = name === undefined ? undefined : tableNamed(name).owner?.field;
    const above = field === undefined ? row['objectiveId'] : row[field];
    return this.#codes.get(above) ?? this.#codes.get(this.#owners.get(above)) ?? null;
  }
}
