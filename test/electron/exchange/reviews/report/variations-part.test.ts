import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeObjective } from '../../../../../electron/archive/edits/objective-edits.ts';
import { closeReview, validateReview } from '../../../../../electron/archive/reviews/review-acts.ts';
import { reviewById } from '../../../../../electron/archive/reviews/reviews.ts';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../../../electron/archive/tables/table.ts';
import { CENTRES, INDICATORS, OBJECTIVES, PEOPLE, PHASES } from '../../../../../electron/archive/tables/tables.ts';
import { approveVersion } from '../../../../../electron/archive/versions/approve-version.ts';
import type { ReportOrder } from '../../../../../electron/exchange/reviews/report/report-order.ts';
import { writeReviewReport } from '../../../../../electron/exchange/reviews/report/write-review-report.ts';
import { hundredths, isoDate, percentage } from '../../../../../shared/schemas/primitives.ts';
import { someObjective } from '../../../../support/filled-archive.ts';
import { readOdt } from '../../../../support/read-odt.ts';
import { DECEMBER, reviewedArchive } from '../../../../support/reviewed-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const HEADS = ['Data', 'Atto', 'Codice', 'Obiettivo', 'Che cosa', 'Prima', 'Dopo', 'Motivo'];

/** An archive with an open final check whose plan is approved, and how its part of the variations is read back. */
function approvedYear() {
  const filled = reviewedArchive(DECEMBER);
  const { archive, planId, reviewId } = filled;
  const folder = temporaryFolder();
  const approve = (date: string, act: string) =>
    approveVersion(archive, { planId, year: 2026, date: isoDate.parse(date), act });
  approve('2026-02-01', 'Delibera n. 12');
  const print = async (name: string, more: Partial<ReportOrder> = {}) => {
    const usual = { title: null, parts: null, centreIds: null, isInternal: true };
    const order = { ...usual, withSignatures: false, withEvaluation: false, printedOn: DECEMBER, ...more };
    const { files } = await writeReviewReport(
      archive.database,
      reviewById(archive.database, reviewId),
      order,
      join(folder, name),
      null,
    );
    return files[0] ?? expect.fail('no file');
  };
  const rows = async (more: Partial<ReportOrder> = {}) => {
    const { headings, tables } = await readOdt(await print('v.odt', more));
    const found = tables.find(({ heads }) => heads[0]?.[0] === 'Data');
    expect(headings.some(([, text]) => text === 'ELENCO DELLE VARIAZIONI')).toBe(found !== undefined);
    return found === undefined ? [] : [...found.heads, ...found.rows];
  };
  return { ...filled, approve, print, rows };
}

test('one weight and one target are two rows of an act; a closed check has the same bytes whatever is adopted after', async () => {
  const { archive, phaseId, indicatorId, objectiveId, reviewId, approve, print, rows } = approvedYear();
  expect(await rows()).toEqual([]);
  const vary = (weight: number, target: number, changeReason: string) =>
    inTransaction(archive, 'variazione', (db) => {
      updateRow(db, PHASES, phaseId, { weight: percentage.parse(weight) });
      updateRow(db, INDICATORS, indicatorId, { target: hundredths.parse(target) });
      updateRow(db, OBJECTIVES, objectiveId, { changeReason });
    });
  vary(8_000, 9_500, 'Fondi statali.');
  expect(await rows()).toEqual([]);
  approve('2026-09-01', 'Delibera n. 80');
  const of = ['01/09/2026', 'Delibera n. 80', '2026_A01_01'];
  const printed = [
    HEADS,
    [...of, 'Una città più pulita', 'Fase 1 «Raccolta differenziata», peso', '100,00', '80,00', 'Fondi statali.'],
    [...of, '', 'Indicatore 1 «Qualità percepita», valore atteso', '90,00', '95,00', ''],
  ];
  expect(await rows()).toEqual(printed);

  closeReview(archive, reviewId);
  const before = readFileSync(await print('a.pdf'));
  // Of a date before the closing, and yet adopted after it.
  vary(7_000, 9_500, 'Altra gara.');
  approve('2026-10-01', 'Delibera n. 99');
  expect(readFileSync(await print('b.pdf', { printedOn: isoDate.parse('2027-05-05') })).equals(before)).toBe(true);
  expect(await rows()).toEqual(printed);
  validateReview(archive, reviewId);
  expect(await rows()).toEqual(printed);
  for (const label of ['Validazione', 'Variazione']) expect(undo(archive)?.label).toContain(label);
  expect(readFileSync(await print('c.pdf')).equals(before)).toBe(true);
});

test('what came and went is told, of the centres that are printed; names of people stay inside the office', async () => {
  const { archive, planId, objectiveId, phaseId, centreId, approve, rows } = approvedYear();
  const [other, mine] = [newId(), newId()];
  inTransaction(archive, 'variazione', (db) => {
    insertRow(db, CENTRES, {
      id: other,
      code: 'B01',
      longName: 'SETTORE SCUOLA',
      shortName: '',
      parentId: null,
      position: 1,
    });
    insertRow(db, PEOPLE, { id: mine, name: 'NERI ADA' });
    insertRow(
      db,
      OBJECTIVES,
      someObjective(planId, { code: '2026_B01_01', title: 'Nuovo', centreId: other, changeReason: 'Bando.' }),
    );
    updateRow(db, OBJECTIVES, objectiveId, { responsibleId: mine });
    insertRow(db, PHASES, {
      ...{
        id: newId(),
        objectiveId,
        position: 1,
        description: 'Collaudo',
        note: 'fatto',
        responsibleId: mine,
        centreId: null,
      },
      ...{
        plannedStart: null,
        plannedEnd: DECEMBER,
        actualStart: DECEMBER,
        actualEnd: null,
        weight: null,
        progress: percentage.parse(500),
      },
    });
    updateRow(db, PHASES, phaseId, { responsibleId: mine });
  });
  approve('2026-03-01', 'Delibera n. 20');
  inTransaction(archive, 'via', (db) => removeObjective(db, objectiveId));
  approve('2026-04-01', 'Delibera n. 30');
  const short = async (more: Partial<ReportOrder> = {}) =>
    (await rows(more)).slice(1).map((cells) => cells.slice(2).join('|'));
  const whole = [
    '2026_A01_01|Una città più pulita|responsabile|vuoto|NERI ADA|',
    '2026_A01_01||Fase 1 «Raccolta differenziata», responsabile|vuoto|NERI ADA|',
    "2026_A01_01||Fase 2 «Collaudo»|non c'era|Collaudo\nfine prevista: 31/12/2026\nresponsabile: NERI ADA|",
    '2026_B01_01|Nuovo|aggiunto|||Bando.',
    '2026_A01_01|Una città più pulita|eliminato|||',
  ];
  expect(await short()).toEqual(whole);
  expect(await short({ centreIds: [other] })).toEqual(['2026_B01_01|Nuovo|aggiunto|Bando.']);
  expect(await short({ centreIds: [centreId], isInternal: false })).toEqual([
    "2026_A01_01|Una città più pulita|Fase 2 «Collaudo»|non c'era|Collaudo\nfine prevista: 31/12/2026",
    '2026_A01_01|Una città più pulita|eliminato||',
  ]);
});
