import { expect, test } from 'vitest';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { acceptFinding, showAgain } from '../../../../electron/archive/findings/accepted-findings.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { watchFindings } from '../../../../electron/archive/findings/findings-watch.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { insertRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import type { Finding, FindingKind } from '../../../../shared/schemas/finding.ts';
import { isoDate, isoInstant, percentage } from '../../../../shared/schemas/primitives.ts';
import type { PhasePatch } from '../../../../shared/schemas/row-patches.ts';
import { filledArchive, someObjective } from '../../../support/filled-archive.ts';

const TODAY = isoDate.parse('2026-03-01');
const BY = { who: 'Ada', at: isoInstant.parse('2026-03-01T09:00:00Z') };

function scene() {
  const filled = filledArchive();
  const { archive, objectiveId, phaseId } = filled;
  const db = archive.database;
  const watch = watchFindings(db);
  const all = () => {
    const found = checkArchive(db, TODAY);
    expect(watch.of({}, TODAY)).toEqual(found);
    return found;
  };
  const one = (kind: FindingKind): Finding => {
    const found = all().find((finding) => finding.kind === kind);
    if (found === undefined) throw new Error(`No ${kind}`);
    return found;
  };
  const step = (work: Parameters<typeof inTransaction>[2]) => void inTransaction(archive, 'prova', work);
  const accept = (kind: FindingKind) => {
    const found = one(kind);
    step((to) => acceptFinding(to, found, BY));
  };
  const phase = (patch: PhasePatch) => step((to) => writeRows(to, PHASE_KIND, objectiveId, [{ id: phaseId, patch }]));
  const hidden = () => all().flatMap(({ kind, accepted }) => (accepted === undefined ? [] : [kind]));
  return { ...filled, step, accept, phase, hidden, one };
}

test('what is well as it is stays hidden until its field changes, and comes back with undo', () => {
  const { archive, accept, phase, hidden, one } = scene();
  accept('planned-end-missing');
  expect(one('planned-end-missing').accepted).toMatchObject(BY);
  expect(hidden()).toEqual(['planned-end-missing']);
  phase({ description: 'Raccolta differenziata porta a porta' });
  expect(hidden()).toEqual(['planned-end-missing']);
  phase({ plannedEnd: isoDate.parse('2020-01-01'), plannedStart: isoDate.parse('2026-01-01') });
  expect(hidden()).toEqual([]);
  undo(archive);
  expect(hidden()).toEqual(['planned-end-missing']);
  undo(archive);
  undo(archive);
  expect(hidden()).toEqual([]);
});

test('what says another sum is found again; what was accepted may be shown again', () => {
  const { accept, phase, hidden, one, step } = scene();
  phase({ weight: percentage.parse(9_500) });
  accept('weights-not-100');
  expect(hidden()).toEqual(['weights-not-100']);
  phase({ weight: percentage.parse(9_400) });
  expect(hidden()).toEqual([]);
  accept('weights-not-100');
  const { accepted } = one('weights-not-100');
  if (accepted === undefined) throw new Error('Not accepted');
  step((to) => void showAgain(to, accepted.id));
  expect(hidden()).toEqual([]);
});

test('what only the whole archive shows is hidden too: a code that is there twice, a person named more often', () => {
  const { objectiveId, planId, accept, hidden, step } = scene();
  const double = someObjective(planId);
  step((to) => {
    insertRow(to, OBJECTIVES, double);
    writeObjective(to, objectiveId, { responsible: 'ROSSI ADA' });
    writeObjective(to, double.id, { responsible: 'rossi ada' });
  });
  accept('duplicate-code');
  accept('person-spelling');
  expect(hidden()).toEqual(['duplicate-code', 'person-spelling']);
  const third = someObjective(planId, { code: '2026_A01_09' });
  step((to) => {
    insertRow(to, OBJECTIVES, third);
    writeObjective(to, third.id, { responsible: 'ROSSI ADA' });
  });
  expect(hidden()).toEqual(['duplicate-code', 'person-spelling']);
  step((to) => writeObjective(to, double.id, { code: '2026_A01_08' }));
  expect(hidden()).toEqual(['person-spelling']);
});
