import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { WritableDatabase } from '../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { writeArchiveDocument } from '../../../electron/archive/document/write-archive-document.ts';
import { writeObjective } from '../../../electron/archive/edits/objective-edits.ts';
import { insertRows, writeRows } from '../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../electron/archive/edits/phase-kind.ts';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { readScheda } from '../../../electron/archive/objectives/read-scheda.ts';
import { addToRegister } from '../../../electron/archive/registers/edit-registers.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { packageBytes } from '../../../electron/exchange/package/package-bytes.ts';
import { readPackage } from '../../../electron/exchange/package/read-package.ts';
import { cleanSheet } from '../../../electron/exchange/spreadsheets/cells/clean-sheet.ts';
import { TABLE_FIELDS } from '../../../electron/exchange/spreadsheets/fields/table-field.ts';
import { type OpenFormat, openDataBytes } from '../../../electron/exchange/spreadsheets/open-data/write-open-data.ts';
import { readChosenTable } from '../../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { layTable } from '../../../electron/exchange/spreadsheets/tables/lay-table.ts';
import { importSchede } from '../../../electron/official/import/import-schede.ts';
import type { OfficialDocument } from '../../../electron/official/official-document.ts';
import { tableTarget } from '../../../shared/ipc/channels/tables.ts';
import { mergeDocuments } from '../../../shared/rules/merge/merge-documents.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';
import { DIRTY_MARKS, ODD_SPACES, UNSEEN_CHARACTERS } from '../../shared/format/unseen-characters.ts';
import { filledArchive, TEST_AUTHOR } from '../../support/filled-archive.ts';
import { handedPackage } from '../../support/offices/handed-package.ts';
import { handedWorkbook, rowsById, sampleDocument } from '../../support/offices/handed-workbook.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const UNSEEN = UNSEEN_CHARACTERS.join('');

let sample: ArchiveDocument;
beforeAll(async () => {
  sample = await sampleDocument();
});

/** A text as pages and programs hand it on: every kind of space for its spaces, unseen characters within and behind, accents apart. */
function dirty(text: string): string {
  let at = 0;
  const spaced = text.normalize('NFD').replace(/ /gu, () => ODD_SPACES[at++ % ODD_SPACES.length] ?? ' ');
  return `${spaced.slice(0, 1)}${UNSEEN}${spaced.slice(1)}${UNSEEN}`;
}

/** Every text field of the catalogue dirty, as a version wrote it that took whatever came in. */
function dirtyDocument(document: ArchiveDocument): ArchiveDocument {
  const tables = TABLE_NAMES.map((name) => {
    const { schema } = tableNamed(name);
    const rows = document[name].map((row) => {
      const fields = Object.entries(row).map(([field, value]) => {
        const dirtied = typeof value === 'string' && value !== '' ? dirty(value) : value;
        // Identities, days and words of a list are no texts.
        return [field, schema.safeParse({ ...row, [field]: dirtied }).success ? dirtied : value] as const;
      });
      return Object.fromEntries(fields);
    });
    return [name, rows] as const;
  });
  return { ...document, ...Object.fromEntries(tables) };
}

test('the catalogue is dirty indeed, in every text field', () => {
  const { objectives, phases, people, councillors, plans, listItems } = dirtyDocument(sample);
  for (const row of [objectives[0], plans[0], people[0], councillors[0], listItems[0], phases[0]])
    expect(JSON.stringify(row)).toContain('\u2060');
  expect(DIRTY_MARKS.length).toBeGreaterThan(45);
});

test.each<OpenFormat>(['json', 'ods', 'csv'])('open data as %s come in clean', async (format) => {
  const path = join(temporaryFolder(), `dati.${format}`);
  writeFileSync(path, await openDataBytes(dirtyDocument(sample), format));
  const read = await readChosenTable(path);
  expect(read.kind === 'document' && read.document).toEqual(sample);
});

test('a package comes in clean, and so does what a workbook to fill in brings back', async () => {
  const { manifest, content } = handedPackage();
  const soiled = dirtyDocument(content);
  const plans = soiled.plans.map(({ id, code, name }) => ({ id, code, name }));
  const path = join(temporaryFolder(), 'a.pegasoz');
  writeFileSync(path, await packageBytes({ ...manifest, plans }, soiled));
  expect((await readPackage(path)).content).toEqual(content);
  const out = await handedWorkbook(sample);
  const cells = out.sheets.map((sheet) =>
    sheet.name === 'Pegaso'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) => (typeof cell === 'string' && cell !== '' ? dirty(cell) : cell)),
          ),
        },
  );
  expect(rowsById((await out.back(cells)).theirs)).toEqual(rowsById(sample));
});

