import { expect, test } from 'vitest';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { logMark } from '../../../../electron/archive/steps/log-mark.ts';
import { updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { isCopyDue } from '../../../../electron/session/backups/copy-due.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('a copy is due on a new day, or an hour after one that lacks what was written', () => {
  const written = new Date(2026, 5, 1, 12).getTime();
  const { archive: filled, path, objectiveId } = filledArchive();
  filled.close();
  const archive = openArchive(path, { who: 'Prova', now: () => new Date(written) });
  inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Nuovo' }));
  const due = (now: number, copies: readonly number[], mark: number | null = null) =>
    isCopyDue(
      { database: archive.database, now: () => new Date(now) } as never,
      copies.map((at) => ({ path: `${at}`, at: new Date(at), bytes: 1 })),
      mark,
    );
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  expect(due(written, [])).toBe(true);
  // Of yesterday, or of a clock that was in the future: none of today.
  expect(due(written, [written - day])).toBe(true);
  expect(due(written, [written + day])).toBe(true);
  const before = written - minute;
  expect(due(before + hour - 1, [before])).toBe(false);
  expect(due(before + hour, [before])).toBe(true);
  // The newest counts, which has all.
  expect(due(before + hour, [written + minute, before])).toBe(false);
  // Written in the very moment of the copy: it has that.
  expect(due(written + hour, [written])).toBe(false);
  // A mark of this sitting is surer than the clock.
  const mark = logMark(archive.database);
  expect(due(before + hour, [before], mark)).toBe(false);
  expect(due(before + hour, [before], mark - 1)).toBe(true);
  archive.close();
});
