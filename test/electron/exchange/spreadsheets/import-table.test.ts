import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { writeArchiveDocument } from '../../../../electron/archive/document/write-archive-document.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { importTable, type TableImport } from '../../../../electron/exchange/spreadsheets/import-table.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

const TABLE = 'Codice;Attività\n2026_A01_01;Della tabella\n';

/** An archive of two plans, in both of which an objective has the same code; the second one is there twice over: two years, one text. */
function twoPlans(): string {
  const { archive } = filledArchive();
  const document = readArchiveDocument(archive.database);
  archive.close();
  const [plan, objective] = [document.plans[0], document.objectives[0]];
  if (plan === undefined || objective === undefined) throw new Error('No plan');
  const second = {
    ...plan,
    id: newId(),
    code: 'DUP_2026_2028',
    name: 'DUP 2026 2028',
    firstYear: 2026,
    lastYear: 2028,
  };
  const both = archiveDocument.parse({
    ...document,
    plans: [plan, second],
    objectives: [
      objective,
      { ...objective, id: newId(), planId: second.id, title: 'Lo stesso codice, un altro piano' },
    ],
  });
  const path = join(temporaryFolder(), 'due.pegaso');
  const content = {
    label: 'due piani',
    write: (db: Parameters<typeof writeArchiveDocument>[0]) => writeArchiveDocument(db, both),
  };
  createArchive(path, { ...TEST_AUTHOR, content }).close();
  return path;
}

async function take(archive: string, order: TableImport) {
  const table = join(dirname(archive), 'fasi.csv');
  writeFileSync(table, TABLE);
  return importTable(archive, table, order, TEST_AUTHOR, { ...UNWATCHED, signal: new AbortController().signal });
}

function documentAt(path: string): ArchiveDocument {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  try {
    return readArchiveDocument(archive.database);
  } finally {
    archive.close();
  }
}

/** The plan, by code, of each phase that came with the table. */
function planOfNewPhases(path: string): readonly (string | undefined)[] {
  const { plans, objectives, phases } = documentAt(path);
  return phases
    .filter(({ description }) => description === 'Della tabella')
    .map(({ objectiveId }) => objectives.find(({ id }) => id === objectiveId)?.planId)
    .map((planId) => plans.find(({ id }) => id === planId)?.code);
}

test.each(['DUP_2025_2027', 'DUP_2026_2028'])(
  'a table goes into the plan that is named, and no other: %s',
  async (plan) => {
    const path = twoPlans();
    expect(await take(path, { plan })).toMatchObject({ created: false, added: 1, changed: 0, changes: 1 });
    expect(planOfNewPhases(path)).toEqual([plan]);
  },
);

test('with two plans and none named a table is refused, and nothing changes', async () => {
  const path = twoPlans();
  const before = documentAt(path);
  await expect(take(path, {})).rejects.toMatchObject({ code: 'usage' });
  expect(documentAt(path)).toEqual(before);
});
