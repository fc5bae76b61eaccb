import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { writeEntry } from '../../../../electron/archive/reviews/review-entries.ts';
import { allReviews } from '../../../../electron/archive/reviews/reviews.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { rowsWhere, rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES, REVIEW_ENTRIES } from '../../../../electron/archive/tables/tables.ts';
import { readZip } from '../../../../electron/exchange/zip/read-zip.ts';
import { percentage } from '../../../../shared/schemas/primitives.ts';
import type { ReviewEntryPatch } from '../../../../shared/schemas/review-entry.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { done, fillInNothingButProgress, JUNE, review, sample } from '../../../support/review-commands.ts';

/** What a centre writes of its objective: words of the check, and progress. */
function fillIn(path: string, code: string, patch: ReviewEntryPatch, progress: number): void {
  const archive = openArchive(path, { ...TEST_AUTHOR, who: 'Centro' });
  const objective = rowWhere(archive.database, OBJECTIVES, { code });
  const [shown] = allReviews(archive.database);
  const [phase] = rowsWhere(archive.database, PHASES, { objectiveId: objective?.id ?? expect.fail(code) });
  inTransaction(archive, 'compilazione', (db) => {
    writeEntry(db, shown?.id ?? expect.fail('no check'), objective?.id ?? expect.fail(code), patch);
    updateRow(db, PHASES, phase?.id ?? expect.fail('no phase'), { progress: percentage.parse(progress) });
  });
  archive.close();
}

function entryAt(path: string, code: string) {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  const objective = rowWhere(archive.database, OBJECTIVES, { code });
  const objectiveId = objective?.id ?? expect.fail(code);
  const [entry] = rowsWhere(archive.database, REVIEW_ENTRIES, { objectiveId });
  const [phase] = rowsWhere(archive.database, PHASES, { objectiveId });
  archive.close();
  return { entry, progress: phase?.progress };
}

test('a check is opened, listed, closed, reopened and deleted; what the window refuses is refused', async () => {
  const { archive } = sample();
  const opened = await done(...review('open', archive, '--year', '2026'));
  expect(opened).toEqual({ date: JUNE, plan: 'DUP_2025_2027', year: 2026, state: 'open', objectives: 18 });
  const refused = await pegaso('review', 'open', '--archive', archive, '--date', '2026-09-30');
  expect(refused).toMatchObject({ code: 1, err: 'Chiudere prima la verifica al 30/06/2026.\n' });
  expect(await done(...review('close', archive))).toMatchObject({ state: 'closed' });
  expect(await pegaso(...review('reopen', archive))).toMatchObject({ code: 1, err: expect.stringContaining('motivo') });
  expect(await done(...review('reopen', archive, '--reason', 'dati incompleti'))).toMatchObject({ state: 'open' });
  expect(await done('review', 'list', '--archive', archive)).toMatchObject({
    reviews: [{ date: JUNE, state: 'open' }],
  });
  await done(...review('delete', archive));
  expect(await pegaso(...review('close', archive))).toMatchObject({ code: 1, err: expect.stringContaining('Non c') });
  expect(await pegaso(...review('open', archive, '--year', '2027'))).toMatchObject({ code: 2 });
});

test('figures come out as JSON, sheets and tables, the same on any day once the check is closed', async () => {
  const { archive, folder } = sample();
  await done(...review('open', archive));
  const out = (name: string) => join(folder, name);
  await done(...review('export', archive, '--out', out('aperta.json')));
  await done(...review('close', archive));
  fillInNothingButProgress(archive);
  for (const name of ['chiusa.json', 'chiusa.xlsx', 'chiusa.ods', 'chiusa.zip', 'pubblica.json'])
    await done(...review('export', archive, '--out', out(name), ...(name.startsWith('pubblica') ? ['--public'] : [])));
  const open = JSON.parse(readFileSync(out('aperta.json'), 'utf8'));
  const closed = JSON.parse(readFileSync(out('chiusa.json'), 'utf8'));
  expect(closed).toEqual({ ...open, state: 'closed' });
  expect(closed.objectives).toHaveLength(18);
  expect(closed.objectives[0]).toMatchObject({ code: '2026_A01_01', band: expect.any(String), evaluated: null });
  expect(JSON.stringify(JSON.parse(readFileSync(out('pubblica.json'), 'utf8')))).not.toContain('"responsible"');
  const parts = await readZip(out('chiusa.zip'), { entries: 10, bytes: 1e6, ratio: 100, freeBytes: 1e6, depth: 2 });
  expect([...parts.keys()]).toEqual(['obiettivi-verifica.csv', 'centri-verifica.csv']);
  expect(await pegaso(...review('export', archive, '--out', out('x.txt')))).toMatchObject({ code: 1 });
});

