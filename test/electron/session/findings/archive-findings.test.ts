import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { type ArchiveFindings, createArchiveFindings } from '../../../../electron/session/findings/archive-findings.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { makeManyObjectives } from '../../../e2e/support/many-objectives.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const TODAY = isoDate.parse('2026-11-23');

/** Every page there is, as the window asks for them. @param between happens before each page but the first. */
async function allPages(findings: ArchiveFindings, archive: Archive, between = async () => undefined as unknown) {
  let page = await findings.page(archive, TODAY, { version: null, from: 0 });
  const all = [...page.findings];
  while (all.length < page.total) {
    await between();
    page = await findings.page(archive, TODAY, { version: page.version, from: all.length });
    all.length = page.from;
    all.push(...page.findings);
  }
  return all;
}

test('findings come in pages that make the whole, also when they change between one page and the next', async () => {
  const path = join(temporaryFolder(), 'molti.pegaso');
  makeManyObjectives(path, 700);
  const archive = openArchive(path, TEST_AUTHOR);
  const findings = createArchiveFindings();
  expect(await allPages(findings, archive)).toEqual(checkArchive(archive.database, TODAY));
  let changed = false;
  const changing = async () => {
    if (changed) return;
    changed = true;
    const [first] = selectedObjectives(archive.database, {});
    if (first === undefined) throw new Error('No objective');
    inTransaction(archive, 'codice', (db) => updateRow(db, OBJECTIVES, first, { code: '2026_A00_00001' }));
    await findings.page(archive, TODAY, { version: null, from: 0 });
  };
  expect(await allPages(findings, archive, changing)).toEqual(checkArchive(archive.database, TODAY));
  archive.close();
  await findings.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('an archive that closes while it is judged says so, and another is judged after it', async () => {
  const path = join(temporaryFolder(), 'molti.pegaso');
  makeManyObjectives(path, 2_000);
  const archive = openArchive(path, TEST_AUTHOR);
  const findings = createArchiveFindings();
  const asked = findings.page(archive, TODAY, { version: null, from: 0 }).catch((error: unknown) => error);
  await findings.close();
  expect(await asked).toMatchObject({ code: 'not-found' });
  expect((await findings.page(archive, TODAY, { version: null, from: 0 })).findings.length).toBeGreaterThan(100);
  archive.close();
  await findings.close();
});
