import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { type KeptJudgements, watchFindings } from '../../../../electron/archive/findings/findings-watch.ts';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { rowsWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { judgementStore } from '../../../../electron/session/findings/kept-judgements.ts';
import { type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const author = { who: 'Prova', now: () => new Date('2026-11-23T09:00:00Z') };
const TODAY = isoDate.parse('2026-06-30');

function sampleAt(folder: string): string {
  const path = join(folder, 'prova.pegaso');
  buildSample(path, author);
  return path;
}

/** Judges an archive as a later opening does. @returns how many objectives were judged anew, and what was kept. */
function judge(path: string, kept: KeptJudgements | null, today: IsoDate) {
  const archive = openArchive(path, { ...author, access: 'read' });
  const watch = watchFindings(archive.database, kept);
  let judged = 0;
  const findings = watch.of({}, today, () => {
    judged += 1;
  });
  expect(findings).toEqual(checkArchive(archive.database, today));
  const all = selectedObjectives(archive.database, {}).length;
  const again = watch.kept();
  archive.close();
  return { judged, all, kept: again };
}

function change(path: string, label: string): void {
  const archive = openArchive(path, author);
  const [peg] = selectedObjectives(archive.database, { level: 'PEG' });
  if (peg === undefined) throw new Error('The sample is too small');
  const [phase] = rowsWhere(archive.database, PHASES, { objectiveId: peg });
  inTransaction(archive, label, (db) => {
    updateRow(db, OBJECTIVES, peg, { title: label });
    if (phase !== undefined) updateRow(db, PHASES, phase.id, { weight: null });
  });
  archive.close();
}

test('an opening judges only what was written since the last, and on another day what is due by then', () => {
  const path = sampleAt(temporaryFolder());
  const first = judge(path, null, TODAY);
  expect(first.judged).toBe(first.all);
  expect(judge(path, first.kept, TODAY).judged).toBe(0);
  change(path, 'cambiato');
  const second = judge(path, first.kept, TODAY);
  expect(second.judged).toBe(1);
  // Any day after or before, in any order: what is told is what a fresh check tells.
  let { kept } = second;
  for (const day of ['2026-07-01', '2026-12-31', '2027-01-01', '2026-03-02', '2030-05-05', '2026-06-30']) {
    const next = judge(path, kept, isoDate.parse(day));
    expect(next.judged).toBeLessThanOrEqual(next.all);
    ({ kept } = next);
  }
});

test('what was judged of another copy, or of one that was put back, does not count', () => {
  const folder = temporaryFolder();
  const path = sampleAt(folder);
  const before = join(folder, 'prima.pegaso');
  copyFileSync(path, before);
  change(path, 'qui');
  const here = judge(path, null, TODAY);
  // Put back: its log is shorter.
  expect(judge(before, here.kept, TODAY).judged).toBe(here.all);
  // Gone on by itself: its log is as long.
  change(before, 'altrove');
  expect(judge(before, here.kept, TODAY).judged).toBe(here.all);
});

test('judgements are kept of the last archives, by one version of the rules; a spoilt file is as none', () => {
  const folder = join(temporaryFolder(), 'findings');
  const path = sampleAt(temporaryFolder());
  const { kept } = judge(path, null, TODAY);
  if (kept === null) throw new Error('Nothing was kept');
  const store = judgementStore(folder, '1.0.0');
  expect(store.read(path)).toBeNull();
  store.write(path, kept);
  expect(store.read(path)).toEqual(kept);
  expect(judgementStore(folder, '1.0.1').read(path)).toBeNull();
  expect(store.read('/altrove/prova.pegaso')).toBeNull();
  const [file = ''] = readdirSync(folder);
  const bytes = readFileSync(join(folder, file));
  writeFileSync(join(folder, file), bytes.subarray(0, bytes.length / 2));
  expect(store.read(path)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  for (let at = 0; at < 15; at += 1) store.write(`/archivi/${at}.pegaso`, kept);
  expect(readdirSync(folder)).toHaveLength(12);
});
