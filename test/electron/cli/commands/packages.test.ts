import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import type { ObjectivePatch } from '../../../../shared/schemas/objective-patch.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A closed archive whose objective is of centre S08, and names for what goes between. */
function office() {
  const { archive, path, objectiveId } = filledArchive();
  const folder = temporaryFolder();
  const centre = { id: newId(), code: 'S08', longName: 'BIBLIOTECA CIVICA', shortName: 'Biblioteca', parentId: null };
  inTransaction(archive, 'centro', (db) => {
    insertRow(db, CENTRES, { ...centre, position: 0 });
    writeObjective(db, objectiveId, { centreId: centre.id });
  });
  archive.close();
  const at = (name: string) => join(folder, name);
  return { a: path, b: at('b.pegaso'), out: at('s08.pegasoz'), back: at('rientro.pegasoz'), at, objectiveId };
}

function write(path: string, id: Id, patch: ObjectivePatch): void {
  const archive = openArchive(path, TEST_AUTHOR);
  inTransaction(archive, 'modifica', (db) => writeObjective(db, id, patch));
  archive.close();
}

function read(path: string, id: Id) {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  try {
    return rowWhere(archive.database, OBJECTIVES, { id });
  } finally {
    archive.close();
  }
}

async function done(...args: readonly string[]) {
  const { code, out, err } = await pegaso(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

async function refused(...args: readonly string[]): Promise<string> {
  const { code, out } = await pegaso(...args, '--json');
  const { error } = JSON.parse(out);
  return `${code} ${error.code}: ${error.message}`;
}

test('handed out, received, returned and merged from the command line', async () => {
  const { a, b, out, back, objectiveId } = office();
  const handed = await done('handout', '--archive', a, '--centre', 'S08', '--deadline', '2020-09-30', '--out', out);
  expect(handed).toMatchObject({
    path: out,
    objectives: 1,
    handOut: { receiver: 'Biblioteca', selection: 'Centro S08 Biblioteca e sotto-centri', scope: 'everything' },
  });
  expect((await done('info', '--archive', a)).handOuts).toEqual({ out: 1, overdue: 1, received: 0 });
  expect((await done('handouts', '--archive', a)).handOuts).toMatchObject([
    { id: handed.handOut.id, state: 'overdue' },
  ]);

  expect(await done('import', out, '--archive', b)).toMatchObject({ created: true, objectives: 1 });
  expect((await done('info', '--archive', b)).handOuts).toEqual({ out: 0, overdue: 0, received: 1 });
  write(a, objectiveId, { title: 'Qui' });
  write(b, objectiveId, { title: 'Là', progressReport: 'Fatto.' });
  expect(await done('return', '--archive', b, '--out', back)).toMatchObject({ objectives: 1, changed: 1 });

  const preview = await done('merge', back, '--archive', a, '--dry-run');
  expect(preview).toMatchObject({
    written: false,
    changes: 0,
    undecided: 1,
    counts: { conflicts: 1, changed: 1, refused: 0 },
    differences: [
      { objective: '2026_A01_01', field: 'descrizione estesa', state: 'conflict', mine: 'Qui', theirs: 'Là' },
    ],
  });
  expect(read(a, objectiveId)?.progressReport).toBe('');
  expect(await refused('import', back, '--archive', a)).toContain(
    '1 conflict: «rientro.pegasoz» non è stato importato',
  );
  const merged = await pegaso('merge', back, '--archive', a);
  expect(merged).toMatchObject({ code: 0, err: '' });
  expect(merged.out).toContain('Accolto. Modifiche scritte: 1; conflitti da decidere: 1');
  expect(merged.out).toContain("2026_A01_01, descrizione estesa (conflitto): nell'archivio «Qui», nel pacchetto «Là»");
  expect(read(a, objectiveId)).toMatchObject({ title: 'Qui', progressReport: 'Fatto.' });
  const again = await done('merge', back, '--archive', a, '--theirs');
  expect(again).toMatchObject({ changes: 0, notices: [expect.stringContaining('già stato accolto')] });
  const listed = await pegaso('handouts', '--archive', a);
  expect(listed.out).toMatch(
    /a «Biblioteca»: un obiettivo .*, rientrata\n {2}rientro di prova .*conflitti da decidere 1/u,
  );
});

test('conflicts go as they are told to', async () => {
  const { a, b, out, back, at, objectiveId } = office();
  await done('handout', '--archive', a, '--objective', '2026_A01_01', '--receiver', 'Biblioteca', '--out', out);
  await done('import', out, '--archive', b);
  write(a, objectiveId, { title: 'Qui' });
  write(b, objectiveId, { title: 'Là' });
  await done('return', '--archive', b, '--out', back);
  expect(await done('merge', back, '--archive', a, '--theirs')).toMatchObject({ changes: 1, undecided: 0 });
  expect(read(a, objectiveId)?.title).toBe('Là');
  write(a, objectiveId, { title: 'Di nuovo qui' });
  write(b, objectiveId, { title: 'Di nuovo là' });
  await done('return', '--archive', b, '--out', at('due.pegasoz'));
  expect(await done('import', at('due.pegasoz'), '--archive', a, '--on-conflict', 'keep')).toMatchObject({
    created: false,
    changes: 0,
  });
  expect(read(a, objectiveId)?.title).toBe('Di nuovo qui');
});

test('what is wrong is refused, with the exit of the others, and nothing is made', async () => {
  const { a, b, out, at } = office();
  const handout = ['handout', '--archive', a];
  expect(await refused(...handout, '--out', out)).toContain('2 usage: Manca il destinatario');
  expect(await refused(...handout, '--receiver', 'X', '--out', at('a.zip'))).toContain('2 usage: --out deve finire');
  expect(await refused(...handout, '--scope', 'tutto', '--out', out)).toContain('2 usage: Dopo --scope');
  expect(await refused(...handout, '--deadline', '30/09/2020', '--out', out)).toContain('2 usage: «30/09/2020»');
  const both = ['--objective', '2026_A01_01', '--centre', 'S08', '--out', out];
  expect(await refused(...handout, ...both)).toContain('2 usage: Gli obiettivi si scelgono');
  const unknown = ['--receiver', 'X', '--objective', 'Z', '--out', out];
  expect(await refused(...handout, ...unknown)).toContain("1 not-found: L'obiettivo «Z»");
  expect(existsSync(out)).toBe(false);
  expect(await refused('return', '--archive', a, '--out', out)).toContain('1 hand-out-unknown');
  expect(await refused('return', '--archive', a, '--handout', 'S08', '--out', out)).toContain(
    '2 usage: Dopo --handout',
  );
  writeFileSync(out, 'Egregio ufficio');
  expect(await refused('import', out, '--archive', b)).toContain('1 package-refused');
  expect(await refused('merge', out, '--archive', a)).toContain('1 package-refused');
  expect(await refused('merge', '--archive', a)).toContain('2 usage: Indicare un pacchetto');
  expect(await refused('merge', 'foglio.xlsx', '--archive', a)).toContain('2 usage: Un foglio compilato si accoglie');
  expect(await refused('import', out, '--target', 'phases', '--archive', b)).toContain('togliere --target');
  expect(await refused('merge', out, '--archive', a, '--mine', '--theirs')).toContain('2 usage: Scegliere');
  expect(await refused('import', out, 'schede.pdf', '--archive', b)).toContain(
    '2 usage: Un pacchetto si importa da solo',
  );
  expect(readFileSync(out, 'utf8')).toBe('Egregio ufficio');
  expect(existsSync(b)).toBe(false);
});
