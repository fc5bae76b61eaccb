import fc from 'fast-check';
import { expect } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import type { AnyRow } from '../../../../shared/schemas/document-table.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';

const TABLES = ['phases', 'indicators', 'participants'] as const;
const WAYS = ['value', 'value', 'remove', 'add', 'swap'] as const;
/** On rows of one of a few objectives: few rows and values, so that what is changed is often put back. */
export const rowAct = fc.record({
  act: fc.constantFrom(...WAYS, ...WAYS, ...WAYS, 'stray'),
  table: fc.constantFrom(...TABLES),
  objective: fc.nat(2),
  row: fc.nat(2),
  value: fc.constantFrom(0, 1, 2),
});

type RowAct = Parameters<Parameters<typeof rowAct.map>[0]>[0];

/** Does it, as one step, with a row of one of some objectives. */
export function actOnRows(archive: Archive, objectives: readonly Id[], one: RowAct): void {
  const { act, table, row: place, value } = one;
  const objectiveId = objectives[one.objective] ?? expect.fail();
  inTransaction(archive, act, (db) => {
    const rows = db
      .prepare<[Id], AnyRow>(`SELECT * FROM ${table} WHERE objectiveId = ? ORDER BY position, id`)
      .all(objectiveId);
    const row = rows[place % rows.length];
    if (row === undefined) return;
    const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(values);
    if (act === 'value')
      run(`UPDATE ${table} SET ${table === 'participants' ? 'commitment' : 'weight'} = ? WHERE id = ?`, value, row.id);
    else if (act === 'remove') run(`DELETE FROM ${table} WHERE id = ?`, row.id);
    else if (act === 'stray')
      run(`UPDATE ${table} SET objectiveId = ? WHERE id = ?`, objectives[value] ?? null, row.id);
    else if (act === 'swap') {
      const other = rows.at(place - 1) ?? row;
      run(`UPDATE ${table} SET position = ? WHERE id = ?`, other['position'], row.id);
      run(`UPDATE ${table} SET position = ? WHERE id = ?`, row['position'], other.id);
    } else {
      const born = { ...row, id: newId(), position: rows.length };
      run(
        `INSERT INTO ${table} (${Object.keys(born).join(', ')}) VALUES (${Object.keys(born)
          .map(() => '?')
          .join(', ')})`,
        ...Object.values(born),
      );
    }
  });
}
