import { expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { connectionOf } from '../../../../electron/archive/connection/connection.ts';
import { prepared } from '../../../../electron/archive/connection/prepared.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { removeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { figuresOf } from '../../../../electron/archive/reviews/figures-of.ts';
import {
  closeReview,
  deleteReview,
  openReview,
  reopenReview,
  validateReview,
} from '../../../../electron/archive/reviews/review-acts.ts';
import { confirmComputed, entryOf, writeEntry } from '../../../../electron/archive/reviews/review-entries.ts';
import { allReviews, reviewById } from '../../../../electron/archive/reviews/reviews.ts';
import { snapshotDocument } from '../../../../electron/archive/reviews/snapshots.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { type Id, type IsoDate, isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import type { ReviewEntryPatch } from '../../../../shared/schemas/review-entry.ts';
import { receiveIn } from '../../../support/offices/received-archive.ts';
import { DECEMBER, JUNE, progressTo, reviewedArchive, SEPTEMBER } from '../../../support/reviewed-archive.ts';

const write = (archive: Archive, reviewId: Id, objectiveId: Id, patch: ReviewEntryPatch): void =>
  inTransaction(archive, 'scheda', (db) => writeEntry(db, reviewId, objectiveId, patch));

const figures = (archive: Archive, reviewId: Id) =>
  figuresOf(archive.database, reviewById(archive.database, reviewId)).objectives[0];

const snapshots = (archive: Archive): number =>
  prepared<[], { n: number }>(archive.database, 'SELECT count(*) AS n FROM snapshots').get()?.n ?? 0;

/** What is refused leaves document, checks and history as they were. */
function refuses(archive: Archive, act: () => void, message: string | RegExp): void {
  const seen = () =>
    JSON.stringify([readArchiveDocument(archive.database), allReviews(archive.database), undoState(archive.database)]);
  const before = seen();
  expect(act).toThrow(message);
  expect(seen()).toBe(before);
}

test('one check is open at a time in a plan and year, later than those that are closed', () => {
  const { archive, planId, reviewId } = reviewedArchive();
  const open = (date: IsoDate) => () => openReview(archive, { planId, date });
  refuses(archive, open(SEPTEMBER), 'Chiudere prima la verifica al 30/06/2026.');
  refuses(archive, open(JUNE), "C'è già una verifica al 30/06/2026.");
  refuses(archive, open(isoDate.parse('2028-06-30')), 'fuori dagli anni della vista «DUP 2025 2027» (2025-2027)');
  closeReview(archive, reviewId);
  refuses(archive, open(isoDate.parse('2026-03-31')), 'La verifica al 30/06/2026 è già chiusa');
  open(isoDate.parse('2027-06-30'))();
  open(SEPTEMBER)();
  expect(allReviews(archive.database).map(({ date, state }) => [date, state])).toEqual([
    [JUNE, 'closed'],
    [SEPTEMBER, 'open'],
    ['2027-06-30', 'open'],
  ]);
});

test('what was closed stays as it was whatever is edited, and each act is undone and done again', () => {
  const { archive, reviewId, phaseId, objectiveId } = reviewedArchive();
  write(archive, reviewId, objectiveId, { issues: 'Gara deserta', reachable: 1 });
  const before = readArchiveDocument(archive.database);
  closeReview(archive, reviewId);
  expect(readArchiveDocument(archive.database)).toEqual(before);
  expect(undoState(archive.database).undo).toBe('Chiusura della verifica al 30/06/2026');
  const frozen = figures(archive, reviewId);
  expect(frozen).toMatchObject({
    progress: 5_000,
    expected: 4_959,
    pace: 'onTrack',
    issues: 'Gara deserta',
    reachable: true,
  });
  progressTo(archive, phaseId, 9_000);
  expect(figures(archive, reviewId)).toEqual(frozen);
  const { closing } = reviewById(archive.database, reviewId);
  const document = snapshotDocument(archive.database, closing?.snapshotId ?? reviewId);
  expect(document).toMatchObject({
    phases: [{ progress: 5_000 }],
    reviews: [{ date: JUNE }],
    reviewEntries: [{ reachable: 1 }],
  });
  undo(archive);
  undo(archive);
  expect(figures(archive, reviewId)).toMatchObject({ progress: 5_000 });
  expect([reviewById(archive.database, reviewId).state, snapshots(archive)]).toEqual(['open', 1]);
  redo(archive);
  expect(reviewById(archive.database, reviewId).closing).toEqual(closing);
  redo(archive);
  expect(figures(archive, reviewId)).toEqual(frozen);
  expect(verifyArchive(archive)).toEqual([]);
});

test('only the latest check is opened again, with a reason, and what was frozen stays', () => {
  const { archive, planId, phaseId, reviewId } = reviewedArchive();
  refuses(archive, () => reopenReview(archive, reviewId, 'errore'), 'è aperta');
  closeReview(archive, reviewId);
  refuses(archive, () => closeReview(archive, reviewId), 'La verifica al 30/06/2026 è già chiusa.');
  refuses(archive, () => reopenReview(archive, reviewId, '  '), 'Scrivere il motivo');
  const later = openReview(archive, { planId, date: SEPTEMBER });
  refuses(archive, () => reopenReview(archive, reviewId, 'errore'), 'che è quella al 30/09/2026');
  deleteReview(archive, later);
  progressTo(archive, phaseId, 7_000);
  reopenReview(archive, reviewId, 'dati  sbagliati\ndel settore');
  expect(undoState(archive.database).undo).toBe('Riapertura della verifica al 30/06/2026: dati sbagliati del settore');
  closeReview(archive, reviewId);
  expect([figures(archive, reviewId)?.progress, snapshots(archive)]).toEqual([7_000, 2]);
});

test('the Nucleo speaks on the final check once it is closed, until it is validated', () => {
  const { archive, objectiveId, phaseId, reviewId } = reviewedArchive(DECEMBER);
  const judge = (patch: ReviewEntryPatch) => () => write(archive, reviewId, objectiveId, patch);
  refuses(archive, judge({ evaluated: percentage.parse(8_000) }), 'dopo averla chiusa');
  refuses(archive, () => validateReview(archive, reviewId), 'prima di validarla');
  closeReview(archive, reviewId);
  refuses(archive, judge({ issues: 'tardi' }), 'Le schede della verifica al 31/12/2026 non si possono cambiare');
  refuses(archive, judge({ notAssessable: 1 }), 'scrivere prima la nota');
  judge({ evaluated: percentage.parse(8_000) })();
  refuses(archive, judge({ issues: 'tardi' }), 'Il campo «criticità» della verifica al 31/12/2026 non si può cambiare');
  expect(figures(archive, reviewId)).toMatchObject({
    computed: 5_000,
    evaluated: 8_000,
    outcome: 8_000,
    band: 'In gran parte raggiunto',
  });
  refuses(archive, judge({ notAssessable: 1, evaluationNote: 'sospeso dalla Regione' }), 'non ha un valore del Nucleo');
  judge({ evaluated: null, notAssessable: 1, evaluationNote: 'sospeso dalla Regione' })();
  expect(figures(archive, reviewId)).toMatchObject({ outcome: null, band: null, notAssessable: true });
  progressTo(archive, phaseId, 9_000);
  validateReview(archive, reviewId);
  const validated = figures(archive, reviewId);
  expect(validated).toMatchObject({ progress: 5_000, notAssessable: true, evaluationNote: 'sospeso dalla Regione' });
  refuses(archive, judge({ notAssessable: 0 }), 'la verifica è validata');
  refuses(archive, () => validateReview(archive, reviewId), 'è già validata');
  undo(archive);
  expect(reviewById(archive.database, reviewId).state).toBe('closed');
  redo(archive);
  expect([figures(archive, reviewId), snapshots(archive)]).toEqual([validated, 2]);
  expect(verifyArchive(archive)).toEqual([]);
});

test('what was computed is taken as the Nucleo’s where nothing else was said, with a note where there is none', () => {
  const { archive, objectiveId, reviewId } = reviewedArchive(DECEMBER);
  closeReview(archive, reviewId);
  const own = figures(archive, reviewId);
  if (own === undefined) throw new Error('No figures');
  const confirm = (of: Partial<typeof own>) =>
    inTransaction(archive, 'conferma', (db) => confirmComputed(db, reviewId, [{ ...own, ...of }]));
  const blank = entryOf(archive.database, reviewId, objectiveId);
  expect([confirm({ computed: null }), confirm({ evaluated: own.computed }), confirm({ notAssessable: true })]).toEqual(
    [...[0, 0, 0]],
  );
  expect(entryOf(archive.database, reviewId, objectiveId)).toEqual(blank);
  expect(confirm({ evaluationNote: ' \n ' })).toBe(1);
  expect(figures(archive, reviewId)).toMatchObject({
    evaluated: 5_000,
    evaluationNote: 'Il Nucleo conferma il valore calcolato.',
  });
  undo(archive);
  write(archive, reviewId, objectiveId, { evaluationNote: 'Già detto' });
  expect(confirm({ evaluationNote: 'Già detto' })).toBe(1);
  expect(figures(archive, reviewId)).toMatchObject({ evaluated: 5_000, evaluationNote: 'Già detto' });
});

test('only the check of 31/12 is validated, and an entry of a closed one goes with its objective', () => {
  const { archive, objectiveId, reviewId } = reviewedArchive();
  write(archive, reviewId, objectiveId, { issues: 'Gara deserta' });
  closeReview(archive, reviewId);
  refuses(archive, () => validateReview(archive, reviewId), 'Si valida solo la verifica al 31/12');
  refuses(archive, () => deleteReview(archive, reviewId), 'riaprirla prima di eliminarla');
  inTransaction(archive, 'eliminazione', (db) => removeObjective(db, objectiveId));
  expect(figures(archive, reviewId)).toMatchObject({ issues: 'Gara deserta' });
  undo(archive);
  expect(entryOf(archive.database, reviewId, objectiveId).issues).toBe('Gara deserta');
});

test('a check that came with a hand-out is the sender’s to close', () => {
  const { archive, objectiveId, reviewId } = reviewedArchive();
  write(archive, reviewId, objectiveId, { issues: 'gara deserta' });
  receiveIn(archive, [objectiveId], { reviewId });
  for (const act of [closeReview, deleteReview, validateReview])
    refuses(archive, () => act(archive, reviewId), 'è arrivata con una consegna');
  write(archive, reviewId, objectiveId, { corrections: 'nuova gara' });
  expect(figures(archive, reviewId)).toMatchObject({ corrections: 'nuova gara' });
});

test('what was frozen and is damaged or gone is told with a sentence, by its readers and by the verification', () => {
  const { archive, reviewId } = reviewedArchive();
  closeReview(archive, reviewId);
  connectionOf(archive.database).prepare("UPDATE snapshots SET figures = x'00', content = x'1f8b00'").run();
  expect(() => figures(archive, reviewId)).toThrow('di una verifica o di una versione del piano, è danneggiata');
  expect(verifyArchive(archive)).toEqual([
    expect.stringContaining('di una verifica o di una versione del piano, è danneggiata'),
  ]);
});
