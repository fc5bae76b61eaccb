import { assertNever } from '../../../shared/assert-never.ts';
import { AppError } from '../../../shared/errors.ts';
import { cleanTexts } from '../../../shared/format/clean-texts.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import type { NewRegisterRow, RegisterChange, RegisterKind } from '../../../shared/ipc/channels/registers.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { insertDefaultBands } from '../file/default-rows.ts';
import { newId } from '../tables/new-id.ts';
import { allRows, deleteRow, insertRow, rowsWhere, rowWhere, updateRow } from '../tables/table.ts';
import { BANDS, CENTRES, COUNCILLORS, LIST_ITEMS, PEOPLE, PLANS, tableOf } from '../tables/tables.ts';
import { withAncestors } from '../tables/with-ancestors.ts';
import { PLAN_VERSIONS } from '../versions/plan-versions.ts';
import { REGISTER_TABLES } from './register-references.ts';
import { registerUses } from './register-uses.ts';

/** Adds a row to a register, at the end of its order. @throws AppError `field-invalid` for a double. */
export function addToRegister(db: WritableDatabase, typed: NewRegisterRow): Id {
  const row = cleanTexts(typed);
  const id = newId();
  switch (row.kind) {
    case 'plan':
      refuseYears(row.fields);
      insertRow(db, PLANS, { id, ...row.fields });
      return id;
    case 'centre':
      refuseNameless(row.fields);
      insertRow(db, CENTRES, { id, ...row.fields, position: allRows(db, CENTRES).length });
      return id;
    case 'person':
      insertRow(db, PEOPLE, { id, ...row.fields });
      return id;
    case 'councillor':
      insertRow(db, COUNCILLORS, { id, ...row.fields });
      return id;
    case 'listItem':
      insertRow(db, LIST_ITEMS, {
        id,
        ...row.fields,
        position: rowsWhere(db, LIST_ITEMS, { kind: row.fields.kind }).length,
      });
      return id;
    case 'band':
      insertRow(db, BANDS, { id, ...row.fields });
      return id;
    default:
      return assertNever(row);
  }
}

/** Changes fields of a row of a register. @throws AppError `field-invalid` for a double or a centre inside itself, `not-found`. */
export function writeRegister(db: WritableDatabase, typed: RegisterChange): Id {
  const change = cleanTexts(typed);
  const { id } = change;
  switch (change.kind) {
    case 'plan': {
      const plan = allRows(db, PLANS).find((one) => one.id === id);
      refuseYears({ ...plan, ...change.fields });
      updateRow(db, PLANS, id, change.fields);
      return id;
    }
    case 'centre': {
      const centre = rowWhere(db, CENTRES, { id });
      refuseNameless({ ...centre, ...change.fields });
      refuseCentreCycle(db, id, change.fields.parentId ?? null);
      updateRow(db, CENTRES, id, change.fields);
      return id;
    }
    case 'person':
      updateRow(db, PEOPLE, id, change.fields);
      return id;
    case 'councillor':
      updateRow(db, COUNCILLORS, id, change.fields);
      return id;
    case 'listItem':
      updateRow(db, LIST_ITEMS, id, change.fields);
      return id;
    case 'band':
      updateRow(db, BANDS, id, change.fields);
      return id;
    default:
      return assertNever(change);
  }
}

/** Puts in the bands that a new archive begins with. @throws AppError `conflict` where there are some. */
export function addUsualBands(db: WritableDatabase): void {
  if (allRows(db, BANDS).length > 0)
    throw new AppError('conflict', 'Ci sono già delle fasce: per rimettere quelle usuali, prima eliminarle.');
  insertDefaultBands(db);
}

/** Deletes a row that nothing uses. @throws AppError `conflict` saying where it is used. */
export function deleteFromRegister(db: WritableDatabase, kind: RegisterKind, id: Id): void {
  const table = tableOf(REGISTER_TABLES[kind]);
  const uses = registerUses(db, kind, id);
  const [first] = uses;
  if (first !== undefined) {
    const more = uses.length - 1;
    const others = more === 0 ? '' : ` e in ${oneOrCounted(more, 'un altro punto', 'altri punti')}`;
    const message = `${table.noun} è in uso: ${first.where} di ${first.objectiveCode}${others}. Mettere prima lì un'altra voce.`;
    throw new AppError('conflict', message);
  }
  if (kind === 'centre' && allRows(db, CENTRES).some(({ parentId }) => parentId === id)) {
    throw new AppError('conflict', 'Il centro ha altri centri sotto di sé: spostarli prima altrove.');
  }
  const version = kind === 'plan' ? rowsWhere(db, PLAN_VERSIONS, { planId: id })[0] : undefined;
  if (version !== undefined)
    throw new AppError(
      'conflict',
      `La vista ha il piano ${version.year} approvato con «${version.act}»: resta con le sue versioni, che non si eliminano.`,
    );
  deleteRow(db, table, id);
}

function refuseYears({ firstYear, lastYear }: { readonly firstYear?: number; readonly lastYear?: number }): void {
  if (firstYear === undefined || lastYear === undefined || firstYear <= lastYear) return;
  const message = "L'ultimo anno viene prima del primo: correggere uno dei due.";
  throw new AppError('field-invalid', message, { fields: { lastYear: message } });
}

function refuseNameless({
  longName = '',
  shortName = '',
}: {
  readonly longName?: string;
  readonly shortName?: string;
}): void {
  if (longName !== '' || shortName !== '') return;
  const message = 'Il centro deve avere almeno un nome, esteso o breve.';
  throw new AppError('field-invalid', message, { fields: { longName: message } });
}

function refuseCentreCycle(db: ReadableDatabase, id: Id, parentId: Id | null): void {
  if (parentId === null || !withAncestors(db, 'centres', [parentId]).includes(id)) return;
  const message = 'Un centro non può stare sotto sé stesso: sceglierne un altro.';
  throw new AppError('field-invalid', message, { fields: { parentId: message } });
}
