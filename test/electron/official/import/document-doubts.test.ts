import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { watchFindings } from '../../../../electron/archive/findings/findings-watch.ts';
import { dismissImportDoubts, importDoubts } from '../../../../electron/archive/findings/import-doubts.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo } from '../../../../electron/archive/steps/undo.ts';
import { deleteRow } from '../../../../electron/archive/tables/table.ts';
import { PHASES } from '../../../../electron/archive/tables/tables.ts';
import { importSchede } from '../../../../electron/official/import/import-schede.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { utf8, VALLECHIARA } from '../vallechiara.ts';

const document = schedeOfText(utf8(VALLECHIARA), 'schede.txt');
const TODAY = isoDate.parse('2025-01-20');

function imported() {
  const archive = createArchive(join(temporaryFolder(), 'a.pegaso'), TEST_AUTHOR);
  importSchede(archive, document);
  const found = () => checkArchive(archive.database, TODAY).filter(({ kind }) => kind === 'import-doubt');
  return { archive, found };
}

test('every doubt of an import stays beside the field and row that were made of it', () => {
  const { archive, found } = imported();
  const mild = document.problems.filter(({ severity }) => severity === 'mild');
  expect(found()).toHaveLength(mild.length);
  const about = ({ entity, rowId, field, objectiveId, objectiveCode, message }: ReturnType<typeof found>[number]) => {
    const detail = readObjectiveDetail(archive.database, objectiveId ?? expect.fail('no objective'));
    const rows = { phase: detail.phases, indicator: detail.indicators, participant: detail.participants };
    const index = entity in rows ? rows[entity as 'phase'].findIndex(({ id }) => id === rowId) : null;
    const line = Number(/riga (\d+)/u.exec(message)?.[1]);
    return [line, objectiveCode, entity, index, field];
  };
  expect(found().map(about)).toMatchSnapshot();
  expect(found()[0]?.message).toMatch(/«schede\.txt», pagina \d+, riga \d+.*: .+\.$/u);
});

test('a doubt goes when it is dismissed or its objective is deleted, and comes back with undo', () => {
  const { archive, found } = imported();
  const watch = watchFindings(archive.database);
  const [doubt, ...others] = importDoubts(archive.database);
  if (doubt === undefined) throw new Error('no doubt');
  const all = found();
  expect(watch.of({}, TODAY)).toEqual(checkArchive(archive.database, TODAY));
  inTransaction(archive, 'controllato', (db) => dismissImportDoubts(db, [doubt.id]));
  expect(found()).toHaveLength(others.length);
  expect(watch.of({}, TODAY)).toEqual(checkArchive(archive.database, TODAY));
  undo(archive);
  expect(found()).toEqual(all);
  redo(archive);
  expect(importDoubts(archive.database)).toEqual(others);
  const { objectiveId } = doubt;
  inTransaction(archive, 'eliminato', (db) => removeObjective(db, objectiveId));
  expect(importDoubts(archive.database)).toEqual(others.filter((one) => one.objectiveId !== objectiveId));
  undo(archive);
  expect(importDoubts(archive.database).toSorted(byId)).toEqual(others.toSorted(byId));
  expect(watch.of({}, TODAY)).toEqual(checkArchive(archive.database, TODAY));
});

test('the doubt of a row that is gone is of its objective; the same file again brings no doubt back', () => {
  const { archive, found } = imported();
  const doubt = found().find(({ entity }) => entity === 'phase') ?? expect.fail('no doubt of a phase');
  inTransaction(archive, 'tolta', (db) => deleteRow(db, PHASES, doubt.rowId));
  expect(found().find((one) => one.doubt?.id === doubt.doubt?.id)).toMatchObject({
    entity: 'objective',
    rowId: doubt.objectiveId,
    field: null,
  });
  undo(archive);
  const ids = importDoubts(archive.database).map(({ id }) => id);
  inTransaction(archive, 'controllati', (db) => dismissImportDoubts(db, ids));
  importSchede(archive, document);
  expect(found()).toEqual([]);
});

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
