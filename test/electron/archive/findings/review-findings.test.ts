import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { acceptFinding } from '../../../../electron/archive/findings/accepted-findings.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { watchFindings } from '../../../../electron/archive/findings/findings-watch.ts';
import {
  closeReview,
  deleteReview,
  openReview,
  reopenReview,
  validateReview,
} from '../../../../electron/archive/reviews/review-acts.ts';
import { writeEntry } from '../../../../electron/archive/reviews/review-entries.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo } from '../../../../electron/archive/steps/undo.ts';
import { writeSettings } from '../../../../electron/archive/tables/settings.ts';
import { allRows, rowsWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { BANDS, OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import type { FindingKind } from '../../../../shared/schemas/finding.ts';
import { hundredths, isoDate, isoInstant, percentage } from '../../../../shared/schemas/primitives.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const author = { who: 'Prova', now: () => new Date('2026-11-23T09:00:00Z') };

/** An archive with its findings watched: after every step they are those of a fresh check. */
function watchedArchive() {
  const path = join(temporaryFolder(), 'prova.pegaso');
  buildSample(path, author);
  const archive = openArchive(path, author);
  const db = archive.database;
  const watch = watchFindings(db);
  let today = isoDate.parse('2026-11-23');
  const objectives = allRows(db, OBJECTIVES).filter(({ level, year }) => level === 'PEG' && year === 2026);
  const [peg] = objectives;
  if (peg === undefined) throw new Error('The sample is too small');
  let judgements = 0;
  const look = (): void => {
    judgements = 0;
    const kept = watch.of({}, today, () => {
      judgements += 1;
    });
    expect(kept).toEqual(checkArchive(db, today));
  };
  look();
  return {
    archive,
    db,
    objectives,
    peg,
    step(work: () => unknown): void {
      work();
      look();
    },
    write: (work: Parameters<typeof inTransaction>[2]) => () => inTransaction(archive, 'prova', work),
    goTo(day: string): void {
      today = isoDate.parse(day);
      look();
    },
    told: (kind: FindingKind, id = peg.id) =>
      watch.of({}, today).filter((one) => one.kind === kind && one.objectiveId === id),
    judgements: () => judgements,
  };
}

test('what a check, its entries, its closing and the settings touch is judged again, and nothing else', () => {
  const { archive, db, objectives, peg, step, write, told, judgements } = watchedArchive();
  const [phase] = rowsWhere(db, PHASES, { objectiveId: peg.id });
  const [band] = allRows(db, BANDS);
  if (phase === undefined || band === undefined) throw new Error('The sample is too small');
  const late = { plannedEnd: isoDate.parse('2026-03-31'), progress: percentage.parse(0) };
  step(
    write((to) => {
      const phases = rowsWhere(to, PHASES, { objectiveId: peg.id });
      writeRows(
        to,
        PHASE_KIND,
        peg.id,
        phases.map(({ id }) => ({ id, patch: late })),
      );
    }),
  );
  expect(told('late-unexplained')).toEqual([]);
  const review = openReview(archive, { planId: peg.planId, date: isoDate.parse('2026-06-30') });
  step(() => undefined);
  expect(told('late-unexplained')).toHaveLength(1);
  expect(judgements()).toBe(objectives.length);
  step(write((to) => updateRow(to, BANDS, band.id, { label: 'Altro' })));
  expect(judgements()).toBe(0);
  step(write((to) => writeEntry(to, review, peg.id, { issues: 'Gara deserta' })));
  expect(told('late-unexplained')).toEqual([]);
  expect(judgements()).toBe(1);
  step(() => undo(archive));
  expect(told('late-unexplained')).toHaveLength(1);
  step(write((to) => writeSettings(to, { expectedProgress: 'none' })));
  expect(told('late-unexplained')).toEqual([]);
  step(() => undo(archive));
  step(() => closeReview(archive, review));
  expect(told('late-unexplained')).toEqual([]);
  step(() => undo(archive));
  expect(told('late-unexplained')).toHaveLength(1);
  step(() => redo(archive));
  step(() => reopenReview(archive, review, 'Prova'));
  expect(told('late-unexplained')).toHaveLength(1);
  step(() => deleteReview(archive, review));
  expect(told('late-unexplained')).toEqual([]);
  step(() => undo(archive));
  expect(told('late-unexplained')).toHaveLength(1);
  archive.close();
});

test('a figure of the Nucleo is held against what was frozen, whatever is written since', () => {
  const { archive, db, peg, step, write, told } = watchedArchive();
  const review = openReview(archive, { planId: peg.planId, date: isoDate.parse('2026-12-31') });
  step(() => closeReview(archive, review));
  const evaluated = percentage.parse(1234);
  step(write((to) => writeEntry(to, review, peg.id, { evaluated })));
  const before = told('evaluation-unexplained');
  expect(before).toHaveLength(1);
  step(
    write((to) => {
      const phases = rowsWhere(db, PHASES, { objectiveId: peg.id });
      for (const { id } of phases) updateRow(to, PHASES, id, { progress: percentage.parse(10_000) });
    }),
  );
  expect(told('evaluation-unexplained')).toEqual(before);
  step(() => validateReview(archive, review));
  expect(told('evaluation-unexplained')).toEqual(before);
  step(() => undo(archive));
  step(write((to) => writeEntry(to, review, peg.id, { evaluationNote: 'Sopralluogo del Nucleo' })));
  expect(told('evaluation-unexplained')).toEqual([]);
  archive.close();
});

test('a phase is overdue when the day comes, and the weights of a centre are seen over all its objectives', () => {
  const { archive, db, objectives, peg, step, write, goTo, told } = watchedArchive();
  const [phase] = rowsWhere(db, PHASES, { objectiveId: peg.id });
  if (phase === undefined) throw new Error('The sample is too small');
  const going = { plannedEnd: isoDate.parse('2026-11-30'), progress: percentage.parse(8000) };
  step(write((to) => updateRow(to, PHASES, phase.id, going)));
  const overdue = () => told('phase-overdue').filter(({ rowId }) => rowId === phase.id);
  goTo('2026-11-30');
  expect(overdue()).toEqual([]);
  goTo('2026-12-01');
  expect(overdue()).toHaveLength(1);

  const ofCentre = objectives.filter(({ centreId, planId }) => centreId === peg.centreId && planId === peg.planId);
  const weigh = (weight: number | null) =>
    write((to) => {
      for (const { id } of ofCentre)
        writeObjective(to, id, { weight: weight === null ? null : hundredths.parse(weight) });
    });
  step(write((to) => writeSettings(to, { objectiveWeights: 'hundred' })));
  const [first] = told('objective-weights');
  expect(first?.message).toContain('Nessun obiettivo del centro');
  if (first === undefined) throw new Error('Nothing is found of weights');
  step(write((to) => acceptFinding(to, first, { who: 'Prova', at: isoInstant.parse('2026-12-01T09:00:00.000Z') })));
  expect(told('objective-weights')).toMatchObject([{ accepted: { who: 'Prova' } }]);
  step(weigh(100));
  expect(told('objective-weights')[0]?.accepted).toBeUndefined();
  step(write((to) => writeSettings(to, { objectiveWeights: 'free' })));
  expect(told('objective-weights')).toEqual([]);
  archive.close();
});
