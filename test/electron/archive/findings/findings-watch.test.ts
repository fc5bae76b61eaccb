import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeObjective, writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { deleteRows, writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { watchFindings } from '../../../../electron/archive/findings/findings-watch.ts';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { allRows, rowsWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, PEOPLE, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const author = { who: 'Prova', now: () => new Date('2026-11-23T09:00:00Z') };

test('findings kept as the archive changes are those of a fresh check', () => {
  const path = join(temporaryFolder(), 'prova.pegaso');
  buildSample(path, author);
  const archive = openArchive(path, author);
  const db = archive.database;
  const watch = watchFindings(db);
  let today = isoDate.parse('2026-11-23');
  const [peg, other] = selectedObjectives(db, { level: 'PEG' });
  const [phase] = peg === undefined ? [] : rowsWhere(db, PHASES, { objectiveId: peg });
  const [person] = allRows(db, PEOPLE);
  const [centre] = allRows(db, CENTRES).filter(({ code }) => code !== null);
  if (peg === undefined || other === undefined || !phase || !person || !centre)
    throw new Error('The sample is too small');

  const step = (work: () => void): void => {
    work();
    expect(watch.of({}, today)).toEqual(checkArchive(db, today));
    for (const year of [2025, 2026]) expect(watch.of({ year }, today)).toEqual(checkArchive(db, today, { year }));
  };
  const write = (work: Parameters<typeof inTransaction>[2]) => () => void inTransaction(archive, 'prova', work);
  step(() => undefined);
  const before = watch.of({}, today).length;
  step(write((to) => writeRows(to, PHASE_KIND, peg, [{ id: phase.id, patch: { weight: null } }])));
  expect(watch.of({}, today).length).not.toBe(before);
  step(
    write((to) =>
      deleteRows(
        to,
        PHASE_KIND,
        other,
        rowsWhere(to, PHASES, { objectiveId: other }).map(({ id }) => id),
      ),
    ),
  );
  step(write((to) => updateRow(to, PEOPLE, person.id, { name: 'NOME CAMBIATO' })));
  step(write((to) => updateRow(to, CENTRES, centre.id, { code: 'Q99' })));
  step(write((to) => writeObjective(to, peg, { code: '2026_A01_99' })));
  step(write((to) => removeObjective(to, other)));
  step(() => void undo(archive));
  step(() => {
    today = isoDate.parse('2027-02-01');
  });
  expect(watch.of({}, today)).toBe(watch.of({}, today));
  write((to) => writeObjective(to, peg, { title: '' }))();
  const given = new Error('given up');
  const giveUp = () => {
    throw given;
  };
  expect(() => watch.of({}, today, giveUp)).toThrow(given);
  step(() => undefined);
  archive.close();
});
