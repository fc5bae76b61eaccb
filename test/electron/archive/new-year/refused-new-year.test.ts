import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { makeNewYear } from '../../../../electron/archive/new-year/make-new-year.ts';
import { proposeNewYear } from '../../../../electron/archive/new-year/propose-new-year.ts';
import { yearLinks } from '../../../../electron/archive/new-year/year-links.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { someObjective } from '../../../support/filled-archive.ts';
import { receiveIn } from '../../../support/offices/received-archive.ts';
import { makeProposed, yearArchive, yearOrder } from '../../../support/year-archive.ts';

test('each refusal is one sentence, and nothing is written', () => {
  const { archive, planId, objectiveId } = yearArchive();
  const db = archive.database;
  const refuses = (work: () => void, message: string | RegExp) => {
    const before = JSON.stringify(readArchiveDocument(db));
    expect(work).toThrow(message);
    expect(JSON.stringify(readArchiveDocument(db))).toBe(before);
  };
  const renew = (code: string) => () => makeNewYear(archive, yearOrder(planId), [{ id: objectiveId, code }]);
  refuses(renew('2026_a01 _01'), 'Il codice 2026_a01 _01 è già di un altro obiettivo');
  refuses(renew('  '), 'Il nuovo codice di 2026_A01_01 non va');
  refuses(() => makeNewYear(archive, yearOrder(planId), []), 'Nessun obiettivo del 2026 è da continuare nel 2027');
  refuses(() => makeProposed(archive, yearOrder(planId, 2025)), "Nel 2025 non c'è nessun obiettivo");
  refuses(
    () => makeProposed(archive, yearOrder(planId, 2026, 'PEG_2040')),
    'ci sono DUP_2025_2027, e per il 2027 si può fare DUP_2026_2028',
  );
  refuses(() => makeProposed(archive, { ...yearOrder(planId), planId: newId() }), "La vista non c'è più");
  makeProposed(archive, yearOrder(planId));
  refuses(
    () => makeProposed(archive, yearOrder(planId)),
    "Dal 2026 non c'è più niente da portare nel 2027: 2026_A01_01 è già 2027_A01_01.",
  );
  refuses(renew('2027_X'), '2026_A01_01 continua già in 2027_A01_01.');
  refuses(
    () => makeProposed(archive, yearOrder(planId, 2027, 'DUP_2025_2027')),
    'Il 2028 è fuori dagli anni della vista «DUP 2025 2027»',
  );
});

test('an objective of a hand-out that is closed here is left to the office that sent it', () => {
  const { archive, planId, objectiveId } = yearArchive();
  // What hangs below it is the sender's too, what stands beside it is not.
  inTransaction(archive, 'sotto e accanto', (db) => {
    insertRow(db, OBJECTIVES, someObjective(planId, { code: '2026_B', year: 2026, parentId: objectiveId }));
    insertRow(db, OBJECTIVES, someObjective(planId, { code: '2026_C', year: 2026 }));
  });
  receiveIn(archive, [objectiveId]);
  const { candidates } = proposeNewYear(archive.database, yearOrder(planId));
  expect(candidates).toMatchObject([
    { goesOn: false, refusal: expect.stringContaining('2026_A01_01 viene da una consegna') },
    { goesOn: false, refusal: expect.stringContaining('2026_B viene da una consegna') },
    { goesOn: true, refusal: null },
  ]);
  const renewals = [{ id: objectiveId, code: '2027_A01_01' }];
  expect(() => makeNewYear(archive, yearOrder(planId), renewals)).toThrow("lo fa l'ufficio che l'ha consegnato");
});

test('a chain that forks shows the first by code, one that lost its source says so', () => {
  const { archive, planId, objectiveId } = yearArchive();
  inTransaction(archive, 'bivio', (db) => {
    for (const code of ['2027_B', '2027_A'])
      insertRow(db, OBJECTIVES, someObjective(planId, { code, year: 2027, continuesId: objectiveId }));
    insertRow(db, OBJECTIVES, someObjective(planId, { code: '2027_C', year: 2027, continuesId: newId() }));
  });
  const named = (code: string) => rowWhere(archive.database, OBJECTIVES, { code }) ?? expect.fail(code);
  expect(yearLinks(archive.database, named('2026_A01_01')).after?.code).toBe('2027_A');
  expect(yearLinks(archive.database, named('2027_C')).before).toBe('absent');
  expect(proposeNewYear(archive.database, yearOrder(planId)).candidates).toMatchObject([{ continuedBy: '2027_A' }]);
});
