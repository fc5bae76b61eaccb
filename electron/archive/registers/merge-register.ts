import { AppError } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { rowWhere, updateRow } from '../tables/table.ts';
import { CENTRES } from '../tables/tables.ts';
import { withAncestors } from '../tables/with-ancestors.ts';
import { deleteFromRegister } from './edit-registers.ts';
import { registerReferences } from './register-references.ts';

/** Registers in which two rows may turn out to be one. */
export type MergeableKind = 'person' | 'councillor' | 'centre';

/** Makes every use of `from` a use of `into`, and takes `from` away: two spellings of one person become one. */
export function mergeRegister(db: WritableDatabase, kind: MergeableKind, from: Id, into: Id): void {
  if (from === into) throw new AppError('usage', 'Scegliere due voci diverse da unire.');
  for (const { table, column } of registerReferences(kind)) {
    prepared(db, `UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run([into, from]);
  }
  if (kind === 'centre') mergeCentreTrees(db, from, into);
  deleteFromRegister(db, kind, from);
}

/** The centres under the one that goes move under the other, which first comes out from under it. */
function mergeCentreTrees(db: WritableDatabase, from: Id, into: Id): void {
  const above = (id: Id): Id | null => rowWhere(db, CENTRES, { id })?.parentId ?? null;
  if (withAncestors(db, 'centres', [into]).includes(from)) updateRow(db, CENTRES, into, { parentId: above(from) });
  prepared(db, 'UPDATE centres SET parentId = ? WHERE parentId = ?').run([into, from]);
}