test('two centres fill a check in, one by package and one after it was closed: its words are refused, its progress is taken', async () => {
  const { archive, folder } = sample();
  await done(...review('open', archive));
  const handed = await done(...review('hand-out', archive, '--out', folder, '--deadline', '2026-07-10'));
  expect(handed.files).toHaveLength(13);
  const [first, late] = ['A01', 'B01'].map((code) => {
    const file = join(folder, `verifica-${JUNE}-${code}.pegasoz`);
    expect(statSync(file).isFile()).toBe(true);
    return { file, centre: join(folder, `${code}.pegaso`), back: join(folder, `rientro-${code}.pegasoz`) };
  });
  if (first === undefined || late === undefined) return expect.fail('two centres');
  for (const { file, centre } of [first, late]) await done('import', file, '--archive', centre);
  expect(await pegaso(...review('close', first.centre))).toMatchObject({
    code: 1,
    err: expect.stringContaining('consegna'),
  });
  fillIn(first.centre, '2026_A01_01', { issues: 'gara deserta', reachable: 1 }, 1_100);
  fillIn(late.centre, '2026_B01_01', { issues: 'in ritardo', corrections: 'nuovo avviso' }, 1_200);
  for (const { centre, back } of [first, late]) await done('return', '--archive', centre, '--out', back);
  expect(await done('merge', first.back, '--archive', archive)).toMatchObject({ counts: { refused: 0, conflicts: 0 } });
  expect(entryAt(archive, '2026_A01_01')).toMatchObject({
    entry: { issues: 'gara deserta', reachable: 1 },
    progress: 1_100,
  });
  expect(await pegaso(...review('delete', archive))).toMatchObject({
    code: 1,
    err: expect.stringContaining('Si aspetta ancora'),
  });
  await done(...review('close', archive));
  expect(await done('merge', late.back, '--archive', archive)).toMatchObject({ counts: { refused: 2 } });
  expect(entryAt(archive, '2026_B01_01')).toMatchObject({ entry: { issues: '', corrections: '' }, progress: 1_200 });
  await done('review', 'export', '--archive', archive, '--date', JUNE, '--out', join(folder, 'r.json'));
  const { objectives } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
  expect(objectives.find((one: { code: string }) => one.code === '2026_A01_01').issues).toBe('gara deserta');
});

test('the document of a check is printed, the same bytes whenever it is, and one for each centre', async () => {
  const { archive, folder } = sample();
  await done(...review('open', archive));
  await done(...review('print', archive, '--out', join(folder, 'bozza.pdf'), '--printed', '2026-07-01'));
  await done(...review('close', archive));
  await done(...review('print', archive, '--out', join(folder, 'a.pdf')));
  fillInNothingButProgress(archive);
  await done(...review('print', archive, '--out', join(folder, 'b.pdf'), '--printed', '2027-01-01'));
  expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'bozza.pdf')))).toBe(false);
  const official = ['--plan', 'DUP_2025_2027', '--year', '2026', '--level', 'PEG', '--date', JUNE];
  await done(...review('print', archive, '--out', join(folder, 'schede.pdf'), '--schede'));
  const now = join(folder, 'adesso.pdf');
  await done('print', '--archive', archive, ...official, '--out', now);
  expect(readFileSync(join(folder, 'schede.pdf')).equals(readFileSync(now))).toBe(false);
  await done(...review('reopen', archive, '--reason', 'per fissare di nuovo'));
  expect(await pegaso(...review('print', archive, '--out', join(folder, 'e.pdf'), '--schede'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('è ancora aperta'),
  });
  await done(...review('close', archive));
  await done(...review('print', archive, '--out', join(folder, 'schede.pdf'), '--schede'));
  expect(readFileSync(join(folder, 'schede.pdf')).equals(readFileSync(now))).toBe(true);
  const split = await done(
    ...review('print', archive, '--out', join(folder, 'c.pdf'), '--split', 'centre', '--parts', 'objectives'),
  );
  expect(split.files).toHaveLength(13);
  expect(readdirSync(folder).filter((name) => name.startsWith('c-'))).toHaveLength(13);
  expect(await pegaso(...review('print', archive, '--out', join(folder, 'd.pdf'), '--parts', 'tutto'))).toMatchObject({
    code: 2,
  });
});