test.each(tableTarget.options)('a table of %s with the same texts changes nothing', (target) => {
  const { archive, planId } = filledArchive();
  const document = readArchiveDocument(archive.database);
  archive.close();
  const [objective] = document.objectives;
  const row: Readonly<Record<string, unknown>> = { ...document[target][0] };
  const written = TABLE_FIELDS[target].map(({ field, kind }) => {
    const value = kind === 'objective' ? (field === 'objectiveId' ? objective?.code : '') : row[field];
    return kind === 'code' || kind === 'line' || kind === 'text' || kind === 'objective' ? String(value ?? '') : '';
  });
  const columns = TABLE_FIELDS[target].map(({ field }, column) => ({ column, field }));
  const cells = written.map((text) => ({ kind: 'text' as const, text: dirty(text) }));
  const sheet = cleanSheet({ name: 'a', hidden: false, merged: [], rows: [{ number: 2, cells }] });
  const table = layTable(sheet, 1, { target, planId, columns }, document, isoDate.parse('2026-07-01'));
  expect(table).toMatchObject({ created: 0, changed: 0, problemCount: 0 });
  expect(table.theirs).toEqual(document);
});

test('an official scheda with the same texts changes nothing, whichever side has the characters', () => {
  const same = (text: string) => text;
  for (const [here, asPrinted] of [
    [sample, dirty],
    [dirtyDocument(sample), same],
  ] as const) {
    const write = (db: WritableDatabase) => writeArchiveDocument(db, here);
    const content = { label: 'dati', write };
    const archive = createArchive(join(temporaryFolder(), 'a.pegaso'), { ...TEST_AUTHOR, content });
    const printed = here.objectives
      .filter(({ level }) => level === 'PEG')
      .map(({ id }) => readScheda(archive.database, id));
    const schede = printed.map((scheda) => withTexts(scheda, asPrinted));
    const document: OfficialDocument = { file: 'a.pdf', schede, cover: null, parts: [], problems: [] };
    const plan = here.plans[0]?.code ?? '';
    expect(importSchede(archive, document, { plan }).differences).toEqual([]);
    expect(rowsById(readArchiveDocument(archive.database))).toEqual(rowsById(here));
    archive.close();
  }
});

/** A scheda with other texts; its days stay. */
function withTexts(scheda: Scheda, change: (text: string) => string): Scheda {
  return JSON.parse(JSON.stringify(scheda), (_, value: unknown) =>
    typeof value !== 'string' || value === '' || isoDate.safeParse(value).success ? value : change(value),
  );
}

test('what is written by hand goes into the archive clean', () => {
  const { archive, objectiveId, phaseId } = filledArchive();
  inTransaction(archive, 'a mano', (db) => {
    writeObjective(db, objectiveId, { title: dirty('Un titolo'), responsible: dirty('RIVA PAOLO') });
    writeRows(db, PHASE_KIND, objectiveId, [{ id: phaseId, patch: { note: dirty('Una nota') } }]);
    insertRows(db, PHASE_KIND, objectiveId, 1, [
      { description: dirty('Altra fase'), responsible: dirty('RIVA PAOLO') },
    ]);
    addToRegister(db, { kind: 'councillor', fields: { name: dirty('Cultura') } });
  });
  const { objectives, people, phases, councillors } = readArchiveDocument(archive.database);
  expect(objectives[0]?.title).toBe('Un titolo');
  expect(people.map(({ name }) => name)).toEqual(['RIVA PAOLO']);
  expect(phases.map(({ description, note }) => [description, note])).toEqual([
    ['Raccolta differenziata', 'Una nota'],
    ['Altra fase', ''],
  ]);
  expect(councillors.map(({ name }) => name)).toEqual(['Cultura']);
  archive.close();
});

test('a merge sees no difference in what nobody sees, on either side', () => {
  const soiled = dirtyDocument(sample);
  for (const sides of [
    { base: soiled, mine: soiled, theirs: sample },
    { base: sample, mine: sample, theirs: soiled },
    { base: soiled, mine: sample, theirs: soiled },
  ])
    expect(mergeDocuments(sides, { scope: 'everything', subjects: null })).toEqual([]);
});
