import { AppError } from '../../../../shared/errors.ts';
import { folded } from '../../../../shared/format/folded.ts';
import type { TableMatching, TableTarget } from '../../../../shared/ipc/channels/tables.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';

/**
 * The columns of a table as a person types them, `Scadenza=Fine prevista`, over those that the heads suggest; nothing after the sign leaves a
 * column aside. @throws AppError `usage` for a head that the table does not have, or a field that the target does not.
 */
export function typedMatching(
  typed: readonly string[],
  heads: readonly string[],
  target: TableTarget,
  suggested: TableMatching['columns'],
): TableMatching['columns'] {
  const fields = new Map(suggested.map(({ column, field }) => [column, field]));
  for (const pair of typed) {
    const at = pair.lastIndexOf('=');
    const [head, name] = [folded(pair.slice(0, Math.max(at, 0))), folded(pair.slice(at + 1))];
    const column = heads.findIndex((candidate) => folded(candidate) === head);
    if (at === -1 || column === -1)
      throw new AppError(
        'usage',
        `«${pair}» non nomina una colonna della tabella: scrivere --matching "Intestazione=Campo".`,
      );
    const field = TABLE_FIELDS[target].find((candidate) => folded(candidate.head) === name)?.field;
    if (field === undefined && name !== '') {
      const known = TABLE_FIELDS[target].map((candidate) => candidate.head).join(', ');
      throw new AppError('usage', `«${pair.slice(at + 1)}» non è un campo: ci sono ${known}.`);
    }
    // A field is filled by one column.
    for (const [other, filled] of fields) if (filled === field) fields.delete(other);
    if (field === undefined) fields.delete(column);
    else fields.set(column, field);
  }
  return [...fields].map(([column, field]) => ({ column, field }));
}
